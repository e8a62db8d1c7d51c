// A product of the sheet. Only its visual version enters prompt, jobId and cache scope.
import * as z from 'zod';

export const PriceSchema = z.strictObject({
  amount: z.number().nonnegative(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Price = z.infer<typeof PriceSchema>;

export const ProductSchema = z.strictObject({
  sku: z.string().min(1),
  title: z.string().min(1),
  /** Titles by language (`en`, `es-MX`), where the sheet has columns for them. */
  titles: z.record(z.string(), z.string().min(1)).optional(),
  /** In the sheet's words and order. */
  sellingPoints: z.array(z.string().min(1)).optional(),
  /** Selling points by language, in the sheet's words and order. */
  localSellingPoints: z.record(z.string(), z.array(z.string().min(1))).optional(),
  price: PriceSchema.optional(),
  /** The price before the offer. */
  compareAt: PriceSchema.optional(),
  /** Prices of their own, by market (`es-MX`) or currency (`MXN`), where the sheet has columns for them. */
  prices: z.record(z.string(), z.strictObject({ price: PriceSchema, compareAt: PriceSchema.optional() })).optional(),
  /** The photo in the bucket: `assets/<sha256>.<ext>`; `cutOut` tells that it has an alpha channel with a subject. */
  photo: z
    .strictObject({ key: z.string(), sha256: z.string(), width: z.int(), height: z.int(), cutOut: z.boolean() })
    .optional(),
  /** E.g. `{ colour: 'red', material: 'cast iron' }`. */
  attributes: z.record(z.string(), z.string()),
  /** Hash of form, colour, material and photo. */
  visualVersion: z.string(),
  /** Hash of title, price, stock and offer. */
  commercialVersion: z.string(),
});
export type Product = z.infer<typeof ProductSchema>;
