// A person's word that a pick may be published although the image model drew its product.
import * as z from 'zod';
import type { CuePublication } from './manifest.ts';

/** runs/<runId>/approvals/<cueId>.json: holds for that one picture, not for what another run or option shows. */
export const ApprovalSchema = z.strictObject({
  cueId: z.string(),
  jobId: z.string(),
  /** Milliseconds since 1970. */
  at: z.int(),
});
export type Approval = z.infer<typeof ApprovalSchema>;

/** Whether a person has still to look at the cue's pick: it is not packed into picks.zip until somebody did. */
export const needsReview = ({ review, approved }: Pick<CuePublication, 'review' | 'approved'>): boolean =>
  (review?.length ?? 0) > 0 && approved !== true;
