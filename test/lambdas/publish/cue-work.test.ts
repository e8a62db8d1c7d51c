import { describe, expect, it } from '@jest/globals';
import { prepareCue } from '../../../lambdas/publish/cue-work.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { cueOf, specOf } from './run-fixture.ts';

/** A sign that no typeface has. */
const NOWHERE = '\u{10FFFC}';

const PLAIN = { sku: 'PAN', attributes: {}, visualVersion: '1', commercialVersion: '1' };

const withTitle = (title: string) => {
  const { sku } = PLAIN;
  const spec = { ...specOf(), products: [{ ...PLAIN, title }] };
  const cue = cueOf(1, 'First the red pan: it goes from hob to oven.', { productSku: sku, sellingPoints: [] });
  return prepareCue(memoryObjectStore(), { spec, cue, jobs: [] });
};

describe('the words of a cue', () => {
  it('leave out signs the typeface does not have, with a warning that names them', async () => {
    const { markets, warnings } = await withTitle(`${NOWHERE} Red pan`);
    expect(markets[0].words.title).toBe('Red pan');
    expect(warnings).toEqual([
      `The typeface of the pictures has no sign for ${NOWHERE}: left out of the words on them.`,
    ]);
  });

  it('take the moment’s title when nothing of the product’s can be drawn', async () => {
    expect((await withTitle(NOWHERE)).markets[0].words.title).toBe('Moment 1');
  });

  it('have no warning when everything can be drawn', async () => {
    expect((await withTitle('Café pan – ½')).warnings).toEqual([]);
  });
});
