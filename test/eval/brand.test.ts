// The shipped sample sets hold what docs/brands.md promises, by the command that its figures come from.
import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrandEvaluation } from '../../eval/brand.ts';
import { areaUnderCurve } from '../../eval/brand/area-under-curve.ts';
import { formatBrandTable } from '../../eval/brand/table.ts';

const CLI = join(import.meta.dirname, '../../cli/liveframe.ts');

describe('the brand evaluation', () => {
  // In a process of its own: the arithmetic takes five times as long inside Jest's sandbox.
  it('finds the known palettes, scores unseen samples high and tells every pair apart', () => {
    const { stdout } = spawnSync(process.execPath, [CLI, 'eval', 'brand', '--json'], {
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    });
    const result = JSON.parse(stdout) as BrandEvaluation;

    expect(result.palettes).toHaveLength(3);
    for (const { worst } of result.palettes) expect(worst).toBeLessThanOrEqual(5);
    expect(result.consistency).toHaveLength(6);
    for (const { heldOut, others } of result.consistency) {
      expect(heldOut).toBeGreaterThanOrEqual(0.95);
      for (const { auc } of others) expect(auc).toBeGreaterThanOrEqual(0.95);
    }
    expect(formatBrandTable(result)).toContain('AUC');
  }, 180_000);

  it('counts ties half', () => {
    expect(areaUnderCurve([2, 1], [1, 0])).toBe(0.875);
    expect(areaUnderCurve([0], [1])).toBe(0);
  });
});
