// What intake understood of the files a person brought: shown before the run, kept in its specification.
import * as z from 'zod';

const SkippedSchema = z.strictObject({ row: z.int().positive(), reason: z.string() });

export const UnderstoodTableSchema = z.strictObject({
  /** As it was named on the command line or in the bucket. */
  file: z.string(),
  /** `xlsx`, `csv`, `docx`, `srt`, `shopify-csv`, … */
  format: z.string(),
  /** Name of the sheet that was used, in a workbook. */
  sheet: z.string().optional(),
  /** Numbers of the rows that name the columns. */
  headerRows: z.array(z.int().positive()),
  columns: z.array(z.strictObject({ header: z.string(), means: z.string() })),
  /** Rows that became segments or products. */
  rows: z.int().nonnegative(),
  skipped: z.array(SkippedSchema),
});
export type UnderstoodTable = z.infer<typeof UnderstoodTableSchema>;

export const PHOTO_WAYS = ['path', 'file name', 'url', 'in the sheet'] as const;

export const UnderstoodSchema = z.strictObject({
  /** `given`: the script's own words; `table`: rows of a running order; `written`: made from the product sheet. */
  script: z.strictObject({ how: z.enum(['given', 'table', 'written']), segments: z.int().nonnegative() }),
  tables: z.array(UnderstoodTableSchema),
  /** Rows of a running order by how their product was found, and what was not found. */
  products: z.strictObject({
    bySku: z.int().nonnegative(),
    byTitle: z.int().nonnegative(),
    withoutProduct: z.int().nonnegative(),
    notInSheet: z.array(z.strictObject({ row: z.int().positive(), text: z.string() })),
    /** Skus that the script never mentions. */
    notInScript: z.array(z.string()),
  }),
  photos: z.array(z.strictObject({ sku: z.string(), how: z.enum(PHOTO_WAYS), from: z.string() })),
  /** Skus of products without a photo. */
  withoutPhoto: z.array(z.string()),
});
export type Understood = z.infer<typeof UnderstoodSchema>;
