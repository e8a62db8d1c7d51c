// The labelled pairs of an evaluation: one JSON object a line.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { badInput } from '../../lambdas/shared/errors.ts';

const FORM =
  'Each line is one object {"a": prompt, "b": prompt, "lang": "en", "zh" or "es", "kind": any name, "same": true or false}; "id" may be added.';

const RowSchema = z.object({
  id: z.string().optional(),
  /** The prompt that is wanted, and the one there is a picture for. */
  a: z.string().min(1),
  b: z.string().min(1),
  lang: z.string().min(2),
  kind: z.string().min(1),
  /** Whether a picture of `b` may be served for `a`. */
  same: z.boolean(),
});

export interface PairRow extends Omit<z.infer<typeof RowSchema>, 'id'> {
  /** As given, else `line <n>`. */
  id: string;
}

const jsonOf = (line: string, place: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw badInput(`${place} is not JSON. ${FORM}`);
  }
};

const rowOf = (line: string, file: string, number: number): PairRow => {
  const place = `${file}, line ${number}`;
  const parsed = RowSchema.safeParse(jsonOf(line, place));
  if (parsed.success) return { ...parsed.data, id: parsed.data.id ?? `line ${number}` };
  const [issue] = parsed.error.issues;
  throw badInput(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. ${FORM}`);
};

/** Reads the rows of `file`. Throws BadInput, with the line and what is allowed, and for a file without any row. */
export const readPairs = (file: string): PairRow[] => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw badInput(`Cannot read ${file}: ${(error as Error).message}. Give a file of JSON lines with --data.`);
  }
  const rows = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, file, index + 1)]));
  if (rows.length === 0) throw badInput(`${file} has no rows. ${FORM}`);
  return rows;
};
