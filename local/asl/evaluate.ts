// Evaluates JSONata in payload templates: every whole string `{% … %}` in a field is an expression, the rest is literal.
import jsonata from 'jsonata';
import { bindFunctions, type FunctionSources } from './functions.ts';
import { NotJson, toJson, typeName, type Json, type JsonObject } from './json.ts';

/** What an expression sees: `$states` and the variables in scope. */
export interface Bindings {
  states: JsonObject;
  variables: JsonObject;
}

/** An expression that gave no usable value. The text is the tail of Step Functions' cause. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
  /** The field, e.g. `Output/result`; absent where Step Functions names none. */
  readonly location: string | undefined;

  constructor(message: string, location?: string) {
    super(message);
    this.location = location;
  }
}

export interface Evaluator {
  /** The value of `template`, a copy where it holds expressions. Throws EvaluationError. */
  evaluate: (template: Json, location: string, bindings: Bindings) => Promise<Json>;
}

const EXPRESSION = /^\{%([\s\S]*)%\}$/;

/** The JSONata inside `{% … %}`, trimmed; undefined for a literal string. */
export const expressionIn = (text: string): string | undefined => EXPRESSION.exec(text)?.[1]?.trim();

/** Every expression in a template with its location. */
export function* expressionsIn(template: Json, location: string): Generator<{ source: string; location: string }> {
  if (typeof template === 'string') {
    const source = expressionIn(template);
    if (source !== undefined) yield { source, location };
  } else if (Array.isArray(template)) {
    for (const [index, member] of template.entries()) yield* expressionsIn(member, `${location}[${index}]`);
  } else if (template !== null && typeof template === 'object') {
    for (const [key, member] of Object.entries(template)) yield* expressionsIn(member, `${location}/${key}`);
  }
}

const described = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  return code === undefined ? (message ?? String(error)) : `${code}: ${message ?? ''}`;
};

const evaluationError = (source: string, location: string, problem: string): EvaluationError =>
  new EvaluationError(`The JSONata expression '${source}' specified for the field '${location}' ${problem}`, location);

const run = async (compiled: jsonata.Expression, bindings: Bindings): Promise<unknown> =>
  compiled.evaluate(undefined, { ...bindings.variables, states: bindings.states }) as Promise<unknown>;

/** An evaluator with its own cache of compiled expressions, on the given clock, randomness and ids. */
export const createEvaluator = (sources: FunctionSources): Evaluator => {
  const compiled = new Map<string, jsonata.Expression>();
  const constants = new WeakSet();

  const compile = (source: string): jsonata.Expression => {
    const known = compiled.get(source);
    if (known !== undefined) return known;
    const expression = jsonata(source);
    bindFunctions(expression, sources);
    compiled.set(source, expression);
    return expression;
  };

  const evaluateExpression = async (source: string, location: string, bindings: Bindings): Promise<Json> => {
    let value: Json | undefined;
    try {
      value = toJson(await run(compile(source), bindings));
    } catch (error) {
      if (error instanceof NotJson) throw evaluationError(source, location, 'returned an unsupported result type.');
      throw evaluationError(source, location, `threw an error during evaluation. ${described(error)}`);
    }
    if (value === undefined) throw evaluationError(source, location, 'returned nothing (undefined).');
    return value;
  };

  const isConstant = (template: object): boolean => {
    if (constants.has(template)) return true;
    if (!expressionsIn(template as Json, '').next().done) return false;
    constants.add(template);
    return true;
  };

  const evaluate = async (template: Json, location: string, bindings: Bindings): Promise<Json> => {
    if (typeof template === 'string') {
      const source = expressionIn(template);
      return source === undefined ? template : evaluateExpression(source, location, bindings);
    }
    if (template === null || typeof template !== 'object' || isConstant(template)) return template;
    if (Array.isArray(template)) {
      const values: Json[] = [];
      for (const [index, member] of template.entries()) {
        values.push(await evaluate(member, `${location}[${index}]`, bindings));
      }
      return values;
    }
    const result: JsonObject = {};
    for (const [key, member] of Object.entries(template)) {
      result[key] = await evaluate(member, `${location}/${key}`, bindings);
    }
    return result;
  };
  return { evaluate };
};

export type ExpectedType = 'array' | 'boolean' | 'number' | 'object' | 'string';

/** Throws EvaluationError unless `value`, which `template` gave, is of the expected type. */
export const expectType = ({ template, value, location, expected }: Expectation): void => {
  const actual = typeName(value);
  if (actual === expected) return;
  const source = (typeof template === 'string' ? expressionIn(template) : undefined) ?? JSON.stringify(template);
  throw evaluationError(
    source,
    location,
    `returned an unexpected result type. Expected '${expected}', but was '${actual}' for value: ${JSON.stringify(value)}`,
  );
};

interface Expectation {
  template: Json;
  value: Json;
  location: string;
  expected: ExpectedType;
}
