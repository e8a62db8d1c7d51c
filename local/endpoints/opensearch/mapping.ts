// Mappings: which fields an index knows, and whether a document fits them.
import * as z from 'zod';
import { badDocument, SearchFailure } from './failure.ts';

/** The field types the vector index needs; others are refused by name when the index is created. */
const FieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('knn_vector'),
    dimension: z.int().min(1).max(16_000),
    space_type: z.enum(['cosinesimil', 'l2', 'innerproduct']).optional(),
    compression_level: z.string().optional(),
    mode: z.string().optional(),
    method: z
      .strictObject({
        name: z.literal('hnsw'),
        engine: z.enum(['lucene', 'faiss']).optional(),
        space_type: z.enum(['cosinesimil', 'l2', 'innerproduct']).optional(),
        parameters: z.record(z.string(), z.unknown()).optional(),
      })
      .optional(),
  }),
  z.strictObject({
    type: z.enum(['keyword', 'text', 'binary']),
    index: z.boolean().optional(),
    doc_values: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('date'), format: z.string().optional() }),
  z.strictObject({ type: z.enum(['long', 'integer', 'double', 'float', 'boolean']), index: z.boolean().optional() }),
]);
export type Field = z.output<typeof FieldSchema>;
type VectorField = Extract<Field, { type: 'knn_vector' }>;

export const IndexBodySchema = z.strictObject({
  settings: z.record(z.string(), z.unknown()).default({}),
  mappings: z
    .strictObject({
      dynamic: z.union([z.literal('strict'), z.literal(false), z.literal('false')]).default('strict'),
      _meta: z.record(z.string(), z.unknown()).optional(),
      properties: z.record(z.string(), FieldSchema).default({}),
    })
    .default({ dynamic: 'strict', properties: {} }),
});
export type IndexBody = z.output<typeof IndexBodySchema>;
export type Mappings = IndexBody['mappings'];

const refuseOtherSpaces = (name: string, field: Field): void => {
  if (field.type !== 'knn_vector') return;
  const space = field.space_type ?? field.method?.space_type ?? 'l2';
  if (space === 'cosinesimil') return;
  throw badDocument(
    `Field [${name}]: this endpoint scores knn_vector fields of space_type cosinesimil only, not ${space}.`,
  );
};

/** Reads the body of a create request. Throws mapper_parsing_exception for what this endpoint does not support. */
export const readIndexBody = (body: unknown): IndexBody => {
  const parsed = IndexBodySchema.safeParse(body ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badDocument(
      `Failed to parse mapping or settings at [${issue?.path.join('.') ?? ''}]: ${issue?.message ?? ''}`,
    );
  }
  for (const [name, field] of Object.entries(parsed.data.mappings.properties)) refuseOtherSpaces(name, field);
  return parsed.data;
};

export type Document = Record<string, unknown>;

const checkVector = (name: string, { dimension }: VectorField, value: unknown): void => {
  if (!Array.isArray(value) || !value.every((part) => typeof part === 'number' && Number.isFinite(part))) {
    throw badDocument(`failed to parse field [${name}] of type [knn_vector]: it takes an array of numbers`);
  }
  if (value.length !== dimension) {
    throw badDocument(
      `failed to parse field [${name}] of type [knn_vector] in document. Preview of field's value: 'null'. Vector dimension mismatch. Expected: ${dimension}, Given: ${value.length}`,
    );
  }
  if (value.every((part) => part === 0)) {
    throw badDocument(
      `failed to parse field [${name}] of type [knn_vector]: zero vector is not supported when space type is [cosinesimil]`,
    );
  }
};

const isDate = (value: unknown): boolean =>
  Number.isInteger(value) || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));

const FITS: Record<Exclude<Field['type'], 'knn_vector'>, (value: unknown) => boolean> = {
  keyword: (value) => ['string', 'number', 'boolean'].includes(typeof value),
  text: (value) => typeof value === 'string',
  binary: (value) => typeof value === 'string',
  date: isDate,
  long: Number.isInteger,
  integer: Number.isInteger,
  double: Number.isFinite,
  float: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
};

const checkValue = (name: string, field: Field, value: unknown): void => {
  if (field.type === 'knn_vector') return checkVector(name, field, value);
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (!values.every(FITS[field.type])) throw badDocument(`failed to parse field [${name}] of type [${field.type}]`);
};

/** Throws as OpenSearch does for a field the strict mapping does not have, and for a value its type does not take. */
export const checkDocument = ({ dynamic, properties }: Mappings, document: Document): void => {
  for (const [name, value] of Object.entries(document)) {
    const field = properties[name];
    if (field !== undefined) {
      if (value !== null) checkValue(name, field, value);
    } else if (dynamic === 'strict') {
      throw new SearchFailure(
        400,
        'strict_dynamic_mapping_exception',
        `mapping set to strict, dynamic introduction of [${name}] within [_doc] is not allowed`,
      );
    }
  }
};
