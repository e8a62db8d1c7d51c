// The labelled texts of an evaluation: one JSON object a line.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { EMOTIONS } from '../../lambdas/shared/domain/analysis.ts';
import { badInput } from '../../lambdas/shared/errors.ts';

const GoldSchema = z.record(z.string(), z.array(z.string()));

const RowSchema = z.object({
  id: z.string(),
  lang: z.string(),
  kind: z.string().default('unknown'),
  title: z.string().nullish(),
  text: z.string().min(1),
  gold_attributes: GoldSchema.nullish(),
  /** The gold values that stand in the text word for word. */
  gold_literal: GoldSchema.nullish(),
  emotion: z.enum(EMOTIONS).optional(),
  /** Sentences that want a picture, and sentences that want none, word for word. */
  cues: z.array(z.string()).optional(),
  unpictured: z.array(z.string()).optional(),
});
export type Row = z.infer<typeof RowSchema>;

const parseLine = (line: string, place: string): Row => {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw badInput(`${place} is not JSON. Each line is one object {id, lang, text, …}.`);
  }
  const parsed = RowSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badInput(
    `${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. Each line is one object {id, lang, text, …}.`,
  );
};

/** Reads the rows of `file`. Throws BadInput for a line that is no row, and for a file without any. */
export const readRows = (file: string): Row[] => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw badInput(`Cannot read ${file}: ${(error as Error).message}. Give a file of JSON lines with --data.`);
  }
  const lines = text.split('\n');
  const rows = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseLine(line, `${file}, line ${index + 1}`)],
  );
  if (rows.length === 0) throw badInput(`${file} has no rows. Each line is one object {id, lang, text, …}.`);
  return rows;
};

/** The text that is analysed: the title in front, unless the text begins with it. */
export const textOf = ({ title, text }: Row): string =>
  title === null || title === undefined || title === '' || text.startsWith(title) ? text : `${title}\n${text}`;

/** The gold values that can be found: `gold_literal`, else the values of `gold_attributes` that occur in the text. */
export const goldValues = (row: Row): string[] => {
  const literal = row.gold_literal ?? undefined;
  const text = textOf(row).toLowerCase();
  const values = Object.values(literal ?? row.gold_attributes ?? {}).flat();
  return [...new Set(values)].filter((value) => literal !== undefined || text.includes(value.toLowerCase()));
};
