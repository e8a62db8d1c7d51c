// Splits a prompt into tokens: quoted text, amounts, product ids, words, Chinese runs, and stops.
import { chineseNumber } from '../../../shared/chinese-number.ts';
import { simplified } from './simplified.ts';

export type Token =
  | { type: 'word'; text: string }
  | { type: 'han'; text: string }
  | { type: 'product'; text: string }
  | { type: 'quote'; text: string }
  | { type: 'number'; text: string; currency: string }
  | { type: 'symbol'; text: string }
  | { type: 'comma' | 'stop' };

const QUOTED =
  /“([^”]+)”|"([^"]+)"|«([^»]+)»|「([^」]+)」|『([^』]+)』|‘([^’]+)’(?!\p{L})|(?<![\p{L}\p{N}])'([^']+)'(?![\p{L}\p{N}])|《([^》]+)》/gu;

const TOKEN = new RegExp(
  [
    String.raw`(?<quote>\uE000\d+\uE001)`,
    String.raw`(?<product>(?=[\p{Script=Latin}\d-]*\p{Script=Latin})(?=[\p{Script=Latin}\d-]*\d)(?!\d+(?:\.\d+)?(?:-?(?![aeoy](?!\p{Script=Latin}))\p{Script=Latin}+)(?![\p{Script=Latin}\d-]))[\p{Script=Latin}\d]+(?:-[\p{Script=Latin}\d]+)*)`,
    // A sign that changes what is meant: S24+, -5, < 3, 🚗, a lone $.
    String.raw`(?<symbol>(?<=[\p{L}\d])\++|(?<![\p{L}\p{N}])(?<!\d\s)[-−](?=\d)|[<>≤≥±](?=\s?\d)|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|[$€£¥](?!\s?\d))`,
    String.raw`(?<number>(?:[$€£¥]\s?)?\d+(?:[.,]\d+)*\s?[€£%$]?)`,
    String.raw`(?<han>\p{Script=Han}+)`,
    String.raw`(?<word>(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:'\p{L}+)?|[&+])`,
    String.raw`(?<comma>[,、:，：()（）—–/|]|\s-\s)`,
    String.raw`(?<stop>[.!?;。！？；\n]+)`,
  ].join('|'),
  'gu',
);

const CURRENCY: Readonly<Record<string, string>> = { $: 'usd', '€': 'eur', '£': 'gbp', '¥': 'cny' };

/** `1,299.50` and `1.299,50` → 1299.5: the last mark parts the decimals unless three digits follow it. */
const valueOf = (digits: string): string => {
  const thousands = digits.replaceAll(/[.,](?=\d{3}(?:[.,]|$))/gu, '');
  const decimal = /^\d+[.]\d{3}$/u.test(digits) ? digits : thousands;
  return String(Number(decimal.replace(',', '.')));
};

const numberToken = (text: string): Token => {
  const mark = /[$€£¥%]/u.exec(text)?.[0] ?? '';
  return {
    type: 'number',
    text: valueOf(text.replaceAll(/[^\d.,]/gu, '')),
    currency: mark === '%' ? '%' : (CURRENCY[mark] ?? ''),
  };
};

const tokenOf = (groups: Record<string, string | undefined>, quotes: readonly string[]): Token => {
  const { quote, product, symbol, number, han, word, comma } = groups;
  if (quote !== undefined) return { type: 'quote', text: quotes[Number(quote.slice(1, -1))] ?? '' };
  if (product !== undefined) return { type: 'product', text: product.replaceAll('-', '') };
  if (symbol !== undefined) return { type: 'symbol', text: symbol.replace('−', '-') };
  if (number !== undefined) return numberToken(number);
  if (han !== undefined) return { type: 'han', text: han };
  if (word !== undefined) return { type: 'word', text: word };
  return { type: comma === undefined ? 'stop' : 'comma' };
};

/** Quotation marks around the whole prompt quote nothing. */
const WHOLE =
  /^\s*(?:"(?<straight>[^"]+)"|“(?<curly>[^“”]+)”|«(?<angled>[^«»]+)»|「(?<corner>[^「」]+)」)[\s.!。！]*$/u;

const unquoted = (prompt: string): string => {
  const groups: Partial<Record<string, string>> = WHOLE.exec(prompt)?.groups ?? {};
  return groups['straight'] ?? groups['curly'] ?? groups['angled'] ?? groups['corner'] ?? prompt;
};

/** `27"` is 27 inches where no other mark opens a quotation. */
const withInches = (prompt: string): string =>
  prompt.split('"').length === 2 ? prompt.replace(/(?<=\d) ?"/u, ' inch ') : prompt;

/** `20 per cent`, `20 por ciento`, 百分之二十 → 20%. */
const withPercent = (text: string): string =>
  text
    .replaceAll(/(?<=\d)\s*(?:per ?cent|por ciento)(?!\p{L})/gu, '%')
    .replaceAll(/百分之(\d+(?:\.\d+)?)/gu, '$1%')
    .replaceAll(/百分之([一二两三四五六七八九十百]+)/gu, (_found, numeral: string) => `${chineseNumber(numeral)}%`);

/** NFKC, lower case, simplified characters, straight apostrophes inside words. */
const plainText = (text: string): string => simplified(text.normalize('NFKC').toLowerCase());

/** Case and spaces of a quoted text do not count, as they do not in the exact key. */
const plainQuote = (text: string): string => plainText(text).replaceAll(/\s+/gu, ' ').trim();

export const tokensOf = (prompt: string): Token[] => {
  const quotes: string[] = [];
  const spaced = prompt
    .replaceAll(/[™®©]/gu, ' ')
    .replaceAll('″', '"')
    .normalize('NFKC')
    .replaceAll(/[^\S\n]+/gu, ' ');
  const marked = withInches(unquoted(spaced)).replaceAll(QUOTED, (...found: unknown[]) => {
    const text = found.slice(1, 9).find((group) => typeof group === 'string') as string;
    quotes.push(plainQuote(text));
    return ` \uE000${quotes.length - 1}\uE001 `;
  });
  const plain = withPercent(plainText(marked))
    .replaceAll('’', "'")
    .replaceAll(/(?<=\d)\s*[x×]\s*(?=\d)/gu, ' x ')
    .replaceAll(/t恤衫?/gu, '恤衫')
    // 白底, as product pictures are asked for.
    .replaceAll(/([白黑灰红蓝绿黄粉]色?)底(?=图|$|[^\p{Script=Han}])图?/gu, '$1背景');
  return [...plain.matchAll(TOKEN)].map(({ groups }) => tokenOf(groups ?? {}, quotes));
};
