// A run: its specification (what was asked, with the packs as they were) and its record (who runs it, how far it is).
import * as z from 'zod';
import { PackSnapshotSchema } from './packs.ts';
import { ProductSchema } from './product.ts';
import { UnderstoodSchema } from './understood.ts';

export const URGENCIES = ['urgent', 'normal', 'batch'] as const;
export const UrgencySchema = z.enum(URGENCIES);
export type Urgency = z.infer<typeof UrgencySchema>;

/** When the judge is asked about a picture that passed the pixel checks: always, when a measurement leaves a doubt, or of every tenth. */
export const JUDGE_POLICIES = ['always', 'uncertain', 'sample'] as const;
export type JudgePolicy = (typeof JUDGE_POLICIES)[number];

/** runs/<runId>/spec.json */
export const RunSpecSchema = z.strictObject({
  /** `<slug>-<first 12 of runHash>` */
  runId: z.string().regex(/^[a-z0-9-]+-[0-9a-f]{12}$/),
  runHash: z.string().length(64),
  tenant: z.string(),
  title: z.string(),
  scriptName: z.string(),
  scriptSha256: z.string().length(64),
  /** Length of the script's text in UTF-16 code units. */
  scriptLength: z.int(),
  parts: z.int().positive(),
  products: z.array(ProductSchema),
  packs: PackSnapshotSchema,
  /**
   * The brand's reference picture in the bucket, where it asks for style by reference; `fidelity` 0–1. `service`: id of the
   * card that gives finished pictures its style, in a second step; absent when the image model itself draws by it.
   */
  styleReference: z.strictObject({ key: z.string(), fidelity: z.number(), service: z.string().optional() }).optional(),
  /** Pictures to choose from for each cue. */
  options: z.int().min(1).max(8),
  /** Absent: uncertain. */
  judge: z.enum(JUDGE_POLICIES).optional(),
  /** Pictures of the whole run, spread over its cues, in place of `options` for each. */
  images: z.int().min(1).optional(),
  /** `stand-in` or `aws:<account>/<region>` */
  modelEndpoint: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.int(),
  warnings: z.array(z.string()),
  /** What was understood of the files; absent in runs of before it was kept. */
  understood: UnderstoodSchema.optional(),
});
export type RunSpec = z.infer<typeof RunSpecSchema>;

/** The execution input of pipeline.asl.json: pointers, counts and limits only. */
export const ExecutionInputSchema = z.strictObject({
  runId: z.string(),
  /** Which execution of the run this is, from 1. */
  n: z.int().positive(),
  bucket: z.string(),
  /** Keys of the script's parts. */
  parts: z.array(z.string()).min(1),
  jobsKey: z.string(),
  cuesKey: z.string(),
  missesKey: z.string(),
  resultsPrefix: z.string(),
  urgency: UrgencySchema,
  maxConcurrency: z.int().min(1).max(1000),
  toleratedFailurePercentage: z.number().min(0).max(100),
  /** Sends of one job, whatever they end in. */
  maxAttempts: z.int().min(1),
  /** Pictures of one job that the check may see. */
  maxPictures: z.int().min(1),
  /** Hand work on one cue: nothing is read or looked up again, so the counts are given. */
  handWork: z.strictObject({ cues: z.int(), misses: z.int() }).optional(),
});
export type ExecutionInput = z.infer<typeof ExecutionInputSchema>;

export const RunRecordSchema = z.strictObject({
  runId: z.string(),
  executionArn: z.string(),
  n: z.int().positive(),
  /** finished: every job has a final outcome; finished-with-open: some are skipped or failed; running covers everything before. */
  status: z.enum(['running', 'finished', 'finished-with-open']),
  budgetMicroUsd: z.int().nonnegative(),
  claimedAt: z.int(),
  finishedAt: z.int().optional(),
});
export type RunRecord = z.infer<typeof RunRecordSchema>;
