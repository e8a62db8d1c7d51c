// Languages of markets, and of titles that do not say theirs.
import { describe, expect, it } from '@jest/globals';
import { forLocale, languagesOf, titleLanguage } from '../../../../lambdas/shared/market/market-language.ts';

describe('the language of a market', () => {
  it('is its locale’s, each once', () => {
    expect(languagesOf([{ locale: 'es-MX' }, { locale: 'zh-CN' }, { locale: 'es-ES' }])).toEqual(['es', 'zh']);
  });
});

describe('a value for a locale', () => {
  it('is the locale’s own before its language’s', () => {
    const values = { es: 'sartén', 'es-mx': 'el sartén' };
    expect(forLocale(values, { locale: 'es-MX' })).toBe('el sartén');
    expect(forLocale(values, { locale: 'es-ES' })).toBe('sartén');
    expect(forLocale(values, { locale: 'en-US' })).toBeUndefined();
    expect(forLocale(undefined, { locale: 'en-US' })).toBeUndefined();
  });
});

describe('the language of a title', () => {
  it('is Chinese by its characters, else the script’s, and English beside a Chinese script', () => {
    expect(titleLanguage('丝绒口红', 'en')).toBe('zh');
    expect(titleLanguage('Bolso Cala', 'es-MX')).toBe('es');
    expect(titleLanguage('Velvet Lipstick', 'zh')).toBe('en');
  });
});
