// Which picks a person has still to look at, because the image model drew their product.
import type { CuePublication } from './manifest.ts';

/** Whether a person has still to look at the cue's pick: it is not packed into picks.zip until somebody chose it by hand. */
export const needsReview = ({ review, approved }: Pick<CuePublication, 'review' | 'approved'>): boolean =>
  (review?.length ?? 0) > 0 && approved !== true;
