// Spreading --images over the moments of a show.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOST_OPTIONS, spreadImages } from '../../../lambdas/prompt/spread-images.ts';
import { cue } from './fixtures.ts';

const cues = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...cue, cueId: `c${String(index + 1).padStart(3, '0')}` }));
const sum = (optionsOf: ReadonlyMap<string, number>): number =>
  [...optionsOf.values()].reduce((all, one) => all + one, 0);

describe('spreading pictures', () => {
  it('gives every moment the same number and says so', () => {
    const { optionsOf, how } = spreadImages(200, cues(50));
    expect([...optionsOf.values()]).toEqual(Array.from({ length: 50 }, () => 4));
    expect(how).toBe('Of --images 200: 200 pictures for 50 moments: 4 each.');
  });

  it('gives what is left over to the moments that sell', () => {
    const [first, second, third] = cues(3);
    const plain = { ...first!, sellingPoints: [] };
    delete plain.productSku;
    delete plain.productName;
    const { optionsOf, how } = spreadImages(5, [plain, second!, third!]);
    expect([...optionsOf]).toEqual([
      ['c001', 1],
      ['c002', 2],
      ['c003', 2],
    ]);
    expect(how).toContain('1 each, 2 for the 2 strongest (c002, c003)');
  });

  it('leaves out the weaker moments when there are fewer pictures than moments', () => {
    const { optionsOf, how } = spreadImages(2, cues(3));
    expect([...optionsOf.keys()]).toEqual(['c001', 'c002']);
    expect(how).toContain('without a picture: c003');
  });

  it('makes no more than eight of a moment and says how many were not made', () => {
    const { optionsOf, how } = spreadImages(20, cues(2));
    expect(sum(optionsOf)).toBe(16);
    expect(how).toContain('so 4 were not made');
  });

  it('adds up to what was asked for, as far as moments allow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 60 }), (images, count) => {
        const { optionsOf } = spreadImages(images, cues(count));
        expect(sum(optionsOf)).toBe(Math.min(images, count * MOST_OPTIONS));
        const numbers = [...optionsOf.values()];
        expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
