// Serves what was rendered before and lists what is left to render: exact key, then near prompts that mean the same.
import pLimit from 'p-limit';
import * as z from 'zod';
import { closeLostReservations } from '../shared/close-lost-reservations.ts';
import { isFinal, type OutcomeRecord } from '../shared/domain/outcome.ts';
import { EmbedderCardSchema, type EmbedderCard } from '../shared/domain/packs.ts';
import { RenderJobSchema, type RenderJob } from '../shared/domain/render-job.ts';
import { getJson, getJsonLines, putJson, putJsonLines } from '../shared/json-objects.ts';
import { cacheReportKey, jobsKey, missesKey, specKey } from '../shared/keys.ts';
import type { Clock, Embedder, ExactCache, Ledger, ObjectStore, OutcomeRecords, VectorIndex } from '../shared/ports.ts';
import { cuePictures, type CuePictures } from './cue-pictures.ts';
import { embedPrompts } from './embed-prompts.ts';
import { outsideRange } from './embedding-range.ts';
import { exactKeyOf } from './exact-key.ts';
import { findCandidates, type Candidate, type Candidates } from './find-candidates.ts';
import { embedderIdOf, putPromptVector } from './prompt-vector.ts';
import { reportOf, type Ruling } from './report.ts';
import type { CacheInput, CacheOutput } from './schema.ts';
import { serveHit, type Hit } from './serve-hit.ts';

/** Milliseconds after which no further batch or search is begun; the state's timeout is 300 s. */
export const TIME_FOR_SIMILAR = 180_000;
/** Small objects and records written at once. */
const CONCURRENCY = 16;

export interface LookUpCollaborators {
  store: ObjectStore;
  outcomes: OutcomeRecords;
  ledger: Ledger;
  exactCache: Pick<ExactCache, 'find'>;
  vectorIndex: Pick<VectorIndex, 'ensure' | 'search'>;
  embedderOf: (card: EmbedderCard) => Embedder;
  clock: Clock;
}

/** The part of RunSpec that is needed here. */
const SpecSchema = z.object({ packs: z.object({ embedder: EmbedderCardSchema }) });

/** What one look-up knows while it goes on. */
interface LookUp {
  collaborators: LookUpCollaborators;
  input: CacheInput;
  shown: CuePictures;
  /** By job id. */
  rulings: Map<string, Ruling>;
}

const rule = ({ rulings }: LookUp, job: RenderJob, ruling: Ruling): void => {
  rulings.set(job.jobId, ruling);
};

/** Tries the hits in order until one can be served that the cue does not show yet. */
const serveFirst = async (lookUp: LookUp, job: RenderJob, hits: readonly Hit[]): Promise<boolean> => {
  for (const hit of hits) {
    if (lookUp.shown.has(job.cueId, hit.assetKey)) continue;
    const served = await serveHit(lookUp.collaborators, { job, n: lookUp.input.n }, hit);
    if (served === undefined) {
      rule(lookUp, job, { hit: false, reason: 'gone', note: `${hit.note} Its picture is no longer there.` });
      continue;
    }
    lookUp.shown.add(job.cueId, hit.assetKey);
    rule(lookUp, job, { hit: true, source: hit.source, note: hit.note });
    return true;
  }
  return false;
};

/** Cues go side by side, the jobs of a cue one after the other: they must not take the same picture. */
const byCue = async <Value>(
  values: readonly Value[],
  cueOf: (value: Value) => string,
  serve: (value: Value) => Promise<unknown>,
): Promise<void> => {
  await pLimit(CONCURRENCY).map([...Map.groupBy(values, cueOf).values()], async (ofCue) => {
    for (const value of ofCue) await serve(value);
  });
};

const isServed = ({ rulings }: LookUp, { jobId }: RenderJob): boolean => rulings.get(jobId)?.hit === true;

/** Gives the jobs that are left. */
const serveExact = async (lookUp: LookUp, jobs: readonly RenderJob[]): Promise<RenderJob[]> => {
  const { exactCache, clock } = lookUp.collaborators;
  const found = await exactCache.find(jobs.map(exactKeyOf), clock.now());
  const serve = (job: RenderJob): Promise<unknown> => {
    const hits = (found.get(exactKeyOf(job)) ?? []).map(({ assetKey, runId, jobId }): Hit => {
      const note = `The same prompt was rendered for run ${runId}.`;
      return { source: 'exact-cache', assetKey, origin: { runId, jobId }, note };
    });
    return serveFirst(lookUp, job, hits);
  };
  await byCue(jobs, ({ cueId }) => cueId, serve);
  return jobs.filter((job) => !isServed(lookUp, job));
};

/** Best matches first, so that of a cue's options the one that fits best gets a picture. */
const serveSimilar = async (lookUp: LookUp, { byJob }: Candidates): Promise<void> => {
  const candidates = [...byJob.values()].flat().sort((a, b) => b.similarity - a.similarity);
  const serve = async ({ job, entry, note }: Candidate): Promise<void> => {
    if (isServed(lookUp, job)) return;
    const { assetKey, runId, jobId } = entry;
    await serveFirst(lookUp, job, [{ source: 'semantic-cache', assetKey, origin: { runId, jobId }, note }]);
  };
  await byCue(candidates, ({ job }) => job.cueId, serve);
};

const ruleMisses = (lookUp: LookUp, jobs: readonly RenderJob[], { byJob, heldBack }: Candidates): void => {
  for (const job of jobs) {
    if (lookUp.rulings.has(job.jobId)) continue;
    const candidates = byJob.get(job.jobId);
    const reason = candidates === undefined ? 'unsearched' : candidates.length > 0 ? 'different' : 'unknown';
    const note =
      heldBack.get(job.jobId) ?? (reason === 'different' ? 'The cue shows that picture already.' : 'Nothing near.');
    rule(lookUp, job, { hit: false, reason: heldBack.has(job.jobId) ? 'different' : reason, note });
  }
};

/** Looks for near prompts of the jobs that the exact key did not serve; gives the warnings. */
const lookForSimilar = async (lookUp: LookUp, card: EmbedderCard, left: readonly RenderJob[]): Promise<string[]> => {
  const { collaborators, input } = lookUp;
  const { ledger, embedderOf, clock, store } = collaborators;
  const deadline = clock.now() + TIME_FOR_SIMILAR;
  const known = left.filter((job) => {
    const note = outsideRange(card, job.language, job.prompt);
    if (note !== undefined) rule(lookUp, job, { hit: false, reason: 'language', note });
    return note === undefined;
  });
  const embedding = { ledger, embedder: embedderOf(card), clock };
  const { vectors, warnings } = await embedPrompts(embedding, { ...input, card, deadline }, known);
  const candidates = await findCandidates(collaborators, { card, vectors, deadline }, known);
  await serveSimilar(lookUp, candidates);
  ruleMisses(lookUp, known, candidates);
  const embedderId = embedderIdOf(card);
  await pLimit(CONCURRENCY).map(known, async (job) => {
    const vector = vectors.get(job.prompt);
    if (vector === undefined || isServed(lookUp, job)) return;
    await putPromptVector(store, job, { embedderId, vector });
  });
  return [...warnings, ...candidates.warnings];
};

/** Outcomes of the run so far, by job. */
const outcomesOf = async ({ outcomes }: LookUpCollaborators, runId: string): Promise<Map<string, OutcomeRecord>> => {
  const records = new Map<string, OutcomeRecord>();
  for await (const record of outcomes.list(runId)) records.set(record.jobId, record);
  return records;
};

/** Served by an earlier try of the same execution: counted as a hit of it, not as final before it. */
const ruleServedBefore = (lookUp: LookUp, records: ReadonlyMap<string, OutcomeRecord>): void => {
  for (const { jobId, n, outcome } of records.values()) {
    if (n !== lookUp.input.n || outcome.kind !== 'accepted') continue;
    const { source, cacheNote = '' } = outcome;
    if (source === 'exact-cache' || source === 'semantic-cache') {
      lookUp.rulings.set(jobId, { hit: true, source, note: cacheNote });
    }
  }
};

/**
 * Looks every job without a final outcome up in the cache. Hits become outcomes at no cost; the rest is written to
 * missesKey in show order, with the embeddings that later make cache entries of their pictures. An index or an
 * embedder that is down costs hits, not the run: warnings say so. Repeating it serves nothing twice.
 * Throws ObjectNotFound and StoreUnavailable. Worst case 280 s, at 10,000 jobs: 180 s for similar ones, 100 s for the
 * exact keys, records and objects.
 */
export const lookUpCache = async (collaborators: LookUpCollaborators, input: CacheInput): Promise<CacheOutput> => {
  const { store, ledger } = collaborators;
  const { runId, n } = input;
  const lost = await closeLostReservations(ledger, runId);
  const { packs } = await getJson(store, specKey(runId), SpecSchema);
  const jobs = await getJsonLines(store, jobsKey(runId), RenderJobSchema);
  const records = await outcomesOf(collaborators, runId);
  const lookUp = {
    collaborators,
    input,
    shown: cuePictures([...records.values()]),
    rulings: new Map<string, Ruling>(),
  };
  ruleServedBefore(lookUp, records);
  const open = jobs.filter(({ jobId }) => {
    const record = records.get(jobId);
    return record === undefined || !isFinal(record.outcome);
  });
  const left = await serveExact(lookUp, open);
  const warnings = await lookForSimilar(lookUp, packs.embedder, left);
  if (lost.length > 0) warnings.unshift(`${lost.length} paid calls ended without an answer; they count as uncertain.`);
  const misses = jobs.filter(({ jobId }) => lookUp.rulings.get(jobId)?.hit === false);
  await putJsonLines(store, missesKey(runId, n), misses);
  const report = reportOf(jobs, lookUp.rulings, warnings);
  await putJson(store, cacheReportKey(runId, n), report);
  return {
    jobs: report.jobs,
    final: report.final,
    hits: report.hits,
    misses: report.misses,
    warnings: warnings.length,
  };
};
