// Reads the two blocks of JSON lines that lambdas/analyze/request.ts writes.
import * as z from 'zod';

const ProductSchema = z.object({
  sku: z.string(),
  title: z.string(),
  attributes: z.record(z.string(), z.string()),
});
export type SheetProduct = z.infer<typeof ProductSchema>;

const SegmentSchema = z.object({
  at: z.string().optional(),
  speaker: z.string().optional(),
  productId: z.string().optional(),
  /** Row of a running order: a moment of its own. */
  row: z.int().optional(),
  text: z.string(),
});
export type Segment = z.infer<typeof SegmentSchema>;

const block = (lines: readonly string[], name: string): unknown[] => {
  const from = lines.indexOf(name);
  const to = lines.indexOf(`END ${name}`);
  return from === -1 || to < from ? [] : lines.slice(from + 1, to).map((line) => JSON.parse(line) as unknown);
};

/** Products and segments of the user text. Throws when a line is not what the request's format says. */
export const readRequest = (user: string): { products: SheetProduct[]; segments: Segment[] } => {
  const lines = user.split('\n');
  return {
    products: z.array(ProductSchema).parse(block(lines, 'PRODUCTS')),
    segments: z.array(SegmentSchema).parse(block(lines, 'SCRIPT')),
  };
};
