// The market where nobody names one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { chooseMarket, guessLanguage } from '../../../lambdas/intake/choose-market.ts';
import { packs } from './fakes.ts';

describe('the guessed language', () => {
  it.each([
    ['kitchen-en', 'en'],
    ['beauty-zh', 'zh'],
    ['fashion-es', 'es'],
  ])('of the example %s is %s', (example, language) => {
    expect(guessLanguage(readFileSync(`examples/${example}/script.md`, 'utf8'))).toBe(language);
  });
});

describe('the market', () => {
  it('is that of the script’s language, stated or guessed', () => {
    expect(chooseMarket(packs, { text: '大家好，看这支口红' }, []).id).toBe('zh-CN');
    expect(chooseMarket(packs, { language: 'zh-Hans', text: 'hello' }, []).id).toBe('zh-CN');
    expect(chooseMarket(packs, { text: 'This is the pan' }, []).id).toBe('en-US');
  });

  it('is the one whose currency the sheet uses, where a language has several', () => {
    expect(chooseMarket(packs, { text: '¡Hola! El vestido' }, []).id).toBe('es-ES');
    expect(chooseMarket(packs, { text: '¡Hola! El vestido' }, ['MXN']).id).toBe('es-MX');
  });

  it('is the American one for a language without a market', () => {
    expect(chooseMarket(packs, { language: 'fr', text: 'Bonjour' }, []).id).toBe('en-US');
  });
});
