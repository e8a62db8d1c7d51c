// A shop of the week as its file states it: products, the moments they are shown in, and labelled edits of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const layers = {
  subject: z.string().optional(),
  action: z.string().optional(),
  setting: z.string().optional(),
  foreground: z.string().optional(),
  background: z.string().optional(),
  light: z.string().optional(),
  props: z.array(z.string()).optional(),
};

const EditSchema = z.strictObject({
  /** What the edit changes: verb form, order of props, number word; colour, count, material, content, … */
  kind: z.string(),
  /** Whether the picture of the unedited moment may serve it. */
  same: z.boolean(),
  /** The layers of the scene that it words anew. */
  ...layers,
});
export type Edit = z.output<typeof EditSchema>;

const MomentSchema = z.strictObject({ id: z.string(), ...layers, edits: z.array(EditSchema) });
export type ShopMoment = z.output<typeof MomentSchema>;

/** Nights, 1 to 7. */
const night = z.int().min(1).max(7);

const ProductSchema = z.strictObject({
  sku: z.string(),
  title: z.string(),
  attributes: z.record(z.string(), z.string()),
  price: z.number(),
  /** First and last night on air; the same sku may come back in another colour. */
  from: night.default(1),
  to: night.default(7),
  moments: z.array(MomentSchema),
});
export type ShopProduct = z.output<typeof ProductSchema>;

const ShopSchema = z.strictObject({
  language: z.enum(['en', 'es', 'zh']),
  brand: z.string(),
  market: z.string(),
  currency: z.string(),
  products: z.array(ProductSchema),
});
export type Shop = z.output<typeof ShopSchema>;

export const SHOPS = ['en', 'es', 'zh'] as const;

/** Reads eval/week/shops/<name>.yaml. Throws zod's error when it does not fit. */
export const readShop = (name: (typeof SHOPS)[number]): Shop =>
  ShopSchema.parse(parse(readFileSync(join(import.meta.dirname, 'shops', `${name}.yaml`), 'utf8')));
