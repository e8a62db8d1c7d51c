// From any size to an aspect ratio the model takes.
import { describe, expect, it } from '@jest/globals';
import { nearestAspectRatio } from '../../../lambdas/prompt/aspect-ratio.ts';
import { ASPECT_RATIOS } from '../../../lambdas/shared/domain/packs.ts';

describe('the nearest aspect ratio', () => {
  it.each([
    [1080, 1920, '9:16'],
    [1200, 1200, '1:1'],
    [4, 3, '5:4'],
    [3, 4, '4:5'],
    [32, 9, '21:9'],
    [2, 3, '2:3'],
  ] as const)('of %i×%i is %s', (width, height, ratio) => {
    expect(nearestAspectRatio({ width, height }, ASPECT_RATIOS)).toBe(ratio);
  });

  it('comes only from those the model takes', () => {
    expect(nearestAspectRatio({ width: 9, height: 16 }, ['1:1', '16:9'])).toBe('1:1');
  });

  it('fails when the card lists none', () => {
    expect(() => nearestAspectRatio({ width: 1, height: 1 }, [])).toThrow('lists no aspect ratio');
  });
});
