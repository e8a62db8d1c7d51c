// What every Lambda handler is made of: parse the input, call the logic, parse the output, log, rethrow the original error.
import type * as z from 'zod';
import { LiveframeError } from './errors.ts';
import { processEnvironment, type RawEnvironment } from './env.ts';
import { logger } from './logger.ts';

export type Handler = (event: unknown) => Promise<unknown>;
export type CreateHandler = (environment: RawEnvironment) => Handler;

interface Step<Input extends z.ZodType, Output extends z.ZodType> {
  /** The Lambda's folder name. */
  name: string;
  input: Input;
  output: Output;
  run: (input: z.output<Input>) => Promise<z.input<Output>>;
}

const parseInput = <Input extends z.ZodType>(step: string, schema: Input, event: unknown): z.output<Input> => {
  const parsed = schema.safeParse(event);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(input)'}: ${issue.message}`);
  throw new LiveframeError('BadInput', `${step} got an input it does not understand. ${problems.join('; ')}`);
};

/**
 * Wraps a step's logic into a Lambda handler. Throws BadInput when the event does not fit `input`;
 * errors of the logic are logged and rethrown as they are, because the state machine matches on their names.
 */
export const step =
  <Input extends z.ZodType, Output extends z.ZodType>({ name, input, output, run }: Step<Input, Output>): Handler =>
  async (event) => {
    try {
      const result = await run(parseInput(name, input, event));
      return output.parse(result);
    } catch (error) {
      logger.error(`${name} failed`, error as Error);
      throw error;
    }
  };

/** Delays building the collaborators to the first event, so that importing a handler reads no environment. */
export const coldStart = (create: CreateHandler): Handler => {
  let handler: Handler | undefined;
  return (event) => {
    handler ??= create(processEnvironment());
    return handler(event);
  };
};
