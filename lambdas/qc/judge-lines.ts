// The judge's money of one attempt: reserved by Admit before the picture was made, closed by Check on every way out.
import { judgeReservationId, type JudgedAttempt } from '../admit/reservation-id.ts';
import { judgeAskedKey } from '../shared/keys.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';

export interface JudgeLines extends JudgedAttempt {
  runId: string;
}

interface JudgeLineCollaborators {
  store: Pick<ObjectStore, 'exists'>;
  ledger: Pick<Ledger, 'release' | 'markUncertain'>;
}

/**
 * Says that the judge may be sent this attempt from now on. Written between reserving and sending, it tells a repeated
 * Check whether a line that is open was only reserved or was left by a Check that was killed. Throws StoreUnavailable.
 */
export const markAsked = (store: Pick<ObjectStore, 'put'>, { runId, jobId, n, attempt }: JudgeLines): Promise<void> =>
  store.put(judgeAskedKey(runId, jobId, { n, attempt }), '', 'text/plain');

/**
 * Closes as uncertain what an earlier call of this Check, killed after sending, left open. Returns whether there was
 * such a call; if not, nothing was sent, and nothing is touched. Throws StoreUnavailable.
 */
export const closeLostTurns = async (
  { store, ledger }: JudgeLineCollaborators,
  lines: JudgeLines,
): Promise<boolean> => {
  const { runId, jobId, n, attempt } = lines;
  if (!(await store.exists(judgeAskedKey(runId, jobId, { n, attempt })))) return false;
  await ledger.markUncertain(runId, judgeReservationId(lines, 1));
  await ledger.markUncertain(runId, judgeReservationId(lines, 2));
  return true;
};

/** Gives back what Admit reserved for the judge when the judge is not asked; nothing moves if it is closed already. */
export const closeJudgeLines = async (collaborators: JudgeLineCollaborators, lines: JudgeLines): Promise<void> => {
  if (await closeLostTurns(collaborators, lines)) return;
  await collaborators.ledger.release(lines.runId, judgeReservationId(lines, 1));
};
