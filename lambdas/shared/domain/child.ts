// What passes between the states of one render job's child execution: Admit → Wait → Render → Check.
import * as z from 'zod';
import { AttemptSchema } from './outcome.ts';
import { RenderJobSchema } from './render-job.ts';

/** The run's facts every child carries (a distributed Map's children cannot read outer variables). */
export const ChildRunSchema = z.strictObject({
  runId: z.string(),
  n: z.int(),
  maxAttempts: z.int(),
  maxPictures: z.int(),
});

export const GrantSchema = z.strictObject({
  decision: z.literal('granted'),
  reservationId: z.string(),
  /** ISO 8601, for the Wait state. */
  sendAt: z.iso.datetime(),
  /** Milliseconds since 1970; Render refuses the grant from then on. */
  expiresAt: z.int(),
  /** Of a picture in two steps: milliseconds since 1970 from which on the second one may not be sent any more. */
  transferBy: z.int().optional(),
});
export type Grant = z.infer<typeof GrantSchema>;

/** Why the job got another attempt: words for the prompt's hint and the error that Render ended in. */
const retry = {
  attempt: z.int().min(1),
  /** Pictures of this job that failed the check, oldest first. */
  earlier: z.array(AttemptSchema),
};

export const AdmitInputSchema = z.strictObject({ run: ChildRunSchema, job: RenderJobSchema, ...retry });
export const AdmitOutputSchema = z.discriminatedUnion('decision', [
  GrantSchema,
  z.strictObject({ decision: z.literal('skipped'), jobId: z.string() }),
]);

export const RenderInputSchema = z.strictObject({
  run: ChildRunSchema,
  job: RenderJobSchema,
  grant: GrantSchema,
  ...retry,
});
export const RenderedSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('rendered'), renderKey: z.string(), seed: z.int(), chargedMicroUsd: z.int() }),
  z.strictObject({ status: z.literal('refused'), stage: z.string(), reason: z.string(), chargedMicroUsd: z.int() }),
]);
export type Rendered = z.infer<typeof RenderedSchema>;

/** What Catch makes of an error of Render: Step Functions' own words. */
export const RenderFailedSchema = z.strictObject({
  status: z.literal('failed'),
  Error: z.string(),
  Cause: z.string().optional(),
});

export const CheckInputSchema = z.strictObject({
  run: ChildRunSchema,
  job: RenderJobSchema,
  ...retry,
  rendered: z.union([RenderedSchema, RenderFailedSchema]),
  /** Computed by the state machine from attempt and earlier: a rejection now is the job's outcome. */
  lastAttempt: z.boolean(),
});
export const CheckOutputSchema = z.strictObject({
  /** skipped: there was no money left for the judge; the next execution looks again. */
  verdict: z.enum(['accepted', 'refused', 'rejected', 'failed', 'skipped', 'again']),
  jobId: z.string(),
  /** With verdict again: the picture that failed. */
  attempt: AttemptSchema.optional(),
});
