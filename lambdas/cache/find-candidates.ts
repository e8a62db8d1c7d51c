// Asks the index for near prompts and decides, from the vectors and the words themselves, which may be served.
import pLimit from 'p-limit';
import type { EmbedderCard } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { isLiveframeError } from '../shared/errors.ts';
import type { CacheEntry, Clock, VectorIndex } from '../shared/ports.ts';
import { decide, type Decision } from './decide.ts';
import { embedderIdOf } from './prompt-vector.ts';

/** Neighbours looked at for each prompt, and searches under way at once. */
const NEIGHBOURS = 8;
const CONCURRENCY = 8;

export interface Candidate {
  job: RenderJob;
  entry: CacheEntry;
  similarity: number;
  note: string;
}

export interface Candidates {
  /** Near enough and of the same content, for each job that was searched for. */
  byJob: Map<string, Candidate[]>;
  /** Jobs that had a near neighbour which the content gate held back. */
  heldBack: Map<string, string>;
  warnings: string[];
}

interface SearchCollaborators {
  vectorIndex: Pick<VectorIndex, 'ensure' | 'search'>;
  clock: Pick<Clock, 'now'>;
}

interface Search {
  card: EmbedderCard;
  vectors: ReadonlyMap<string, number[]>;
  /** Milliseconds since 1970 after which no further search is begun. */
  deadline: number;
}

const noteOf = ({ language }: RenderJob, { runId }: CacheEntry, decision: Decision): string =>
  `Cosine ${decision.cosine.toFixed(4)} (at least ${decision.minCosine ?? 1} in ${language}) to a prompt of run ${runId}; ${decision.verdict?.why ?? decision.reason}.`;

const judge = (card: EmbedderCard, job: RenderJob, { entry, vector }: { entry: CacheEntry; vector: number[] }) => {
  const decision = decide({
    wanted: job.prompt,
    candidate: entry.prompt,
    wantedVector: vector,
    candidateVector: entry.vector,
    language: job.language,
    card,
  });
  return { job, entry, similarity: decision.cosine, decision, note: noteOf(job, entry, decision) };
};

/**
 * A run that goes on after a stop finds its own pictures in the index: one moment's picture must not stand in for
 * another's, which a run without a stop would have rendered.
 */
const isAnotherMomentOf = (job: RenderJob, { runId, jobId }: CacheEntry): boolean =>
  runId === job.runId && jobId !== job.jobId;

/** Looks at one job's neighbours. The scope, the embedder and the cosine are checked on what came back. */
const lookAround = async (
  { vectorIndex, clock }: SearchCollaborators,
  { card, vectors }: Search,
  job: RenderJob,
): Promise<{ candidates: Candidate[]; heldBack: string | undefined }> => {
  const vector = vectors.get(job.prompt) ?? [];
  const entries = await vectorIndex.search({ scope: job.cacheScope, vector, k: NEIGHBOURS, now: clock.now() });
  const judged = entries
    .filter((entry) => entry.scope === job.cacheScope && entry.embedderId === embedderIdOf(card))
    .filter((entry) => !isAnotherMomentOf(job, entry))
    .map((entry) => judge(card, job, { entry, vector }));
  const candidates = judged.filter(({ decision }) => decision.hit);
  return { candidates, heldBack: judged.find(({ decision }) => decision.reason === 'different')?.note };
};

/**
 * Finds candidates for the jobs whose prompts have a vector. An index that is down, and time that runs out, are a
 * warning; the jobs that were not searched for are absent from `byJob`.
 */
export const findCandidates = async (
  collaborators: SearchCollaborators,
  search: Search,
  jobs: readonly RenderJob[],
): Promise<Candidates> => {
  const found: Candidates = { byJob: new Map(), heldBack: new Map(), warnings: [] };
  const searchable = jobs.filter(({ prompt }) => search.vectors.has(prompt));
  if (searchable.length === 0) return found;
  const look = async (job: RenderJob): Promise<void> => {
    if (found.warnings.length > 0) return;
    if (collaborators.clock.now() >= search.deadline) {
      found.warnings.push('Time ran out before all prompts were searched for; the rest is rendered.');
      return;
    }
    const { candidates, heldBack } = await lookAround(collaborators, search, job);
    found.byJob.set(job.jobId, candidates);
    if (heldBack !== undefined) found.heldBack.set(job.jobId, heldBack);
  };
  try {
    await collaborators.vectorIndex.ensure(search.card.dimension);
    await pLimit(CONCURRENCY).map(searchable, look);
  } catch (error) {
    if (!isLiveframeError(error, 'SearchUnavailable')) throw error;
    found.warnings.push(`Similar pictures could not be looked for: ${error.message}`);
  }
  return found;
};
