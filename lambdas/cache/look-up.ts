// Serves what was rendered before and lists what is left to render: exact key, then near prompts that mean the same.
import pLimit from 'p-limit';
import * as z from 'zod';
import { closeLostReservations } from '../shared/close-lost-reservations.ts';
import { isFinal, type OutcomeRecord } from '../shared/domain/outcome.ts';
import { EmbedderCardSchema, type EmbedderCard } from '../shared/domain/packs.ts';
import { RenderJobSchema, type RenderJob } from '../shared/domain/render-job.ts';
import { getJson, getJsonLines } from '../shared/json-objects.ts';
import { jobsKey, specKey } from '../shared/keys.ts';
import { outcomesByJob } from '../shared/outcomes-by-job.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Denials } from '../shared/ports/denials.ts';
import type { Embedder } from '../shared/ports/embedder.ts';
import type { ExactCache } from '../shared/ports/exact-cache.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import type { RecentEntries } from '../shared/ports/recent-entries.ts';
import type { VectorIndex } from '../shared/ports/vector-index.ts';
import { cuePictures } from './cue-pictures.ts';
import { embedPrompts } from './embed-prompts.ts';
import { outsideRange } from './embedding-range.ts';
import { findCandidates, type Candidates } from './find-candidates.ts';
import { countBy, goneWarnings, missesOf, missOf, searchWarnings } from './misses.ts';
import { embedderIdOf, putPromptVector } from './prompt-vector.ts';
import { reportOf } from './report.ts';
import type { CacheInput, CacheOutput } from './schema.ts';
import { isServed, serveExact, serveSimilar, type Serving } from './serve-cached.ts';
import { settle } from './settle.ts';
import { keepUp } from './upkeep.ts';

/** Milliseconds after which no further batch or search is begun; the state's timeout is 300 s. */
export const TIME_FOR_SIMILAR = 180_000;
/** Milliseconds after the look-ups after which no further upkeep is begun. */
const TIME_FOR_UPKEEP = 20_000;
/** Small objects and records written at once. */
const CONCURRENCY = 16;
export interface LookUpCollaborators {
  store: ObjectStore;
  outcomes: OutcomeRecords;
  ledger: Ledger;
  exactCache: Pick<ExactCache, 'find'>;
  /** The index of an embedder, by its id. */
  indexOf: (embedderId: string) => VectorIndex;
  recent: Pick<RecentEntries, 'find'>;
  denials: Pick<Denials, 'list'>;
  embedderOf: (card: EmbedderCard) => Embedder;
  clock: Clock;
}

/** The part of RunSpec that is needed here. */
const SpecSchema = z.object({ packs: z.object({ embedder: EmbedderCardSchema }) });

/** What one look-up knows while it goes on. */
interface LookUp {
  collaborators: LookUpCollaborators;
  input: CacheInput;
  serving: Serving;
}

const ruleMisses = (
  { rulings }: Serving,
  jobs: readonly RenderJob[],
  { candidates, failure }: { candidates: Candidates; failure: string | undefined },
): void => {
  for (const job of jobs) {
    if (!rulings.has(job.jobId)) rulings.set(job.jobId, { hit: false, ...missOf(job, candidates, failure) });
  }
};

/** The vectors of what will be rendered, for the cache entries that the pictures become. */
const keepVectors = async (
  { collaborators: { store } }: LookUp,
  jobs: readonly RenderJob[],
  { vectors, embedderId }: { vectors: ReadonlyMap<string, number[]>; embedderId: string },
): Promise<void> => {
  await pLimit(CONCURRENCY).map(jobs, async (job) => {
    const vector = vectors.get(job.prompt);
    if (vector !== undefined) await putPromptVector(store, job, { embedderId, vector });
  });
};

/** Looks for near prompts of the jobs that the exact key did not serve; gives the warnings. */
const lookForSimilar = async (lookUp: LookUp, card: EmbedderCard, left: readonly RenderJob[]): Promise<string[]> => {
  const { collaborators, input, serving } = lookUp;
  const { denials, rulings } = serving;
  const { ledger, embedderOf, clock, indexOf, recent } = collaborators;
  const deadline = clock.now() + TIME_FOR_SIMILAR;
  const known = left.filter((job) => {
    const note = outsideRange(card, job.language, job.prompt);
    if (note !== undefined) rulings.set(job.jobId, { hit: false, reason: 'language', note });
    return note === undefined;
  });
  const embedderId = embedderIdOf(card);
  const embedding = { ledger, embedder: embedderOf(card), clock };
  const { vectors, warnings, failure } = await embedPrompts(embedding, { ...input, card, deadline }, known);
  const searching = { vectorIndex: indexOf(embedderId), recent, clock };
  const candidates = await findCandidates(searching, { card, vectors, denials, deadline }, known);
  await serveSimilar(serving, candidates);
  ruleMisses(serving, known, { candidates, failure });
  const rendered = known.filter((job) => !isServed(serving, job));
  await keepVectors(lookUp, rendered, { vectors, embedderId });
  return [...warnings, ...searchWarnings(candidates)];
};

/** Bounds the index for what this run will add. Not when no look-up succeeded: then the server has no time for it. */
const tidyUp = async (lookUp: LookUp, card: EmbedderCard, jobs: readonly RenderJob[]): Promise<string[]> => {
  const { collaborators, serving } = lookUp;
  const { rulings, served, gone } = serving;
  const misses = missesOf(jobs, rulings);
  if (misses.length > 0 && misses.every(({ reason }) => reason === 'failed' || reason === 'unsearched')) return [];
  const coming = countBy(misses.map(({ scope }) => scope));
  if (coming.size + served.size + gone.size === 0) return [];
  const { clock } = collaborators;
  const now = clock.now();
  const isOver = (): boolean => clock.now() >= now + TIME_FOR_UPKEEP;
  const upkeep = { served: [...served], gone: [...gone], coming, now, isOver };
  const warning = await keepUp(collaborators.indexOf(embedderIdOf(card)), upkeep);
  return warning === undefined ? [] : [warning];
};

/** Served by an earlier try of the same execution: counted as a hit of it, not as final before it. */
const ruleServedBefore = ({ rulings, n: current }: Serving, records: ReadonlyMap<string, OutcomeRecord>): void => {
  for (const { jobId, n, outcome } of records.values()) {
    if (n !== current || outcome.kind !== 'accepted') continue;
    const { source, cacheNote = '' } = outcome;
    if (source === 'exact-cache' || source === 'semantic-cache') {
      rulings.set(jobId, { hit: true, source, note: cacheNote });
    }
  }
};

/**
 * Looks every job without a final outcome up in the cache. Hits become outcomes at no cost; the rest is written to
 * missesKey in show order, with the embeddings that later make cache entries of their pictures. An index or an
 * embedder that is down costs hits, not the run: warnings say so; above MOST_FAILED `onCacheOutage` decides, and a run that
 * stops has its misses recorded as skipped. Repeating it serves nothing twice.
 * Throws ObjectNotFound and StoreUnavailable. Worst case 290 s, at 10,000 jobs: 180 s for similar ones, 20 s for upkeep and
 * the request under way then, 90 s for the exact keys, records and objects.
 */
export const lookUpCache = async (collaborators: LookUpCollaborators, input: CacheInput): Promise<CacheOutput> => {
  const { store, ledger } = collaborators;
  const { runId } = input;
  const lost = await closeLostReservations(ledger, runId);
  const { packs } = await getJson(store, specKey(runId), SpecSchema);
  const jobs = await getJsonLines(store, jobsKey(runId), RenderJobSchema);
  const records = await outcomesByJob(collaborators.outcomes, runId);
  const serving: Serving = {
    collaborators,
    n: input.n,
    denials: await collaborators.denials.list(collaborators.clock.now()),
    shown: cuePictures([...records.values()]),
    rulings: new Map(),
    served: new Set(),
    gone: new Set(),
  };
  const lookUp = { collaborators, input, serving };
  ruleServedBefore(serving, records);
  const open = jobs.filter(({ jobId }) => {
    const record = records.get(jobId);
    return record === undefined || !isFinal(record.outcome);
  });
  const left = await serveExact(serving, open);
  const warnings = await lookForSimilar(lookUp, packs.embedder, left);
  warnings.push(...goneWarnings(missesOf(jobs, serving.rulings)), ...(await tidyUp(lookUp, packs.embedder, jobs)));
  if (lost.length > 0) warnings.unshift(`${lost.length} paid calls ended without an answer; they count as uncertain.`);
  const misses = jobs.filter(({ jobId }) => serving.rulings.get(jobId)?.hit === false);
  return settle(collaborators, { input, misses, tally: reportOf(jobs, serving.rulings, warnings) });
};
