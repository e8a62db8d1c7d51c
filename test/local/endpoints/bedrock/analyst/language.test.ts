import { describe, expect, it } from '@jest/globals';
import { languageOf, languageShares } from '../../../../../local/endpoints/bedrock/analyst/language.ts';

describe('the language of a sentence', () => {
  it.each([
    ['这款口红真好看', 'zh'],
    ['这款 T-shirt 好看', 'zh'],
    ['The pan is on the stove', 'en'],
    ['La sartén está en la cocina', 'es'],
    ['¡Zapatillas blancas!', 'es'],
  ] as const)('%s is %s', (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });

  it('is that of the text around it when no word tells', () => {
    expect(languageOf('Alba Midi 2', 'es')).toBe('es');
    expect(languageOf('Alba Midi 2', 'zh')).toBe('en');
  });

  it('has a share by characters, the largest first', () => {
    expect(
      languageShares([
        { text: 'aa', language: 'en' },
        { text: 'bbbbbb', language: 'es' },
      ]),
    ).toEqual([
      { language: 'es', share: 0.75 },
      { language: 'en', share: 0.25 },
    ]);
  });
});
