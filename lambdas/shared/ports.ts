// What the Lambdas' logic asks of the outside world. Adapters for AWS are in aws/; tests pass small fakes.
import type { MicroUsd } from './money.ts';
import type { OutcomeRecord } from './domain/outcome.ts';
import type { RunRecord } from './domain/run.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

export interface ObjectStore {
  /** Throws ObjectNotFound. */
  get: (key: string) => Promise<Uint8Array>;
  find: (key: string) => Promise<Uint8Array | undefined>;
  put: (key: string, body: Uint8Array | string, contentType?: string) => Promise<void>;
  exists: (key: string) => Promise<boolean>;
  /** Keys below `prefix`, in UTF-8 order. */
  list: (prefix: string) => AsyncIterable<string>;
}

export interface Usage {
  inputTokens: number;
  outputTokens: number;
}

export type ConverseContent = { text: string } | { image: { format: 'png' | 'jpeg'; bytes: Uint8Array } };

export interface ConverseRequest {
  modelId: string;
  region: string;
  system: string;
  /** Turns, the first is the user's; a repair turn follows the assistant's answer. */
  messages: { role: 'user' | 'assistant'; content: ConverseContent[] }[];
  /** Native structured output: the schema subset of Bedrock (no minimum/maximum, no minLength, additionalProperties false). */
  schema: { name: string; jsonSchema: Record<string, unknown> };
  /** The card's `structuredOutput`; when false the schema is not sent, and the caller has put it into `system`. Default true. */
  structuredOutput?: boolean;
  maxTokens: number;
}

/**
 * Throws ModelThrottled, ModelUnavailable, ModelTimeout, ModelAccessDenied, ModelRejectedRequest;
 * charge-after.ts says what such an error means for the money reserved.
 */
export interface LanguageModel {
  converse: (request: ConverseRequest) => Promise<{ text: string; stopReason: string; usage: Usage }>;
}

export type ImageAnswer =
  | { kind: 'image'; bytes: Uint8Array; seed: number }
  | { kind: 'refused'; stage: 'prompt' | 'input image' | 'output image'; reason: string };

/** One image a call, one send a call (never retried inside). Throws the Model* errors. */
export interface ImageModel {
  generate: (request: { modelId: string; region: string; body: Record<string, unknown> }) => Promise<ImageAnswer>;
}

export interface Embedder {
  /**
   * Unit vectors in the order of `texts`, and the tokens of each billed call. Throws the Model* errors, with
   * `data.callTokens`: the tokens of the calls that were billed before.
   */
  embed: (texts: readonly string[]) => Promise<{ vectors: number[][]; callTokens: number[] }>;
}

export interface RunRecords {
  find: (runId: string) => Promise<RunRecord | undefined>;
  /** Creates the record; throws ConditionFailed when there is one. */
  create: (record: RunRecord) => Promise<void>;
  /** Replaces the record if its `n` is still `expectedN`; throws ConditionFailed otherwise. */
  replace: (record: RunRecord, expectedN: number) => Promise<void>;
}

export interface OutcomeRecords {
  find: (runId: string, jobId: string) => Promise<OutcomeRecord | undefined>;
  list: (runId: string) => AsyncIterable<OutcomeRecord>;
  /**
   * Writes the outcome unless a final one, or one of a higher n, is there.
   * Returns the record that stands afterwards: the given one or the earlier one.
   */
  record: (record: OutcomeRecord) => Promise<OutcomeRecord>;
}

export const PURPOSES = [
  'analysis',
  'embedding',
  'render',
  'judge',
  'repair',
  'cut-out',
  'style-transfer',
  'upscale',
  'translation',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface Reservation {
  runId: string;
  /** Unique in the run and the same when a step is repeated, e.g. `render#<jobId>#2`. */
  reservationId: string;
  purpose: Purpose;
  modelId: string;
  /** The most this call can cost. */
  upperBound: MicroUsd;
  /** Milliseconds since 1970 after which the reservation counts as lost. */
  expiresAt: number;
  jobId?: string;
}

export interface LedgerLine extends Omit<Reservation, 'upperBound'> {
  reservedMicroUsd: MicroUsd;
  chargedMicroUsd: MicroUsd;
  /** open: sent or about to be; settled: known; released: not sent; uncertain: sent, answer unknown, charged in full. */
  state: 'open' | 'settled' | 'released' | 'uncertain';
}

export interface LedgerTotals {
  limitMicroUsd: MicroUsd;
  /** Reserved and not yet settled. */
  openMicroUsd: MicroUsd;
  settledMicroUsd: MicroUsd;
  uncertainMicroUsd: MicroUsd;
}

/** Money of one run. The sum of open, settled and uncertain never exceeds the limit. */
export interface Ledger {
  /** Sets or raises the run's limit; never lowers it below what is committed. */
  setLimit: (runId: string, limitMicroUsd: MicroUsd) => Promise<void>;
  /** Returns false, and reserves nothing, when the limit would be passed. Repeating an id that is open is true and free. */
  reserve: (reservation: Reservation) => Promise<boolean>;
  settle: (runId: string, reservationId: string, chargedMicroUsd: MicroUsd) => Promise<void>;
  release: (runId: string, reservationId: string) => Promise<void>;
  markUncertain: (runId: string, reservationId: string) => Promise<void>;
  totals: (runId: string) => Promise<LedgerTotals>;
  lines: (runId: string) => AsyncIterable<LedgerLine>;
}

export interface RateBucket {
  /**
   * The time (milliseconds since 1970) at which one request may be sent, by GCRA over `requestsPerMinute`.
   * Each call takes a slot.
   */
  takeSlot: (bucket: { name: string; requestsPerMinute: number; now: number }) => Promise<number>;
  /** Like takeSlot, but takes none, and gives undefined, when the next one is later than `latest`. */
  takeSlotBy: (bucket: {
    name: string;
    requestsPerMinute: number;
    now: number;
    latest: number;
  }) => Promise<number | undefined>;
}

export interface CacheEntry {
  entryId: string;
  scope: string;
  exactKey: string;
  prompt: string;
  vector: number[];
  embedderId: string;
  assetKey: string;
  runId: string;
  jobId: string;
  createdAt: number;
  expiresAt: number;
}

export interface VectorIndex {
  /** Creates the index when it is absent; throws when its mapping does not fit. */
  ensure: (dimension: number) => Promise<void>;
  put: (entries: readonly CacheEntry[]) => Promise<void>;
  /** Up to `k` entries of the scope that have not expired at `now`, nearest first. Throws SearchUnavailable. */
  search: (query: { scope: string; vector: number[]; k: number; now: number }) => Promise<CacheEntry[]>;
  remove: (entryIds: readonly string[]) => Promise<void>;
}

/** A picture that answers an exact key (normalised prompt and scope), and the render job whose outcome describes it. */
export interface ExactRecord {
  exactKey: string;
  assetKey: string;
  runId: string;
  jobId: string;
  expiresAt: number;
}

export interface ExactCache {
  /** The records of each key that have not expired at `now`; a key without any is absent. */
  find: (exactKeys: readonly string[], now: number) => Promise<Map<string, ExactRecord[]>>;
  add: (record: ExactRecord) => Promise<void>;
}

/** The n-th picture of an exact key: runs that want the same n pictures each wait for one, and pay for none twice. */
export interface ClaimedPicture {
  exactKey: string;
  /** From 1. */
  slot: number;
}

/** The render job that makes a picture. */
export interface Maker {
  runId: string;
  jobId: string;
}

/** A job that waits for the picture that another run's job makes. */
export interface Follower {
  runId: string;
  jobId: string;
  /** The execution, and its pass over the list of misses, that found the picture under way. */
  n: number;
  pass: number;
  picture: ClaimedPicture;
  leader: Maker;
}

/** Which pictures are being made right now. A claim that is not renewed ends by itself. */
export interface Claims {
  /** Takes the claim, or renews it, until `expiresAt`, unless another maker holds it at `now`. Returns who holds it then. */
  take: (claim: { picture: ClaimedPicture; maker: Maker; now: number; expiresAt: number }) => Promise<Maker>;
  /** Who holds the claim at `now`. */
  holder: (picture: ClaimedPicture, now: number) => Promise<Maker | undefined>;
  /** Ends the claim if `maker` holds it. */
  release: (picture: ClaimedPicture, maker: Maker) => Promise<void>;
  /** Remembers a follower, in place of what was remembered of the same job. */
  follow: (follower: Follower, now: number) => Promise<void>;
  followers: (runId: string) => AsyncIterable<Follower>;
}

export interface Executions {
  /** Starts the pipeline; throws ConditionFailed when the name is taken. Returns the execution's ARN. */
  start: (name: string, input: unknown) => Promise<string>;
  status: (executionArn: string) => Promise<'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'UNKNOWN'>;
}

export interface Events {
  publish: (event: { detailType: string; detail: Record<string, unknown> }) => Promise<void>;
}
