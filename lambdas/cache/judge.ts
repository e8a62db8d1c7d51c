// Whether an entry answers a job: first by the texts alone, then by the cosine of the vectors themselves.
import type { EmbedderCard } from '../shared/domain/packs.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { CacheEntry, Neighbour } from '../shared/ports/vector-index.ts';
import { decide } from './decide.ts';
import { minCosineOf } from './embed-prompts.ts';
import { compareContent } from './gate/content-gate.ts';

/** How far a server's score may lie from our cosine and still be asked about: ours, wide on purpose, because a score decides nothing. */
const SLACK = 0.05;

export interface Judgement {
  /** `far` is not near enough; `different` is near and asks for something else. */
  verdict: 'hit' | 'far' | 'different';
  similarity: number;
  /** Words a person understands. */
  note: string;
}

type Asked = Pick<RenderJob, 'prompt' | 'language'>;

const noteOf = (job: Asked, runId: string, { near, floor, why }: { near: string; floor: number; why: string }) =>
  `Cosine ${near} (at least ${floor} in ${job.language}) to a prompt of run ${runId}; ${why}.`;

/** Decides from the prompts, the vectors and the embedder's card. An embedder that does not know the language never hits. */
export const judge = (
  job: Asked,
  vector: readonly number[],
  { entry, card }: { entry: Pick<CacheEntry, 'prompt' | 'vector' | 'runId'>; card: EmbedderCard },
): Judgement => {
  const { hit, reason, cosine, minCosine, verdict } = decide({
    wanted: job.prompt,
    candidate: entry.prompt,
    wantedVector: vector,
    candidateVector: entry.vector,
    language: job.language,
    card,
  });
  if (verdict === undefined || minCosine === undefined) {
    const note = reason === 'language' ? `${card.name} does not know ${job.language}.` : 'Not near enough.';
    return { verdict: 'far', similarity: cosine, note };
  }
  const note = noteOf(job, entry.runId, { near: cosine.toFixed(4), floor: minCosine, why: verdict.why });
  return { verdict: hit ? 'hit' : 'different', similarity: cosine, note };
};

/**
 * Whether a neighbour could still be a hit once its vector is here, judged by its text and the server's score; `note` says
 * why it could not, when it is near. The content comes first, because texts are here and vectors are not.
 */
export const couldHit = (
  job: Asked,
  { prompt, runId, nearness }: Pick<Neighbour, 'prompt' | 'runId' | 'nearness'>,
  card: EmbedderCard,
): { could: boolean; note?: string } => {
  const floor = minCosineOf(card, job.language) ?? Infinity;
  // A score outside the cosine's range was made by another formula (k-NN #2319, #2720, #2887): it hints at nothing.
  const isHint = nearness >= -1.001 && nearness <= 1.001;
  if (isHint && nearness < floor - SLACK) return { could: false };
  const { same, why } = compareContent(job.prompt, prompt);
  if (same) return { could: true };
  return { could: false, note: noteOf(job, runId, { near: `about ${nearness.toFixed(3)}`, floor, why }) };
};
