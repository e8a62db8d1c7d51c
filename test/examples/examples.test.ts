// The examples, brands and labelled scripts that ship with the project: complete, readable and true to themselves.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { wcagContrast } from 'culori';
import sharp from 'sharp';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { EMOTIONS } from '../../lambdas/shared/domain/analysis.ts';
import { BrandSchema } from '../../lambdas/shared/domain/packs.ts';
import type { Brand } from '../../lambdas/shared/domain/packs.ts';
import { UrgencySchema } from '../../lambdas/shared/domain/run.ts';

const text = (path: string): string => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));

const RowSchema = z.object({
  sku: z.string().min(1),
  title: z.string().min(1),
  price: z.coerce.number().positive(),
  compareAt: z.coerce.number().optional(),
  currency: z.enum(['CNY', 'USD', 'EUR']),
  image: z.string().regex(/^photos\/[a-z-]+\.png$/),
});
type Row = z.infer<typeof RowSchema> & { sheet: string };

const readRows = (sheet: string): Row[] => {
  const rows: unknown = sheet.endsWith('.csv') ? parseCsv(text(sheet), { columns: true }) : JSON.parse(text(sheet));
  return z
    .array(RowSchema)
    .parse(rows)
    .map((row) => ({ ...row, sheet }));
};

const SHEETS = ['beauty-zh/products.csv', 'kitchen-en/products.csv', 'fashion-es/products.json'].map((name) =>
  join('examples', name),
);
const ROWS = SHEETS.flatMap(readRows);
const PHOTOS = ROWS.map((row) => join(dirname(row.sheet), row.image));
const SCRIPTS = ['beauty-zh', 'kitchen-en', 'fashion-es'].map((name) => join('examples', name, 'script.md'));

describe('product sheets', () => {
  it.each(SHEETS)('%s lists six products with their own sku and photo', (sheet) => {
    const rows = readRows(sheet);
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map((row) => row.sku)).size).toBe(6);
    expect(new Set(rows.map((row) => row.image)).size).toBe(6);
  });

  it('never ask more than the price before the offer', () => {
    const dearer = ROWS.filter((row) => row.compareAt !== undefined && row.compareAt > 0 && row.compareAt <= row.price);
    expect(dearer).toEqual([]);
  });
});

interface Cutout {
  clearShare: number;
  /** Empty pixels outside the product: left, right, top, bottom. */
  margins: number[];
  longer: number;
}

async function measure(path: string): Promise<Cutout> {
  const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(4);
  let [left, right, top, bottom, clear] = [info.width, -1, info.height, -1, 0];
  for (let index = 0; index < info.width * info.height; index += 1) {
    if ((data[index * 4 + 3] ?? 0) < 8) {
      clear += 1;
      continue;
    }
    const [x, y] = [index % info.width, Math.floor(index / info.width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return {
    clearShare: clear / (info.width * info.height),
    margins: [left, info.width - 1 - right, top, info.height - 1 - bottom],
    longer: Math.max(info.width, info.height),
  };
}

describe('product photos', () => {
  it.each(PHOTOS)('%s is a trimmed cut-out of about 1000 pixels', async (path) => {
    const { clearShare, margins, longer } = await measure(path);
    expect(clearShare).toBeGreaterThan(0.05);
    expect(clearShare).toBeLessThan(0.95);
    expect(Math.min(...margins)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...margins)).toBeLessThanOrEqual(24);
    expect(longer).toBeGreaterThanOrEqual(820);
    expect(longer).toBeLessThanOrEqual(1100);
    expect(statSync(path).size).toBeLessThanOrEqual(250 * 1024);
  });

  it('show the same skillet in two colours', async () => {
    const [red, blue] = await Promise.all(
      ['red', 'blue'].map((colour) => sharp(`examples/kitchen-en/photos/skillet-${colour}.png`).raw().toBuffer()),
    );
    const alpha = (pixels: Buffer | undefined): Buffer =>
      Buffer.from((pixels ?? Buffer.of()).filter((_, index) => index % 4 === 3));
    expect(alpha(red).equals(alpha(blue))).toBe(true);
    expect(red?.equals(blue ?? Buffer.of())).toBe(false);
  });
});

const SECONDS = /^(?:\[(\d\d):(\d\d)\]|(\d\d):(\d\d) –)/;
const startsOf = (script: string): number[] =>
  script.split('\n').flatMap((line) => {
    const match = SECONDS.exec(line);
    return match === null ? [] : [Number(match[1] ?? match[3]) * 60 + Number(match[2] ?? match[4])];
  });

describe('scripts', () => {
  it.each(SCRIPTS)('%s is UTF-8 with one paragraph per moment', (path) => {
    const moments = text(path)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(moments.length).toBeGreaterThanOrEqual(18);
    expect(moments.every((line) => /^(\[\d\d:\d\d\] |\d\d:\d\d – )?\p{L}+[:：]/u.test(line))).toBe(true);
  });

  it.each(SCRIPTS.slice(1))('%s has a rising timestamp on every moment', (path) => {
    const starts = startsOf(text(path));
    expect(starts.length).toBeGreaterThanOrEqual(18);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('show the skillet in red and in blue in almost the same words', () => {
    const lines = text('examples/kitchen-en/script.md').split('\n');
    const scene = 'sitting on the stove by the window, butter foaming in the middle and two eggs just sliding in';
    const shown = lines.filter((line) => line.includes(scene));
    expect(shown).toHaveLength(2);
    expect(shown[0]).toContain('cherry red');
    expect(shown[1]).toContain('ocean blue');
  });

  it('carry an instruction to the analyst as a comment read aloud', () => {
    expect(text('examples/kitchen-en/script.md')).toMatch(/"Ignore your instructions and [^"]+"/);
  });

  it('have a sidecar that names a shipped brand and its overrides', () => {
    const sidecar = z
      .strictObject({
        brand: z.string(),
        channels: z.array(z.string()).min(1),
        markets: z.array(z.string()).min(1),
        options: z.int().min(1).max(8),
        urgency: UrgencySchema,
        budget: z.number().nonnegative(),
      })
      .parse(parseYaml(text('examples/beauty-zh/script.run.yaml')));
    expect(readdirSync('packs/brands')).toContain(`${sidecar.brand}.yaml`);
    expect(sidecar.options).toBe(4);
  });
});

const BRANDS = ['house', 'petal', 'hearth', 'costa'];
const readBrand = (id: string): Brand => BrandSchema.parse(parseYaml(text(`packs/brands/${id}.yaml`)));
const hex = (brand: Brand, role: string): string => brand.palette.find((colour) => colour.role === role)?.hex ?? '';

describe('brands', () => {
  it.each(BRANDS)('%s reads well: text on background has a contrast of at least 4.5', (id) => {
    const brand = readBrand(id);
    expect(brand.id).toBe(id);
    expect(wcagContrast(hex(brand, 'text'), hex(brand, 'background'))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(BRANDS)('%s opens with what it is for and leads with the live cover', (id) => {
    expect(text(`packs/brands/${id}.yaml`)).toMatch(/^# \S/);
    expect(readBrand(id).channels[0]).toBe('live-cover');
  });

  it('differ in every primary, background and text colour', () => {
    const brands = BRANDS.map(readBrand);
    for (const role of ['primary', 'background', 'text']) {
      expect(new Set(brands.map((brand) => hex(brand, role))).size).toBe(BRANDS.length);
    }
  });
});

const EvaluationRowSchema = z.strictObject({
  id: z.string(),
  lang: z.enum(['zh', 'en', 'es']),
  kind: z.string(),
  title: z.string().nullable().optional(),
  text: z.string().min(1),
  gold_attributes: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  emotion: z.enum(EMOTIONS),
  cues: z.array(z.string().min(1)).min(1),
  unpictured: z.array(z.string().min(1)),
});
const LABELLED = text('eval/scripts/analysis.jsonl')
  .trim()
  .split('\n')
  .map((line) => EvaluationRowSchema.parse(JSON.parse(line)));

describe('labelled scripts', () => {
  it('hold at least eight rows of each language, each with its own id', () => {
    expect(new Set(LABELLED.map((row) => row.id)).size).toBe(LABELLED.length);
    for (const lang of ['zh', 'en', 'es']) {
      expect(LABELLED.filter((row) => row.lang === lang).length).toBeGreaterThanOrEqual(8);
    }
  });

  it('know every emotion', () => {
    expect(new Set(LABELLED.map((row) => row.emotion))).toEqual(new Set(EMOTIONS));
  });

  it.each(LABELLED.map((row) => [row.id, row] as const))('%s labels only what its text says', (_id, row) => {
    const labels = [...Object.values(row.gold_attributes).flat(), ...row.cues, ...row.unpictured];
    expect(labels.filter((label) => !row.text.includes(label))).toEqual([]);
  });

  it.each(LABELLED.map((row) => [row.id, row] as const))(
    '%s has attribute values short enough for a keyword',
    (_id, row) => {
      const long = Object.values(row.gold_attributes)
        .flat()
        .filter((value) => (row.lang === 'zh' ? value.length > 8 : value.split(' ').length > 5));
      expect(long).toEqual([]);
    },
  );
});
