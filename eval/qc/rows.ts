// The labelled pictures of an evaluation: one JSON object a line, the file beside it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { badInput } from '../../lambdas/shared/errors.ts';

const FORM = 'Each line is one object {"file", "label": "ok" or "bad", "defect", "expected": [width, height]}.';

const RowSchema = z.object({
  /** Relative to the data file. */
  file: z.string().min(1),
  label: z.enum(['ok', 'bad']),
  /** What was done to a bad one. */
  defect: z.string().nullish(),
  /** Pixels that were ordered. */
  expected: z.tuple([z.number().positive(), z.number().positive()]),
});

export interface Row {
  /** As in the data file. */
  file: string;
  path: string;
  label: 'ok' | 'bad';
  defect: string;
  expected: [width: number, height: number];
}

const parseLine = (line: string, place: string): z.infer<typeof RowSchema> => {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw badInput(`${place} is not JSON. ${FORM}`);
  }
  const parsed = RowSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badInput(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. ${FORM}`);
};

const rowOf = (line: string, place: string, dataFile: string): Row => {
  const { file, label, defect, expected } = parseLine(line, place);
  const path = join(dirname(dataFile), file);
  if (!existsSync(path)) {
    throw badInput(
      `${place}: there is no file ${path}. "file" is read relative to the data file; correct it or remove the line.`,
    );
  }
  return { file, path, label, defect: defect ?? (label === 'bad' ? 'unnamed' : ''), expected };
};

/** Reads the rows of `dataFile`. Throws BadInput for a line that is no row, for a file that is missing, and without any row. */
export const readRows = (dataFile: string): Row[] => {
  let text: string;
  try {
    text = readFileSync(dataFile, 'utf8');
  } catch (error) {
    throw badInput(`Cannot read ${dataFile}: ${(error as Error).message}. Give a file of JSON lines with --data.`);
  }
  const rows = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, `${dataFile}, line ${index + 1}`, dataFile)]));
  if (rows.length === 0) throw badInput(`${dataFile} has no rows. ${FORM}`);
  return rows;
};
