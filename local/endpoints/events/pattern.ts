// EventBridge event patterns: compiles the part of the language that our rules use and refuses the rest by name.
import { badInput } from '../../../lambdas/shared/errors.ts';

export type Matches = (event: unknown) => boolean;

type Check = (value: unknown) => boolean;
type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const textCheck =
  (operator: string, test: (value: string, operand: string) => boolean) =>
  (operand: unknown): Check => {
    if (typeof operand !== 'string')
      throw badInput(`The event pattern's "${operator}" takes a string, not ${JSON.stringify(operand)}.`);
    return (value) => typeof value === 'string' && test(value, operand);
  };

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** `*` stands for any characters, none included; `\*` and `\\` are themselves. */
const wildcardExpression = (operand: string): RegExp => {
  const parts = operand.match(/\\[*\\]|\*+|[^*\\]+|\\/g) ?? [];
  if (parts.some((part) => part.length > 1 && part.startsWith('*'))) {
    throw badInput(
      `The event pattern's wildcard ${JSON.stringify(operand)} has two * in a row; EventBridge refuses that.`,
    );
  }
  const source = parts.map((part) => (part === '*' ? '.*' : literally(part.replace(/^\\(?=[*\\])/, ''))));
  return new RegExp(`^${source.join('')}$`, 'su');
};

const wildcard = (operand: unknown): Check => {
  if (typeof operand !== 'string')
    throw badInput(`The event pattern's "wildcard" takes a string, not ${JSON.stringify(operand)}.`);
  const expression = wildcardExpression(operand);
  return (value) => typeof value === 'string' && expression.test(value);
};

const anythingBut = (operand: unknown): Check => {
  const forbidden = isNode(operand) ? [compileOperator(operand)] : [operand].flat().map((literal) => equals(literal));
  return (value) => value !== undefined && !forbidden.some((check) => check(value));
};

const exists = (operand: unknown): Check => {
  if (typeof operand !== 'boolean') throw badInput('The event pattern\'s "exists" takes true or false.');
  return (value) => (value !== undefined) === operand;
};

const OPERATORS: Record<string, (operand: unknown) => Check> = {
  prefix: textCheck('prefix', (value, operand) => value.startsWith(operand)),
  suffix: textCheck('suffix', (value, operand) => value.endsWith(operand)),
  wildcard,
  'anything-but': anythingBut,
  exists,
};

const compileOperator = (condition: Node): Check => {
  const [name = '', ...more] = Object.keys(condition);
  const create = OPERATORS[name];
  if (create === undefined || more.length > 0) {
    const known = Object.keys(OPERATORS).join(', ');
    throw badInput(
      `The event pattern uses ${JSON.stringify(condition)}; the local event bus knows exact values and one of ${known}.`,
    );
  }
  return create(condition[name]);
};

const equals =
  (literal: unknown): Check =>
  (value) =>
    value === literal;

const compileCondition = (condition: unknown): Check =>
  isNode(condition) ? compileOperator(condition) : equals(condition);

/** An event's array matches when one of its elements does. */
const compileLeaf = (conditions: readonly unknown[]): Check => {
  const checks = conditions.map(compileCondition);
  return (value) => {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.some((single) => checks.some((check) => check(single)));
  };
};

const compileNode = (pattern: Node): Check => {
  const fields = Object.entries(pattern).map(([name, condition]): [string, Check] => {
    if (name.startsWith('$'))
      throw badInput(`The event pattern uses "${name}", which the local event bus does not know.`);
    if (Array.isArray(condition)) return [name, compileLeaf(condition)];
    if (isNode(condition)) return [name, compileNode(condition)];
    throw badInput(
      `The event pattern's field "${name}" must be a list of values or an object, not ${JSON.stringify(condition)}.`,
    );
  });
  return (value) => fields.every(([name, check]) => check(isNode(value) ? value[name] : undefined));
};

/**
 * Compiles an event pattern: exact values, prefix, suffix, wildcard, anything-but (values or one of these) and exists.
 * Throws BadInput, naming it, for any other operator.
 */
export const compilePattern = (pattern: unknown): Matches => {
  if (!isNode(pattern)) throw badInput('An event pattern is a JSON object.');
  return compileNode(pattern);
};
