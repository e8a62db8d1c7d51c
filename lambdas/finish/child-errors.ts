// Why children ended without an outcome record: read from what the Map's ResultWriter left, when someone needs to know.
import * as z from 'zod';
import { mapResultsPrefix } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';

export interface ChildError {
  name: string;
  message: string;
}

const ErrorSchema = z.object({ Error: z.string().optional(), Cause: z.string().optional() });
/** A line of SUCCEEDED_n.json or FAILED_n.json: inputs and outputs are JSON in a string. */
const ExecutionSchema = z.object({
  Input: z.string().optional(),
  Output: z.string().optional(),
  Error: z.string().optional(),
  Cause: z.string().optional(),
});
const OutputSchema = z.object({ jobId: z.string(), error: ErrorSchema.optional() });
const InputSchema = z.object({ job: z.object({ jobId: z.string() }) });

const parseJson = <Schema extends z.ZodType>(
  schema: Schema,
  text: string | undefined,
): z.output<Schema> | undefined => {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const LambdaCauseSchema = z.object({ errorMessage: z.string() });

const wordsOf = ({ Error: name, Cause: cause }: z.output<typeof ErrorSchema>): ChildError | undefined =>
  name === undefined
    ? undefined
    : {
        name,
        message:
          parseJson(LambdaCauseSchema, cause)?.errorMessage ?? cause ?? `Step Functions gave no cause for ${name}.`,
      };

const addErrors = (errors: Map<string, ChildError>, executions: readonly z.output<typeof ExecutionSchema>[]): void => {
  for (const execution of executions) {
    const output = parseJson(OutputSchema, execution.Output);
    const jobId = output?.jobId ?? parseJson(InputSchema, execution.Input)?.job.jobId;
    const words = wordsOf(output?.error ?? execution);
    if (jobId !== undefined && words !== undefined) errors.set(jobId, words);
  }
};

/** The errors of the execution's children by jobId. Files that are no results of children are passed over. */
export const readChildErrors = async (
  store: Pick<ObjectStore, 'get' | 'list'>,
  runId: string,
  n: number,
): Promise<Map<string, ChildError>> => {
  const errors = new Map<string, ChildError>();
  for await (const key of store.list(`${mapResultsPrefix(runId, n)}/`)) {
    if (!/\/(SUCCEEDED|FAILED|PENDING)_\d+\.json$/.test(key)) continue;
    const text = new TextDecoder().decode(await store.get(key));
    addErrors(errors, parseJson(z.array(ExecutionSchema), text) ?? []);
  }
  return errors;
};
