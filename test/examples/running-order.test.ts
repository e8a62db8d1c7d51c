// The running order that ships as an example: 50 rows, each a moment with its product and a photo.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { prepareRun } from '../../lambdas/intake/prepare-run.ts';
import { fakes } from '../lambdas/intake/fakes.ts';

const FOLDER = 'examples/running-order-zh';
const source = { read: (name: string) => readFile(name).catch(() => undefined) };

describe('examples/running-order-zh', () => {
  it('is read as 50 moments in show order, each with its product, price and photo', async () => {
    const { spec, script, parts, photos } = await prepareRun(fakes(), {
      source,
      scriptName: `${FOLDER}/running-order.xlsx`,
      productsName: `${FOLDER}/products.xlsx`,
    });
    expect(script.segments).toHaveLength(50);
    expect(script.segments.map(({ row }) => row)).toEqual(
      script.segments.map(({ row }) => row).sort((a, b) => a! - b!),
    );
    expect(script.segments.every(({ productId, start }) => productId !== undefined && start !== undefined)).toBe(true);
    expect(script.segments.at(-1)).toMatchObject({ productId: 'CO-PE-06', start: 9240 });
    expect(parts.every(({ segments }) => segments.length <= 12)).toBe(true);
    expect(spec.understood).toMatchObject({
      script: { how: 'table', segments: 50 },
      products: { byTitle: 50, withoutProduct: 0, notInSheet: [], notInScript: [] },
      withoutPhoto: [],
    });
    expect(spec.products).toHaveLength(18);
    expect(spec.products[0]).toMatchObject({
      price: { amount: 219, currency: 'CNY' },
      titles: { en: expect.any(String) },
    });
    expect(photos.size).toBe(18);
    expect(spec.warnings).toEqual([]);
  });
});
