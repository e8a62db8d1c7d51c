// Small copies of the pictures that failed the check, for the gallery.
import { loadImage } from '@napi-rs/canvas';
import type { Attempt, Outcome } from '../shared/domain/outcome.ts';
import type { CueWork } from './cue-work.ts';
import type { Option } from './options.ts';
import { writeThumbs } from './thumbs.ts';

const failedAttempts = (outcome: Outcome): readonly Attempt[] => {
  if (outcome.kind === 'accepted' || outcome.kind === 'refused') return outcome.earlier;
  return outcome.kind === 'rejected' ? outcome.attempts : [];
};

/** Pictures that failed the check are shown small; bytes that no decoder reads are not. */
export const publishFailed = async ({ store, spec, cue }: CueWork, { job, outcome }: Option): Promise<void> => {
  for (const { attempt, renderKey, checks } of failedAttempts(outcome)) {
    const decodes = checks.every(({ check, passed }) => check !== 'decode' || passed);
    const bytes = decodes ? await store.find(renderKey) : undefined;
    if (bytes === undefined) continue;
    const which = `${job.option}-failed-${attempt}`;
    const image = await loadImage(Buffer.from(bytes));
    await writeThumbs(store, image, { runId: spec.runId, cueId: cue.cueId, which, sizes: ['option'] });
  }
};
