import { describe, expect, it } from '@jest/globals';
import { findTerms } from '../../../../../local/endpoints/bedrock/analyst/find-terms.ts';
import type { Language } from '../../../../../local/endpoints/bedrock/analyst/lexicon/topics.ts';
import { sheetMatcher } from '../../../../../local/endpoints/bedrock/analyst/match-product.ts';

const SHEET = [
  { sku: 'RD', title: 'Hearth Cast-Iron Skillet, Cherry Red', attributes: { colour: 'cherry red' } },
  { sku: 'BL', title: 'Hearth Cast-Iron Skillet, Ocean Blue', attributes: { colour: 'ocean blue' } },
  { sku: 'KE', title: 'Hearth Gooseneck Pour-Over Kettle', attributes: { colour: 'matt charcoal' } },
];

const match = (text: string, language: Language = 'en', sheet = SHEET): string | undefined =>
  sheetMatcher(sheet, language)(text, findTerms(text, language));

describe('the product a sentence speaks of', () => {
  it.each([
    ['the skillet in red', 'RD'],
    ['the blue skillet', 'BL'],
    ['our gooseneck kettle', 'KE'],
    ['item KE please', 'KE'],
  ])('"%s" is %s', (text, sku) => {
    expect(match(text)).toBe(sku);
  });

  it('is open when the sentence does not tell look-alikes apart', () => {
    expect(match('the cast-iron skillet')).toBeUndefined();
  });

  it('is not guessed from a colour alone', () => {
    expect(match('a charcoal sky')).toBeUndefined();
  });

  it('is found across languages by kind and colour', () => {
    expect(match('la sartén roja', 'es')).toBe('RD');
    expect(match('蓝色的平底锅', 'zh')).toBe('BL');
  });

  it('is found by colour when all products are look-alikes', () => {
    expect(match('the blue skillet', 'en', SHEET.slice(0, 2))).toBe('BL');
    expect(match('the skillet', 'en', SHEET.slice(0, 2))).toBeUndefined();
  });

  it('is none without a sheet', () => {
    expect(match('the blue skillet', 'en', [])).toBeUndefined();
  });
});
