// What people changed in a finished run by hand: a log that is only added to, and what stands after it.
import * as z from 'zod';
import { RenderJobSchema } from './render-job.ts';

const cue = { cueId: z.string() };
const chosen = { ...cue, option: z.int().min(1) };

export const HandWorkActionSchema = z.discriminatedUnion('kind', [
  /** Shows this option. */
  z.strictObject({ kind: z.literal('pick'), ...chosen }),
  /** Shows this option whatever is ranked or made again later. */
  z.strictObject({ kind: z.literal('pin'), ...chosen }),
  z.strictObject({ kind: z.literal('unpin'), ...cue }),
  /** Makes new options of the cue; the best of them is shown, the old ones are kept. */
  z.strictObject({ kind: z.literal('redo'), ...cue, note: z.string(), jobs: z.array(RenderJobSchema).min(1) }),
  /** Takes the entry with this number back. */
  z.strictObject({ kind: z.literal('undo'), ...cue, undoes: z.int().positive() }),
]);
export type HandWorkAction = z.infer<typeof HandWorkActionSchema>;

/** runs/<runId>/hand-work.json, oldest first; `n` is the execution that carried it out and numbers the entry. */
export const HandWorkLogSchema = z.array(
  z.strictObject({ n: z.int().positive(), /** Milliseconds since 1970. */ at: z.int(), action: HandWorkActionSchema }),
);
export type HandWorkLog = z.infer<typeof HandWorkLogSchema>;
export type HandWorkEntry = HandWorkLog[number];

/** The entries that nobody took back, oldest first. */
export const standingEntries = (log: HandWorkLog): HandWorkEntry[] => {
  const undone = new Set(log.flatMap(({ action }) => (action.kind === 'undo' ? [action.undoes] : [])));
  return log.filter(({ n, action }) => action.kind !== 'undo' && !undone.has(n));
};

export interface CueHandWork {
  /** The options that were made again and still count. */
  jobs: z.infer<typeof RenderJobSchema>[];
  /** The options of which the best is shown, and why; absent when ranking alone decides. */
  shown?: { options: number[]; reason: string };
  /** The option that stays shown. */
  pinned?: number;
}

const shownBy = (action: HandWorkAction): CueHandWork['shown'] => {
  if (action.kind === 'pick') return { options: [action.option], reason: 'Chosen by hand.' };
  if (action.kind !== 'redo') return undefined;
  return { options: action.jobs.map(({ option }) => option), reason: `Made again by hand: “${action.note}”.` };
};

/** What the log says of one cue. */
export const handWorkOf = (log: HandWorkLog, cueId: string): CueHandWork => {
  const actions = standingEntries(log)
    .map(({ action }) => action)
    .filter((action) => action.cueId === cueId);
  const shown = actions.map(shownBy).findLast((each) => each !== undefined);
  const pin = actions.findLast(({ kind }) => kind === 'pin' || kind === 'unpin');
  return {
    jobs: actions.flatMap((action) => (action.kind === 'redo' ? action.jobs : [])),
    ...(shown === undefined ? {} : { shown }),
    ...(pin?.kind === 'pin' ? { pinned: pin.option } : {}),
  };
};
