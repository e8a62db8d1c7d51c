// One product as a sheet states it, checked.
import * as z from 'zod';
import { badInput } from '../../shared/errors.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { withLocalFields } from '../local-columns.ts';

const Money = z.number('a number such as 59.90 is allowed').nonnegative('0 or more is allowed').optional();
export const RowSchema = z.strictObject({
  sku: z.union([z.string().min(1), z.number().transform(String)], 'a text is needed'),
  title: z.string('a text is needed').min(1, 'a text is needed'),
  /** Titles by language. */
  titles: z.record(z.string(), z.string().min(1), 'titles by language are allowed').optional(),
  /** Selling points by language or locale. */
  localSellingPoints: z
    .record(z.string(), z.array(z.string().min(1)), 'lists of selling points by language are allowed')
    .optional(),
  /** By market or currency. */
  prices: z
    .record(
      z.string(),
      z.strictObject({ price: Money.unwrap(), compareAt: Money }),
      'prices by market or currency are allowed, each with a price',
    )
    .optional(),
  sellingPoints: z.array(z.string().min(1), 'a list of texts is allowed').optional(),
  price: Money,
  compareAt: Money,
  currency: z
    .string('a currency code is allowed')
    .regex(/^[A-Z]{3}$/u, 'a currency code such as USD is allowed')
    .optional(),
  image: z.string('the path or address of a photo is allowed').min(1).optional(),
  attributes: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean()], 'a text is allowed').transform(String),
      'names with values are allowed',
    )
    .default({}),
});

/** One product as the sheet states it. */
export interface SheetRow extends z.output<typeof RowSchema> {
  /** Where it stands, in words: `row 3`. */
  where: string;
  /** Other skus of the same look, such as its sizes. */
  aliases?: readonly string[];
  /** The price has a bare `$`. */
  dollarSign?: true;
  /** The picture that lies in its row of the workbook. */
  picture?: Uint8Array;
}

/** A row before it is checked, and what is kept beside it. */
export interface RawRow {
  /** As people count rows of their table. */
  number: number;
  fields: Record<string, unknown>;
  beside?: Pick<SheetRow, 'aliases' | 'dollarSign' | 'picture'>;
}

const COLUMNS = Object.keys(RowSchema.shape);
const MAX_PROBLEMS = 5;

const issueWords = (issue: z.core.$ZodIssue, row: Readonly<Record<string, unknown>>): string => {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return `column ${key} is not known.${didYouMean(key, COLUMNS)} Put other facts into attributes`;
  }
  const [column = ''] = issue.path;
  const got = row[String(column)];
  return `column ${issue.path.join('.')}: got ${got === undefined ? 'nothing' : JSON.stringify(got)}; ${issue.message}`;
};

const refuse = (problems: readonly string[], name: string): Error => {
  const more = problems.length > MAX_PROBLEMS ? ` And ${problems.length - MAX_PROBLEMS} more.` : '';
  return badInput(
    `${name} has rows that cannot be used. ${problems.slice(0, MAX_PROBLEMS).join('. ')}.${more} Correct them and run again.`,
  );
};

/** Throws BadInput that names row and column for a wrong type, a missing sku or title, or a sku that stands there twice. */
export const checkRows = (rows: readonly RawRow[], name: string): SheetRow[] => {
  const problems: string[] = [];
  const checked: SheetRow[] = [];
  const seen = new Map<string, string>();
  for (const { number, fields, beside } of rows) {
    const where = `row ${number}`;
    const row = withLocalFields(fields);
    const parsed = RowSchema.safeParse(row);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => `${where}, ${issueWords(issue, row)}`));
      continue;
    }
    const earlier = seen.get(parsed.data.sku);
    if (earlier !== undefined)
      problems.push(`${where}, column sku: "${parsed.data.sku}" stands in ${earlier} too; every product needs its own`);
    seen.set(parsed.data.sku, where);
    checked.push({ ...parsed.data, where, ...beside });
  }
  if (problems.length === 0) return checked;
  throw refuse(problems, name);
};
