// The execution input of a run: pointers, counts and limits.
import type { ExecutionInput, OutagePolicy, RunSpec, Urgency } from '../shared/domain/run.ts';
import { cuesKey, jobsKey, mapResultsPrefix, missesKey, partKey } from '../shared/keys.ts';

/** Children of the rendering Map that are open at once; most of their time they wait for their slot. */
const CONCURRENCY: Record<Urgency, number> = { urgent: 80, normal: 40, batch: 10 };
/** Percent of the children that may end in an error of the engine itself; every other way out is an outcome. */
const TOLERATED_FAILURES = 5;
/**
 * Files that one call of Publish may have to make: its 300 s hold about 0.5 s a file twice over on the 1.7 cores that its
 * memory buys (`npm run bench:publish`).
 */
const FILES_PER_BATCH = 96;
const MOST_CUES_PER_BATCH = 4;

const cuesPerBatch = ({ options, packs: { channels, markets } }: RunSpec): number => {
  const filesPerCue = options * channels.length * markets.length;
  return Math.min(MOST_CUES_PER_BATCH, Math.max(1, Math.floor(FILES_PER_BATCH / filesPerCue)));
};

export const MAX_ATTEMPTS = 6;
export const MAX_PICTURES = 3;

/** The input of execution `n`, which goes through the whole pipeline. */
export const executionInputOf = ({
  spec,
  bucket,
  n,
  urgency,
  onCacheOutage,
}: {
  spec: RunSpec;
  bucket: string;
  n: number;
  urgency: Urgency;
  onCacheOutage: OutagePolicy;
}): ExecutionInput => ({
  runId: spec.runId,
  n,
  bucket,
  parts: Array.from({ length: spec.parts }, (_, index) => partKey(spec.runId, index)),
  jobsKey: jobsKey(spec.runId),
  cuesKey: cuesKey(spec.runId),
  missesKey: missesKey(spec.runId, n),
  pass: 1,
  resultsPrefix: mapResultsPrefix(spec.runId, n),
  urgency,
  onCacheOutage,
  outageWaits: 0,
  maxConcurrency: CONCURRENCY[urgency],
  toleratedFailurePercentage: TOLERATED_FAILURES,
  cuesPerBatch: cuesPerBatch(spec),
  maxAttempts: MAX_ATTEMPTS,
  maxPictures: MAX_PICTURES,
});
