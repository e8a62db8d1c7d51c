import { describe, expect, it } from '@jest/globals';
import { keyValuesIn } from '../../../../../local/endpoints/bedrock/analyst/key-values.ts';
import { codesIn, measuresIn } from '../../../../../local/endpoints/bedrock/analyst/measures.ts';

const pairs = (text: string): string[] => keyValuesIn(text).map(({ name, text: value }) => `${name ?? ''}=${value}`);

describe('stated pairs', () => {
  it('are read from lists, with each value of a list', () => {
    expect(pairs('Flavor: Ginger; Packing Type: Jar. Done.')).toEqual(['flavor=Ginger', 'packing type=Jar']);
    expect(pairs('Material: Glass; Metal; Scent: None')).toEqual(
      expect.arrayContaining(['material=Glass', 'material=Metal', 'scent=None']),
    );
  });

  it('are read from Chinese lines; a key with a long value is a point itself', () => {
    expect(pairs('- 香味：茶香、木香')).toEqual(['香味=茶香、木香', '香味=茶香', '香味=木香']);
    expect(pairs('静音设计: 马达装在软垫上，夜里打汁也不会吵醒孩子')).toContain('=静音设计');
  });

  it('are not read from running prose or idle keys', () => {
    expect(pairs('First up is the pruner: forged steel.')).toEqual([]);
    expect(pairs('UPC: 123. 地址：上海')).toEqual([]);
  });
});

describe('measures and codes', () => {
  it.each([
    ['a 12oz can, 1.1 oz, 5/8" thick', ['12oz', '1.1 oz', '5/8"']],
    ['24/Carton, 6 per Carton, Pack of 3', ['24/Carton', '6 per Carton', 'Pack of 3']],
    ['1.3 oz/0.8 oz packs, 90 x 90 cm', ['1.3 oz/0.8 oz', '90 x 90 cm']],
    ['six cups, treinta y seis piezas', ['six cups', 'treinta y seis piezas']],
  ])('of %s', (text, expected) => {
    expect(measuresIn(text, 'en').map((finding) => finding.text)).toEqual(expect.arrayContaining(expected));
  });

  it('are Chinese ones in Chinese', () => {
    expect(measuresIn('500ml一瓶，28厘米', 'zh').map((finding) => finding.text)).toEqual(
      expect.arrayContaining(['500ml', '28厘米']),
    );
  });

  it('tell model numbers from sizes', () => {
    expect(codesIn('KQRT7215S18W, ABX-36TD-E4, 500ML, SPF30, 812345678901', 'en').map(({ text }) => text)).toEqual([
      'KQRT7215S18W',
      'ABX-36TD-E4',
      '812345678901',
    ]);
  });
});
