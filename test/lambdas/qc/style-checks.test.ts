import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkPalette } from '../../../lambdas/qc/checks/palette.ts';
import { blocksStyle, checkStyle } from '../../../lambdas/qc/checks/style.ts';
import { readRaster } from '../../../cli/brand/read-samples.ts';
import { BrandSchema, type Brand } from '../../../lambdas/shared/domain/brand.ts';
import { styleOf } from '../../../lambdas/shared/style/style-of.ts';

const ROOT = join(import.meta.dirname, '../../..');
const guide = (id: string): Brand =>
  BrandSchema.parse(parse(readFileSync(join(ROOT, `packs/brands/${id}.yaml`), 'utf8')));
const featuresOf = async (file: string) => styleOf(await readRaster(join(ROOT, 'examples/brand-samples', file)));

describe('the style and palette checks', () => {
  it('pass a picture of the brand', async () => {
    const features = await featuresOf('hearth/02.jpg');

    expect(checkStyle(features, guide('hearth'))).toMatchObject({ check: 'style', passed: true });
    expect(checkPalette(features, guide('hearth'))).toMatchObject({ check: 'palette', passed: true });
  });

  it('fail another brand’s picture, with words and numbers', async () => {
    const features = await featuresOf('tidal/02.jpg');
    const style = checkStyle(features, guide('hearth'));

    expect(style.passed).toBe(false);
    expect(style.value).toBeLessThan(style.limit ?? 0);
    expect(style.reason).toMatch(/^It does not look like Hearth: .*than the brand/);
  });

  it('say so and pass when nothing was learned', async () => {
    const features = await featuresOf('tidal/02.jpg');

    expect(checkStyle(features, guide('house'))).toEqual({
      check: 'style',
      passed: true,
      reason: 'The guide of House has no learned style.',
    });
    expect(checkPalette(features, guide('house'))).toMatchObject({ passed: true });
  });

  it('fail a stated coverage that is not met', async () => {
    const house = guide('house');
    const palette = house.palette.map((colour) => ({ ...colour, coverage: { min: 0.15, max: 1 } }));

    expect(checkPalette(await featuresOf('kiln/02.jpg'), { ...house, palette })).toMatchObject({
      passed: false,
      limit: 0.15,
      reason: expect.stringContaining('the guide asks for 15 % to 100 %'),
    });
  });

  it('block only below the guide’s own rule', () => {
    expect(blocksStyle(0.2, { review: { blockBelow: 0.3, toReview: [], block: [] } })).toBe(true);
    expect(blocksStyle(0.2, {})).toBe(false);
  });
});
