// The language of a market, and of texts that do not say theirs.
import type { Market } from '../domain/packs.ts';

/** The primary language of a BCP 47 tag: `es` of `es-MX`. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;

/** Language of the words on a market's pictures: `zh`, `es`, `en`, … */
export const languageOf = ({ locale }: Pick<Market, 'locale'>): string => primaryLanguage(locale);

/** The languages of several markets, each once, in their order. */
export const languagesOf = (markets: readonly Pick<Market, 'locale'>[]): string[] => [
  ...new Set(markets.map(languageOf)),
];

const HAN = /\p{Script=Han}/u;

/**
 * The language a sheet's title is in, when the sheet does not say it: Chinese where it has Chinese characters, else the script's own, and
 * English where the script is Chinese.
 */
export const titleLanguage = (title: string, scriptLanguage: string): string => {
  if (HAN.test(title)) return 'zh';
  const spoken = primaryLanguage(scriptLanguage);
  return spoken === 'zh' ? 'en' : spoken;
};

/** The value for a locale: of its own key, of its language, or undefined. Keys are compared without case. */
export const forLocale = <Value>(
  values: Readonly<Record<string, Value>> | undefined,
  { locale }: Pick<Market, 'locale'>,
): Value | undefined => {
  const byTag = new Map(Object.entries(values ?? {}).map(([tag, value]) => [tag.toLowerCase(), value]));
  return byTag.get(locale.toLowerCase()) ?? byTag.get(primaryLanguage(locale));
};
