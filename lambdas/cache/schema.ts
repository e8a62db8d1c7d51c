// What goes into LookUpCache, what comes out, and the report it leaves.
import * as z from 'zod';
import { OutagePolicySchema } from '../shared/domain/run.ts';
import { COURSES } from './outage.ts';

/** wake: does the search answer? look-up: the cache's part of a run. */
export const CacheInputSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('wake'), runId: z.string() }),
  z.strictObject({
    step: z.literal('look-up'),
    runId: z.string(),
    n: z.int().positive(),
    onCacheOutage: OutagePolicySchema,
    /** How often the run has waited for the search since it began. */
    outageWaits: z.int().nonnegative(),
  }),
]);
export type CacheInput = Extract<z.output<typeof CacheInputSchema>, { step: 'look-up' }>;

export const WakeOutputSchema = z.strictObject({ awake: z.literal(true) });

export const CacheOutputSchema = z.strictObject({
  /** All jobs of the run. */
  jobs: z.int(),
  /** Had a final outcome before this execution. */
  final: z.int(),
  /** Served by this execution. */
  hits: z.int(),
  /** To be rendered. */
  misses: z.int(),
  /** Held back by an outage of the cache: final + hits + misses + stopped = jobs. */
  stopped: z.int(),
  course: z.enum(COURSES),
  /** Misses that may have been hits: their look-up failed, or what it found is gone or cannot be read. */
  failedLookups: z.int(),
  warnings: z.int(),
});
export type CacheOutput = z.output<typeof CacheOutputSchema>;

/**
 * Why a job is rendered. unknown: nothing near enough; different: near, but the content gate or the cue's other
 * pictures stand against it; gone: the picture is no longer there; language: the embedder does not know it; unsearched: the
 * budget did not hold its embedding; failed: the embedder or the search failed, was too slow, or gave what cannot be read.
 * `gone` and `failed` are the failed look-ups.
 */
export const MISS_REASONS = ['unknown', 'different', 'gone', 'language', 'unsearched', 'failed'] as const;
export type MissReason = (typeof MISS_REASONS)[number];

/** runs/<runId>/executions/<n>/cache.json */
export const CacheReportSchema = z.strictObject({
  ...CacheOutputSchema.shape,
  warnings: z.array(z.string()),
  exactHits: z.int(),
  semanticHits: z.int(),
  missesBy: z.record(z.enum(MISS_REASONS), z.int()),
  verdicts: z.array(z.strictObject({ jobId: z.string(), hit: z.boolean(), note: z.string() })),
});
export type CacheReport = z.output<typeof CacheReportSchema>;
