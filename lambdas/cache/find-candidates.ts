// Asks the index for near prompts and decides, from the vectors and the words themselves, which may be served.
import pLimit from 'p-limit';
import { cosine } from '../shared/cosine.ts';
import type { EmbedderCard } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import { isLiveframeError } from '../shared/errors.ts';
import type { CacheEntry, Clock, VectorIndex } from '../shared/ports.ts';
import { minCosineOf } from './embed-prompts.ts';
import { compareContent } from './gate/content-gate.ts';
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

const judge = (
  job: RenderJob,
  near: CacheEntry,
  { minCosine, similarity }: { minCosine: number; similarity: number },
) => {
  const { same, why } = compareContent(job.prompt, near.prompt);
  const note = `Cosine ${similarity.toFixed(4)} (at least ${minCosine} in ${job.language}) to a prompt of run ${near.runId}; ${why}.`;
  return { same, note };
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
  const minCosine = minCosineOf(card, job.language) ?? Infinity;
  const entries = await vectorIndex.search({ scope: job.cacheScope, vector, k: NEIGHBOURS, now: clock.now() });
  const judged = entries
    .filter((entry) => entry.scope === job.cacheScope && entry.embedderId === embedderIdOf(card))
    .filter((entry) => !isAnotherMomentOf(job, entry))
    .map((entry) => ({ entry, similarity: cosine(vector, entry.vector) }))
    .filter(({ similarity }) => similarity >= minCosine)
    .map(({ entry, similarity }) => ({ job, entry, similarity, ...judge(job, entry, { minCosine, similarity }) }));
  const candidates = judged.filter(({ same }) => same);
  return { candidates, heldBack: judged.find(({ same }) => !same)?.note };
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
