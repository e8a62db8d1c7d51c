// The words of a failed execution: a Lambda's cause is JSON with its own message.
import * as z from 'zod';

const CauseSchema = z.object({ errorMessage: z.string() });

/** Name and message of what ended the execution. */
export const executionFailure = ({
  status,
  error,
  cause,
}: {
  status?: string | undefined;
  error?: string | undefined;
  cause?: string | undefined;
}): { name: string; message: string } => {
  const name = error ?? status ?? 'an unknown error';
  if (cause === undefined) return { name, message: '' };
  try {
    const parsed = CauseSchema.safeParse(JSON.parse(cause));
    return { name, message: parsed.success ? parsed.data.errorMessage : cause };
  } catch {
    return { name, message: cause };
  }
};
