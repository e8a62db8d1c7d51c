// The shipped sample sets hold what docs/brands.md promises (the three photographed ones; the command runs all six).
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { evaluateBrands } from '../../eval/brand.ts';
import { areaUnderCurve } from '../../eval/brand/area-under-curve.ts';
import { formatBrandTable } from '../../eval/brand/table.ts';

const SAMPLES = join(import.meta.dirname, '../../examples/brand-samples');

describe('the brand evaluation', () => {
  it('finds the known palettes, scores unseen samples high and tells every pair apart', async () => {
    const result = await evaluateBrands(SAMPLES, ['kiln', 'moss', 'tidal']);

    expect(result.palettes).toHaveLength(3);
    for (const { worst } of result.palettes) expect(worst).toBeLessThanOrEqual(5);
    for (const { heldOut, others, outliers } of result.consistency) {
      expect(heldOut).toBeGreaterThanOrEqual(0.95);
      for (const { auc } of others) expect(auc).toBeGreaterThanOrEqual(0.95);
      expect(outliers.found).toBe(outliers.known);
    }
    expect(formatBrandTable(result)).toContain('AUC');
  }, 300_000);

  it('counts ties half', () => {
    expect(areaUnderCurve([2, 1], [1, 0])).toBe(0.875);
    expect(areaUnderCurve([0], [1])).toBe(0);
  });
});
