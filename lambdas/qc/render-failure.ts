// Reads what Step Functions says about an error of Render.
import * as z from 'zod';
import type { Outcome } from '../shared/domain/outcome.ts';

/** A Lambda's error as Step Functions hands it over: JSON in Cause. */
const LambdaCauseSchema = z.object({ errorMessage: z.string() });

const MAX_MESSAGE = 500;

const messageOf = (cause: string): string => {
  try {
    const parsed = LambdaCauseSchema.safeParse(JSON.parse(cause));
    return parsed.success ? parsed.data.errorMessage : cause;
  } catch {
    return cause;
  }
};

/** The outcome `failed` with the error's name and the Lambda's own message; service errors have a plain Cause or none. */
export const failedOutcome = ({ Error: name, Cause }: { Error: string; Cause?: string | undefined }): Outcome => ({
  kind: 'failed',
  error: { name, message: messageOf(Cause ?? '').slice(0, MAX_MESSAGE) || `Step Functions gave no cause for ${name}.` },
});
