// How a render job ended. accepted, refused and rejected are final; skipped and failed are open again in the next execution.
import * as z from 'zod';

/**
 * What a check that did not pass does to the outcome. block: the picture is not used, another one may be made. review: it
 * is accepted and flagged for a person's look, and ranks below pictures without a flag. note: information, nothing more.
 */
export const SEVERITIES = ['block', 'review', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CheckResultSchema = z.strictObject({
  /** The name of a file in lambdas/qc/checks, or judge. */
  check: z.string(),
  passed: z.boolean(),
  /** Absent in records from before 2026-11-26, when every check blocked. */
  severity: z.enum(SEVERITIES).optional(),
  /** It passed, but near its limit: a reason to ask the judge. */
  close: z.boolean().optional(),
  /** The measured value and its limit, in the check's unit; absent for checks without a number. */
  value: z.number().optional(),
  limit: z.number().optional(),
  /** Words a person understands. */
  reason: z.string(),
});
export type CheckResult = z.infer<typeof CheckResultSchema>;

const failedWith = (checks: readonly CheckResult[], severity: Severity): CheckResult[] =>
  checks.filter((check) => !check.passed && (check.severity ?? 'block') === severity);

/** The checks for which the picture is not used. */
export const blockersOf = (checks: readonly CheckResult[]): CheckResult[] => failedWith(checks, 'block');

/** The checks for which a person should look at a picture that is used. */
export const flagsOf = (checks: readonly CheckResult[]): CheckResult[] => failedWith(checks, 'review');

/** One picture that was made and looked at on the way to the outcome. */
export const AttemptSchema = z.strictObject({
  attempt: z.int().min(1),
  seed: z.int(),
  renderKey: z.string(),
  checks: z.array(CheckResultSchema),
});
export type Attempt = z.infer<typeof AttemptSchema>;

export const AssetSchema = z.strictObject({
  key: z.string(),
  sha256: z.string(),
  width: z.int(),
  height: z.int(),
  format: z.enum(['jpeg', 'png', 'webp']),
});
export type Asset = z.infer<typeof AssetSchema>;

export const SOURCES = ['rendered', 'exact-cache', 'semantic-cache', 'follows'] as const;

export const OutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('accepted'),
    asset: AssetSchema,
    source: z.enum(SOURCES),
    costMicroUsd: z.int().nonnegative(),
    seed: z.int(),
    checks: z.array(CheckResultSchema),
    /** Earlier pictures of this job that failed the check. */
    earlier: z.array(AttemptSchema),
    /** For cache hits: the verdict in words. */
    cacheNote: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    stage: z.string(),
    reason: z.string(),
    earlier: z.array(AttemptSchema),
  }),
  z.strictObject({ kind: z.literal('rejected'), attempts: z.array(AttemptSchema).min(1) }),
  z.strictObject({ kind: z.literal('skipped'), why: z.enum(['budget', 'stopped']), detail: z.string() }),
  z.strictObject({
    kind: z.literal('failed'),
    error: z.strictObject({ name: z.string(), message: z.string() }),
  }),
]);
export type Outcome = z.infer<typeof OutcomeSchema>;
export type OutcomeKind = Outcome['kind'];

/** Nothing the next execution does can change these. */
export const FINAL_OUTCOMES: readonly OutcomeKind[] = ['accepted', 'refused', 'rejected'];
export const isFinal = (outcome: Outcome): boolean => FINAL_OUTCOMES.includes(outcome.kind);

export const OutcomeRecordSchema = z.strictObject({
  runId: z.string(),
  jobId: z.string(),
  cueId: z.string(),
  option: z.int(),
  /** The execution that wrote it. */
  n: z.int(),
  at: z.int(),
  outcome: OutcomeSchema,
});
export type OutcomeRecord = z.infer<typeof OutcomeRecordSchema>;

/** The words for people, each with the next step. */
export const OUTCOME_WORDS: Record<OutcomeKind, { label: string; next: string }> = {
  accepted: { label: 'ready', next: 'Use it.' },
  refused: { label: "blocked by the model's filter", next: 'Reword this moment of the script and run again.' },
  rejected: { label: 'failed our check', next: 'Read the reasons, then change the prompt template or the script.' },
  skipped: {
    label: 'stopped before paying',
    next: 'Read why: raise --budget, or wait until the cache can be asked, and run the same command again.',
  },
  failed: { label: 'error', next: 'Fix the cause named here and run the same command again.' },
};
