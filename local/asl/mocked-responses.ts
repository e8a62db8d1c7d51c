// Reads the MockConfigFile format of Step Functions Local: state machines, their test cases, and mocked responses.
import * as z from 'zod';
import { badInput } from '../../lambdas/shared/errors.ts';
import type { Json } from './json.ts';

/** What a mocked state gives at one of its invocations. */
export type MockedResponse = { Return: Json } | { Throw: { Error: string; Cause?: string | undefined } };

/** A state's responses: each for the invocations from `first` to `last`, counted from 0. */
export interface MockedState {
  /** The name of the MockedResponses entry, for messages. */
  name: string;
  responses: { first: number; last: number; response: MockedResponse }[];
}

const ResponseSchema = z.union([
  z.strictObject({ Return: z.json() }),
  z.strictObject({ Throw: z.strictObject({ Error: z.string(), Cause: z.string().optional() }) }),
]);

const RANGE = /^(\d+)(?:-(\d+))?$/;

const ConfigSchema = z.strictObject({
  StateMachines: z.record(
    z.string(),
    z.strictObject({ TestCases: z.record(z.string(), z.record(z.string(), z.string())) }),
  ),
  MockedResponses: z.record(z.string(), z.record(z.string().regex(RANGE), ResponseSchema)).optional(),
});

type Config = z.output<typeof ConfigSchema>;

const parseConfig = (value: unknown): Config => {
  const parsed = ConfigSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(file)'}: ${message}`);
  throw badInput(`The mock file is not a MockConfigFile. ${problems.join('; ')}`);
};

const rangeOf = (key: string): { first: number; last: number } => {
  const [, first, last] = RANGE.exec(key) ?? [];
  return { first: Number(first), last: Number(last ?? first) };
};

/** The states that the case mocks. `name` is a case, or `Machine#Case` where two machines have that case. */
const findCase = ({ StateMachines: machines }: Config, name: string): Record<string, string> => {
  const found = Object.entries(machines).flatMap(([machine, { TestCases: cases }]) =>
    Object.entries(cases)
      .filter(([test]) => name === test || name === `${machine}#${test}`)
      .map(([test, states]) => ({ name: `${machine}#${test}`, states })),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.states;
  const known = Object.entries(machines).flatMap(([machine, { TestCases: cases }]) =>
    Object.keys(cases).map((test) => `${machine}#${test}`),
  );
  if (only === undefined) throw badInput(`The mock file has no case ${name}. Known are ${known.join(', ')}.`);
  throw badInput(
    `The mock file has the case ${name} more than once. Name one of ${found.map((each) => each.name).join(', ')}.`,
  );
};

/** The mocked states of a case by state name. Throws BadInput, with what is known, when something is missing. */
export const mockedStates = (mockConfig: unknown, name: string): Map<string, MockedState> => {
  const config = parseConfig(mockConfig);
  const states = new Map<string, MockedState>();
  for (const [state, responseName] of Object.entries(findCase(config, name))) {
    const responses = config.MockedResponses?.[responseName];
    if (responses === undefined) {
      const known = Object.keys(config.MockedResponses ?? {}).join(', ');
      throw badInput(`The mock file has no mocked response ${responseName}, which ${state} wants. Known are ${known}.`);
    }
    const list = Object.entries(responses).map(([key, response]) => ({
      ...rangeOf(key),
      response: response,
    }));
    states.set(state, { name: responseName, responses: list });
  }
  return states;
};
