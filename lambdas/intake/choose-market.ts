// The market of a run where the operator names none.
import type { Market } from '../shared/domain/packs.ts';
import type { Packs } from '../shared/packs/load-packs.ts';

const SPANISH = /(?<!\p{L})(?:el|la|los|las|de|del|que|y|con|para|una?|por|es|en|se|muy|más)(?!\p{L})|[¡¿ñ]/giu;
const ENGLISH = /(?<!\p{L})(?:the|and|of|to|is|with|for|you|this|in|it|that|a|your|we)(?!\p{L})/giu;
/** Share of Han characters from which a text counts as Chinese: product names in Latin letters are common in Chinese talk. */
const HAN_SHARE = 0.2;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** `zh`, `es` or `en`, by characters and the commonest small words; a guess for prices and number formats only. */
export const guessLanguage = (text: string): 'zh' | 'es' | 'en' => {
  const letters = count(text, /\p{L}/gu);
  if (count(text, /\p{Script=Han}/gu) > letters * HAN_SHARE) return 'zh';
  return count(text, SPANISH) > count(text, ENGLISH) ? 'es' : 'en';
};

const DEFAULT_MARKET = 'en-US';
/** The market of a language where the sheet's currency does not tell; without an entry the first one. */
const USUAL_MARKET: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-ES', zh: 'zh-CN' };

/** The market of the script's language; among several the one whose currency the sheet uses, else the first. */
export const chooseMarket = (
  packs: Packs,
  script: { language?: string | undefined; text: string },
  currencies: readonly string[],
): Market => {
  const language = script.language?.split('-')[0]?.toLowerCase() ?? guessLanguage(script.text);
  const spoken = packs
    .ids('markets')
    .map((id) => packs.market(id))
    .filter(({ locale }) => locale.split('-')[0] === language);
  const usual = spoken.find(({ id }) => id === USUAL_MARKET[language]) ?? spoken[0];
  // A sheet in the usual market's currency, or in none, tells nothing against it.
  if (usual !== undefined && currencies.includes(usual.currency)) return usual;
  return spoken.find(({ currency }) => currencies.includes(currency)) ?? usual ?? packs.market(DEFAULT_MARKET);
};
