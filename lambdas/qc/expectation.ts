// What a run lets its pictures be measured against: the ordered shape, the channels' margins, and whose signature is meant.
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import type { SafeArea } from './checks/safe-area.ts';
import type { Disclosure } from './checks/text.ts';
import type { Seen } from './fingerprints.ts';
import type { Expectation } from './inspect.ts';

/** The local stand-in signs its pictures in the bottom margin, "STORYBOARD · drawn locally": a disclosure, not a fault. */
const STAND_IN_SIGNATURE: Disclosure = { left: 0, top: 0.93, right: 1, bottom: 1 };

const safeAreasOf = ({ packs }: RunSpec, { channelSet }: RenderJob): SafeArea[] =>
  packs.channels
    .filter(({ id }) => channelSet.includes(id))
    .map(({ name, width, height, safeArea }) => ({ name, aspect: width / height, ...safeArea }))
    .filter(({ top, right, bottom, left }) => top + right + bottom + left > 0);

export const expectationOf = (spec: RunSpec, job: RenderJob, { siblings, others }: Seen): Expectation => ({
  aspect: job.aspectRatio,
  siblings,
  others,
  safeAreas: safeAreasOf(spec, job),
  disclosure: spec.modelEndpoint === 'stand-in' ? STAND_IN_SIGNATURE : undefined,
});
