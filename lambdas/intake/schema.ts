// What intake gets from the S3 door's queue, and what it answers.
import * as z from 'zod';

/** Of an EventBridge "Object Created" event; its keys are plain, not URL-encoded. */
export const ObjectCreatedSchema = z.object({
  detail: z.object({ bucket: z.object({ name: z.string() }), object: z.object({ key: z.string() }) }),
});

/** An SQS event: each body is an EventBridge event as JSON. */
export const IntakeInputSchema = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });
export type IntakeInput = z.infer<typeof IntakeInputSchema>;

/** SQS sends the named messages again, and the others never. */
export const IntakeOutputSchema = z.strictObject({
  batchItemFailures: z.array(z.strictObject({ itemIdentifier: z.string() })),
});
export type IntakeOutput = z.infer<typeof IntakeOutputSchema>;
