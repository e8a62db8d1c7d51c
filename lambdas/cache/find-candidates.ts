// Asks the index for near prompts, many at once, and decides from the vectors and the words themselves which may be served.
import type { EmbedderCard } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { isLiveframeError } from '../shared/errors.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Denial } from '../shared/ports/denials.ts';
import type { RecentEntries } from '../shared/ports/recent-entries.ts';
import type { CacheEntry, NearAnswer, NearQuery, Neighbour, VectorIndex } from '../shared/ports/vector-index.ts';
import { isDenied } from './denied.ts';
import { couldHit, judge } from './judge.ts';
import { embedderIdOf } from './prompt-vector.ts';

/** Neighbours looked at for each prompt. */
const NEIGHBOURS = 8;

export interface Candidate {
  job: RenderJob;
  entry: CacheEntry;
  similarity: number;
  note: string;
}

export interface Candidates {
  /** Near enough and of the same content, for each job that was looked up. */
  byJob: Map<string, Candidate[]>;
  /** Jobs that had a near neighbour which the content gate held back, with its verdict. */
  heldBack: Map<string, string>;
  /** Jobs whose look-up failed, or found what could not be read, with the reason. Overlaps with `byJob`. */
  failed: Map<string, string>;
}

export interface SearchCollaborators {
  vectorIndex: Pick<VectorIndex, 'ensure' | 'searchMany' | 'fetch'>;
  recent: Pick<RecentEntries, 'find'>;
  clock: Pick<Clock, 'now'>;
}

export interface Search {
  card: EmbedderCard;
  /** By prompt. */
  vectors: ReadonlyMap<string, number[]>;
  denials: readonly Denial[];
  /** Milliseconds since 1970 after which no further search is begun. */
  deadline: number;
}

/** Jobs of one prompt in one scope: one search. */
interface Question extends NearQuery {
  vector: number[];
  jobs: RenderJob[];
}

/**
 * A run that goes on after a stop finds its own pictures in the index: one moment's picture must not stand in for
 * another's, which a run without a stop would have rendered.
 */
const isAnotherMomentOf = (job: RenderJob, { runId, jobId }: Pick<CacheEntry, 'runId' | 'jobId'>): boolean =>
  runId === job.runId && jobId !== job.jobId;

const questionsOf = (jobs: readonly RenderJob[], vectors: ReadonlyMap<string, number[]>): Question[] => {
  const groups = Map.groupBy(jobs, ({ cacheScope, prompt }) => JSON.stringify([cacheScope, prompt]));
  return [...groups.values()].flatMap((ofOne) => {
    const [first] = ofOne;
    const vector = first && vectors.get(first.prompt);
    return vector === undefined ? [] : [{ scope: first?.cacheScope ?? '', vector, jobs: ofOne }];
  });
};

const reasonOf = (error: unknown): string => {
  if (!isLiveframeError(error, 'SearchUnavailable')) throw error;
  return error.message;
};

/** An index that was just made has nothing to find; one that cannot be asked fails every question. */
const askIndex = async (
  { vectorIndex, clock }: SearchCollaborators,
  { card, deadline }: Search,
  questions: readonly Question[],
): Promise<NearAnswer[]> => {
  try {
    const state = await vectorIndex.ensure(card.dimension);
    if (state === 'made') return questions.map(() => ({ kind: 'found', neighbours: [], unreadable: 0 }));
    const isOver = (): boolean => clock.now() >= deadline;
    return await vectorIndex.searchMany(questions, { k: NEIGHBOURS, now: clock.now(), isOver });
  } catch (error) {
    const reason = reasonOf(error);
    return questions.map(() => ({ kind: 'failed', reason }));
  }
};

interface Promising {
  question: Question;
  job: RenderJob;
  neighbour: Neighbour;
}

/** The neighbours whose vectors are worth fetching, after the scope and the embedder are checked again. */
const promisingOf = (question: Question, neighbours: readonly Neighbour[], { search, found }: Finding): Promising[] => {
  const own = neighbours.filter(
    ({ scope, embedderId }) => scope === question.scope && embedderId === embedderIdOf(search.card),
  );
  return question.jobs.flatMap((job) =>
    own.flatMap((neighbour) => {
      if (isAnotherMomentOf(job, neighbour)) return [];
      const { could, note } = couldHit(job, neighbour, search.card);
      if (note !== undefined && !found.heldBack.has(job.jobId)) found.heldBack.set(job.jobId, note);
      return could ? [{ question, job, neighbour }] : [];
    }),
  );
};

/** What is gathered on the way. */
interface Finding {
  search: Search;
  found: Candidates;
  now: number;
}

/** Everything is checked again on the entry itself: a search may show what is denied, expired or of another scope. */
const consider = (
  { search, found, now }: Finding,
  { job, vector }: { job: RenderJob; vector: readonly number[] },
  entry: CacheEntry,
): void => {
  const { card, denials } = search;
  if (entry.scope !== job.cacheScope || entry.embedderId !== embedderIdOf(card)) return;
  if (entry.expiresAt <= now || isAnotherMomentOf(job, entry) || isDenied(denials, entry)) return;
  const { verdict, similarity, note } = judge(job, vector, { entry, card });
  if (verdict === 'different') found.heldBack.set(job.jobId, note);
  if (verdict === 'hit') found.byJob.get(job.jobId)?.push({ job, entry, similarity, note });
};

const fetchEntries = async (
  { vectorIndex }: SearchCollaborators,
  entryIds: readonly string[],
): Promise<{ entries: Map<string, CacheEntry>; reason: string }> => {
  const wanted = [...new Set(entryIds)];
  if (wanted.length === 0) return { entries: new Map(), reason: '' };
  try {
    return { entries: await vectorIndex.fetch(wanted), reason: 'a document that was found has another shape' };
  } catch (error) {
    return { entries: new Map(), reason: reasonOf(error) };
  }
};

/** Notes what a question's answer says of its jobs' look-up, and gives what is worth fetching. */
const readAnswer = (finding: Finding, question: Question, answer: NearAnswer | undefined): Promising[] => {
  const { found } = finding;
  for (const { jobId } of question.jobs) found.byJob.set(jobId, []);
  if (answer?.kind === 'found') {
    if (answer.unreadable > 0) {
      const reason = 'a document of the index has another shape';
      for (const { jobId } of question.jobs) found.failed.set(jobId, reason);
    }
    return promisingOf(question, answer.neighbours, finding);
  }
  for (const { jobId } of question.jobs) found.failed.set(jobId, answer?.reason ?? 'no answer');
  return [];
};

/**
 * Finds candidates for the jobs whose prompts have a vector: one search a prompt and scope, many in each request; the
 * vectors are fetched only of entries whose text passes the content gate. What was written in the last seconds comes from
 * `recent`. Whatever fails is a value in `failed`. Throws StoreUnavailable.
 */
export const findCandidates = async (
  collaborators: SearchCollaborators,
  search: Search,
  jobs: readonly RenderJob[],
): Promise<Candidates> => {
  const found: Candidates = { byJob: new Map(), heldBack: new Map(), failed: new Map() };
  const questions = questionsOf(jobs, search.vectors);
  if (questions.length === 0) return found;
  const finding: Finding = { search, found, now: collaborators.clock.now() };
  const scopes = questions.map(({ scope }) => scope);
  const recent = await collaborators.recent.find(scopes, finding.now);
  const answers = await askIndex(collaborators, search, questions);
  const promising = questions.flatMap((question, index) => readAnswer(finding, question, answers[index]));
  const fetched = await fetchEntries(
    collaborators,
    promising.map(({ neighbour }) => neighbour.entryId),
  );
  for (const { question, job, neighbour } of promising) {
    const entry = fetched.entries.get(neighbour.entryId);
    if (entry === undefined) found.failed.set(job.jobId, fetched.reason);
    else consider(finding, { job, vector: question.vector }, entry);
  }
  for (const { scope, vector, jobs: ofOne } of questions) {
    const fresh = (recent.get(scope) ?? []).filter(({ entryId }) => !fetched.entries.has(entryId));
    for (const job of ofOne) for (const entry of fresh) consider(finding, { job, vector }, entry);
  }
  return found;
};
