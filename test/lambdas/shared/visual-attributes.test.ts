// Which attributes are drawn, and which make a product look different.
import { describe, expect, it } from '@jest/globals';
import { drawnAttributes, visualAttributes } from '../../../lambdas/shared/visual-attributes.ts';

describe('attributes', () => {
  it('are drawn under their English names, in any of the three languages', () => {
    expect(drawnAttributes({ 颜色: '琥珀色', Material: ' cast iron ', forma: 'redonda' })).toEqual([
      { name: 'colour', value: '琥珀色' },
      { name: 'material', value: 'cast iron' },
      { name: 'form', value: 'redonda' },
    ]);
  });

  it('are not drawn when they are empty, a price, or of a kind we do not know', () => {
    expect(drawnAttributes({ colour: ' ', price: '9.90', voltage: '220' })).toEqual([]);
  });

  it('count as visual unless they belong to the offer', () => {
    expect(
      visualAttributes({
        colour: 'red',
        lid: 'glass',
        costura: 'doble',
        stock: '12',
        优惠券: '5',
        'Tipo de envío': 'gratis',
      }),
    ).toEqual({
      colour: 'red',
      lid: 'glass',
      costura: 'doble',
    });
  });
});
