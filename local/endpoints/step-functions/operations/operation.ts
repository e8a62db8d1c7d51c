// The shape of an API operation: a schema for its request and a function for its answer.
import type * as z from 'zod';
import type { EngineClock } from '../../../asl/clock.ts';
import type { DefinitionLoader } from '../../../asl/definition-loader.ts';
import type { Account } from '../arns.ts';
import { ApiError } from '../api-error.ts';
import type { Executor } from '../executor.ts';
import type { Stores } from '../stores.ts';

export interface Context {
  stores: Stores;
  executor: Executor;
  account: Account;
  clock: EngineClock;
  ids: () => string;
  load: DefinitionLoader;
}

/** Takes a request as it came; throws ApiError. */
export type Operation = (context: Context, request: unknown) => Promise<object>;

/** An operation whose request must fit `schema`; throws ApiError ValidationException otherwise. */
export const operation =
  <Schema extends z.ZodType>(
    schema: Schema,
    run: (context: Context, request: z.output<Schema>) => object | Promise<object>,
  ): Operation =>
  async (context, request) => {
    const parsed = schema.safeParse(request);
    if (parsed.success) return run(context, parsed.data);
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`);
    throw new ApiError('ValidationException', `The request is not valid. ${problems.join('; ')}`);
  };
