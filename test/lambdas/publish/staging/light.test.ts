import { describe, expect, it } from '@jest/globals';
import type { Raster } from '../../../../lambdas/publish/raster.ts';
import { lightOf, measuredSide } from '../../../../lambdas/publish/staging/light.ts';

const litFrom = (left: number, right: number): Raster => {
  const data = new Uint8ClampedArray(30 * 30 * 4).fill(255);
  for (let index = 0; index < 900; index++) data.fill(index % 30 < 15 ? left : right, index * 4, index * 4 + 3);
  return { width: 30, height: 30, data };
};

describe('the light of a set', () => {
  it.each([
    ['soft morning light from the left', { side: -1, hardness: 0.1 }],
    ['strong low evening sun from the right', { side: 1, height: 0.15, hardness: 0.9 }],
    ['golden hour backlight', { depth: 1, warmth: 0.8, height: 0.15 }],
    ['hard midday sun', { height: 1, hardness: 0.9 }],
    ['even front light', { depth: -1 }],
    ['cold moonlight', { warmth: -0.8 }],
    ['左侧柔和的窗光', { side: -1, hardness: 0.1 }],
    ['暖色逆光', { depth: 1, warmth: 0.8 }],
    ['正午直射硬光', { height: 1, hardness: 0.9 }],
    ['luz suave desde la derecha', { side: 1, hardness: 0.1 }],
    ['contraluz cálido del atardecer', { depth: 1, warmth: 0.8, height: 0.15 }],
    ['luz dura cenital', { hardness: 0.9, height: 1 }],
  ])('is read from “%s”', (phrase, expected) => {
    expect(lightOf([phrase])).toMatchObject(expected);
  });

  it('is the scene’s where the scene says something and the brand’s where it does not', () => {
    expect(lightOf(['light from the left', 'warm hard light from the right'])).toMatchObject({
      side: -1,
      hardness: 0.9,
      warmth: 0.8,
    });
  });

  it('comes from the brighter side of the picture when no word names one', () => {
    expect(lightOf(['soft light'], litFrom(220, 120)).side).toBeLessThan(-0.7);
    expect(lightOf(['soft light'], litFrom(120, 220)).side).toBeGreaterThan(0.7);
    expect(lightOf(['light from the left'], litFrom(120, 220)).side).toBe(-1);
  });

  it('comes a little from the left when neither words nor pixels say more', () => {
    expect(lightOf([]).side).toBe(measuredSide(litFrom(200, 200)));
    expect(Math.abs(lightOf(['backlit'], litFrom(120, 220)).side)).toBeLessThan(0.3);
  });
});
