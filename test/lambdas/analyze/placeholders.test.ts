import { describe, expect, it } from '@jest/globals';
import { findPlaceholders, withoutPlaceholders } from '../../../lambdas/analyze/placeholders.ts';

describe('placeholders of a script', () => {
  it.each([
    ['今天的[产品名]只要{price}', ['[产品名]', '{price}']],
    ['原价XX元，现在___', ['XX元', '___']],
    ['（商品名称+容量）拿走（节省的金额*3）', ['（商品名称+容量）', '（节省的金额*3）']],
    ['Meet [Product Name] for <<price>> or ${amount}', ['[Product Name]', '<<price>>', '${amount}']],
    ['Hola [nombre del producto], precio TBD', ['[nombre del producto]', 'TBD']],
    ['{{brand}} and {{brand}}', ['{{brand}}']],
  ])('are found in %s', (text, expected) => {
    expect(findPlaceholders(text)).toEqual(expected);
  });

  it.each([
    '[00:12] Maya: Hello',
    'Lemon Polish, 9.5 oz (Pack of 6)',
    'size XXL and XXS, model QL40RTxx',
    '（第二代）和(4th Gen)',
    'the price (was 20) is low',
  ])('are none in %s', (text) => {
    expect(findPlaceholders(text)).toEqual([]);
  });

  it('are taken out with the gap they leave', () => {
    expect(withoutPlaceholders('the [product name] on a table', ['[product name]'])).toBe('the on a table');
  });
});
