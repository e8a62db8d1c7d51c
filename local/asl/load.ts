// Loads a definition: everything the engine does not know is refused here, by state and field.
import { createRequire } from 'node:module';
import type { Definition, State } from './definition.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { checkExpressions } from './load-expressions.ts';
import { checkFields } from './load-fields.ts';
import { neutralised } from './load-neutral.ts';

export interface Problem {
  /** E.g. `/States/Analyze/Retry[0]`. */
  location: string;
  message: string;
}

/** A definition that this engine does not run; `problems` says why, one by one. */
export class DefinitionRefused extends Error {
  override readonly name = 'DefinitionRefused';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ location, message }) => `${message} (at ${location})`).join('; '));
    this.problems = problems;
  }
}

interface AslValidation {
  isValid: boolean;
  errors: { 'Error code': string; Message?: string; path?: string; instancePath?: string; message?: string }[];
  errorsText: (separator: string) => string;
}

// asl-validator is CommonJS with a function as its module.
const validate = createRequire(import.meta.url)('asl-validator') as (
  definition: unknown,
  options: { checkPaths: boolean; checkArn: boolean },
) => AslValidation;

/** What asl-validator finds; it writes into its argument, so it gets a copy. */
const checkLanguage = (definition: JsonObject): Problem[] => {
  const result = validate(neutralised(definition), { checkPaths: true, checkArn: true });
  if (result.isValid) return [];
  return result
    .errorsText('\n')
    .split('\n')
    .map((message) => ({ location: '/', message }));
};

const parse = (definition: string | JsonObject): JsonObject => {
  if (typeof definition !== 'string') return definition;
  let value: Json;
  try {
    value = JSON.parse(definition) as Json;
  } catch (error) {
    throw new DefinitionRefused([
      { location: '/', message: `The definition is not JSON: ${(error as Error).message}` },
    ]);
  }
  if (isObject(value)) return value;
  throw new DefinitionRefused([{ location: '/', message: 'The definition is not a JSON object.' }]);
};

const checkQueryLanguage = ({ QueryLanguage: language }: JsonObject): Problem[] => {
  if (language === 'JSONata') return [];
  const got = language === undefined ? 'none (which means JSONPath)' : JSON.stringify(language);
  const message = `QueryLanguage must be "JSONata" but is ${got}: this engine does not run JSONPath machines.`;
  return [{ location: '/QueryLanguage', message }];
};

/** Checks a definition (JSON text or object) and gives it back typed. Throws DefinitionRefused. */
export const loadDefinition = (source: string | JsonObject): Definition => {
  const definition = parse(source);
  const refused = checkQueryLanguage(definition);
  if (refused.length > 0) throw new DefinitionRefused(refused);
  const fields = checkFields(definition);
  const problems = fields.length > 0 ? fields : [...checkLanguage(definition), ...checkExpressions(definition)];
  if (problems.length > 0) throw new DefinitionRefused(problems);
  return definition as unknown as Definition;
};

/** Every state of a block, inner ones included, with its name. */
export function* allStates(block: { States: Record<string, State> }): Generator<[string, State]> {
  for (const [name, state] of Object.entries(block.States)) {
    yield [name, state];
    if (state.Type === 'Map') yield* allStates(state.ItemProcessor);
    if (state.Type === 'Parallel') for (const branch of state.Branches) yield* allStates(branch);
  }
}
