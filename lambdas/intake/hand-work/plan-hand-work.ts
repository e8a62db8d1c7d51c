// Turns what a person asks for into an entry of the hand-work log, checked against what is published.
import type { CuePublication } from '../../shared/domain/manifest.ts';
import { handWorkOf, standingEntries, type HandWorkAction, type HandWorkLog } from '../../shared/domain/hand-work.ts';
import type { RunSpec } from '../../shared/domain/run.ts';
import { badInput } from '../../shared/errors.ts';
import { redoJobs } from './redo-jobs.ts';

export type HandWorkRequest =
  | { kind: 'pick' | 'pin'; cueId: string; option?: number | undefined }
  | { kind: 'unpin'; cueId: string }
  | { kind: 'redo'; cueId: string; note: string; options?: number | undefined; option?: number | undefined }
  /** Of the cue, or of whatever was changed last. */
  | { kind: 'undo'; cueId?: string | undefined };

export interface PlanContext {
  spec: RunSpec;
  log: HandWorkLog;
  /** Throws BadInput when the run has no such cue. */
  publicationOf: (cueId: string) => Promise<CuePublication>;
}

/** More is what `run --options` is for. */
const MAX_REDO_OPTIONS = 8;

const acceptedOptions = ({ options }: CuePublication): number[] =>
  options.flatMap(({ job, outcome }) => (outcome.kind === 'accepted' ? [job.option] : []));

/** The named option, or the one that is shown. Throws BadInput when it has no picture. */
const optionOf = (publication: CuePublication, named: number | undefined): number => {
  const { cueId } = publication.cue;
  const accepted = acceptedOptions(publication);
  const option = named ?? publication.pick;
  if (option === undefined) throw badInput(`${cueId} has no picture: a card stands in. Use redo to make one.`);
  if (accepted.includes(option)) return option;
  const known = publication.options.some(({ job }) => job.option === option);
  const why = known ? `option ${option} of ${cueId} was not accepted` : `${cueId} has no option ${option}`;
  throw badInput(`Cannot show it: ${why}. Options with a picture: ${accepted.join(', ') || 'none'}.`);
};

const planRedo = (
  { spec, log }: PlanContext,
  publication: CuePublication,
  { cueId, note, options = spec.options, option }: Extract<HandWorkRequest, { kind: 'redo' }>,
): HandWorkAction => {
  if (!Number.isInteger(options) || options < 1 || options > MAX_REDO_OPTIONS) {
    throw badInput(`Options is ${options}; a whole number from 1 to ${MAX_REDO_OPTIONS} is allowed.`);
  }
  if (handWorkOf(log, cueId).pinned !== undefined) {
    throw badInput(`${cueId} is pinned. Unpin it first (liveframe pin … --cue ${cueId} --off), then make it again.`);
  }
  const from = option ?? publication.pick ?? 1;
  const start = publication.options.find(({ job }) => job.option === from);
  if (start === undefined) throw badInput(`${cueId} has no option ${from} to start from.`);
  const numbers = [
    ...publication.options.map(({ job }) => job.option),
    ...log
      .flatMap(({ action }) => (action.kind === 'redo' && action.cueId === cueId ? action.jobs : []))
      .map((job) => job.option),
  ];
  const jobs = redoJobs(spec, {
    pick: start.job,
    pickKey: start.outcome.kind === 'accepted' ? start.outcome.asset.key : undefined,
    note,
    options,
    firstOption: Math.max(...numbers) + 1,
  });
  return { kind: 'redo', cueId, note, jobs };
};

const planUndo = (log: HandWorkLog, cueId: string | undefined): HandWorkAction => {
  const last = standingEntries(log).findLast(({ action }) => cueId === undefined || action.cueId === cueId);
  if (last === undefined) {
    throw badInput(`There is nothing to undo${cueId === undefined ? '' : ` for ${cueId}`}: no hand work stands.`);
  }
  return { kind: 'undo', cueId: last.action.cueId, undoes: last.n };
};

/** The action that the request stands for. Throws BadInput: one clear message for the first thing that is wrong. */
export const planHandWork = async (context: PlanContext, request: HandWorkRequest): Promise<HandWorkAction> => {
  if (request.kind === 'undo') return planUndo(context.log, request.cueId);
  const { cueId } = request;
  const publication = await context.publicationOf(cueId);
  if (request.kind === 'redo') return planRedo(context, publication, request);
  if (request.kind === 'unpin') {
    if (handWorkOf(context.log, cueId).pinned === undefined) throw badInput(`${cueId} is not pinned.`);
    return { kind: 'unpin', cueId };
  }
  return { kind: request.kind, cueId, option: optionOf(publication, request.option) };
};
