// What a run lets its pictures be measured against: the ordered shape, the channels' margins, and whose signature is meant.
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import type { SafeArea } from './checks/safe-area.ts';
import type { Disclosure } from './checks/text.ts';
import type { Seen } from './fingerprints.ts';
import type { Expectation } from './inspect.ts';

/**
 * The local stand-in draws storyboards: it signs them in the bottom margin, "STORYBOARD · drawn locally", and writes an
 * artist's notes beside the things. Both disclose what the picture is, so letters are no fault anywhere in them.
 */
const STORYBOARD: Disclosure = { left: 0, top: 0, right: 1, bottom: 1 };

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
  disclosure: spec.modelEndpoint === 'stand-in' ? STORYBOARD : undefined,
});
