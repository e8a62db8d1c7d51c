// Refuses JSON schemas that Bedrock's structured output cannot compile: it takes a subset of 2020-12 only.
import { validationError } from './wire.ts';

const KEYWORDS = new Set([
  '$schema',
  '$ref',
  '$defs',
  'definitions',
  'title',
  'description',
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'enum',
  'const',
  'anyOf',
  'allOf',
  'format',
  'default',
]);
const FORMATS = ['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'uri', 'ipv4', 'ipv6', 'uuid'];

type Schema = Record<string, unknown>;

const refuse = (problem: string): never => {
  throw validationError(`output_config.format.schema: ${problem}`);
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schemas that stand directly below `schema`. */
const children = ({ properties, $defs, definitions, items, anyOf, allOf }: Schema): Schema[] =>
  [
    ...[properties, $defs, definitions].flatMap((group) => (isSchema(group) ? Object.values(group) : [])),
    ...[anyOf, allOf].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : [])),
    items,
  ].filter(isSchema);

const typeOf = ({ type }: Schema): string => (typeof type === 'string' ? type : 'any');

const checkObject = (schema: Schema): void => {
  if (schema['additionalProperties'] === false) return;
  if (typeOf(schema) === 'object' || schema['properties'] !== undefined) {
    refuse("For 'object' type, 'additionalProperties' must be explicitly set to false");
  }
};

const checkNode = (schema: Schema): void => {
  const unsupported = Object.keys(schema).filter((keyword) => !KEYWORDS.has(keyword));
  if (unsupported.length > 0)
    refuse(`For '${typeOf(schema)}' type, properties ${unsupported.join(', ')} are not supported`);
  const { minItems, format, $ref } = schema;
  const isExternal = $ref !== undefined && !(typeof $ref === 'string' && $ref.startsWith('#/'));
  if (minItems !== undefined && minItems !== 0 && minItems !== 1)
    refuse("For 'array' type, 'minItems' values other than 0 or 1 are not supported");
  if (typeof format === 'string' && !FORMATS.includes(format))
    refuse(`For 'string' type, format '${format}' is not supported`);
  if (isExternal) refuse(`External $ref ${JSON.stringify($ref)} is not supported`);
  checkObject(schema);
};

/** Follows `#/$defs/name` from the root. */
const resolve = (root: Schema, reference: string): Schema => {
  let node: unknown = root;
  for (const part of reference.slice(2).split('/')) node = isSchema(node) ? node[part] : undefined;
  return isSchema(node) ? node : refuse(`$ref '${reference}' does not point to a schema`);
};

const refuseRecursion = (root: Schema, schema: Schema, open: readonly Schema[]): void => {
  if (open.includes(schema)) refuse('Recursive schemas are not supported');
  const inside = [...open, schema];
  const reference = schema['$ref'];
  if (typeof reference === 'string') refuseRecursion(root, resolve(root, reference), inside);
  for (const child of children(schema)) refuseRecursion(root, child, inside);
};

const checkTree = (schema: Schema): void => {
  checkNode(schema);
  for (const child of children(schema)) checkTree(child);
};

/** Throws ValidationException, naming the keyword, when `text` is no JSON schema of the subset. */
export const checkSchemaSubset = (text: string): void => {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    return refuse('The schema is not valid JSON');
  }
  if (!isSchema(schema)) return refuse('The schema must be an object');
  checkTree(schema);
  refuseRecursion(schema, schema, []);
};
