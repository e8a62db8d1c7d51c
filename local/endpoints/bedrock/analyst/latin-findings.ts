// What an English or Spanish text says of its product beyond single lexicon words: brand, title phrases, noun phrases, repeated phrases.
import { type Finding, factName, trimmed } from './finding.ts';
import type { Hit } from './find-terms.ts';
import { isBrand } from './lexicon/brands.ts';
import type { Language } from './lexicon/topics.ts';
import { brandsBeside, camelNames, colourAndMaterialPhrases } from './phrases.ts';
import { isStopword } from './stopwords.ts';
import { type Token, tokensOf } from './tokens.ts';

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);
const isNumber = ({ text }: Token): boolean => /\d/u.test(text);
const isPlain = (token: Token): boolean => !isStopword(token.folded) && !isNumber(token);

/** Words of praise that belong to no product's name. */
const PRAISE = new Set(
  'super deluxe new best great premium amazing stunning exquisite gorgeous beautiful popular original assorted pure enchanting convenient multiple other subtle entire happy perfect prestigious authorized greatest magnificent astonishing overall recent delicious certified potente increible hermoso hermosa nuevo nueva esencial practica practico iconica iconico robusto robusta'.split(
    ' ',
  ),
);

/** Text between two tokens holds no mark that parts phrases. */
const touches = (text: string, left: Token, right: Token): boolean =>
  /^[\s-]{0,2}$|^ ?& ?$/u.test(text.slice(left.end, right.start));

/** Phrases of up to four words that end in a product's name: "ceramic garden stool", "oval dinner plate". */
const productPhrases = (text: string, hits: readonly Hit[]): Finding[] => {
  const tokens = tokensOf(text);
  return hits
    .filter(({ topic }) => topic === 'product')
    .flatMap((hit) => {
      const first = tokens.findIndex(({ start }) => start === hit.start);
      const last = tokens.findIndex(({ end }) => end === hit.end);
      const phrases: Finding[] = [];
      for (let from = first - 1; from >= 0 && last - from < 4; from -= 1) {
        const [token, next] = [tokens[from], tokens[from + 1]];
        if (
          token === undefined ||
          next === undefined ||
          !isPlain(token) ||
          PRAISE.has(token.folded) ||
          !touches(text, token, next)
        )
          break;
        phrases.push({ text: text.slice(token.start, hit.end), confidence: 0.87 - 0.02 * (first - from) });
      }
      return phrases;
    });
};

/** "zapatos de baile", "mesa de jardín": a product's name with what follows `de` or an ingredient. */
const spanishPhrases = (text: string, hits: readonly Hit[]): Finding[] =>
  hits
    .filter(({ topic }) => topic === 'product')
    .flatMap(({ start, surface }) => {
      const rest = /^[\p{L}\d-]+(?: de(?: la| los| las)? [\p{L}]+| para [\p{L}]+| [\p{L}]+)/u.exec(
        text.slice(start + surface.length - (/\S+$/u.exec(surface)?.[0].length ?? 0)),
      );
      if (rest === null) return [];
      const head = surface.slice(0, surface.length - (/\S+$/u.exec(surface)?.[0].length ?? 0));
      const phrase = trimmed(head + rest[0]);
      const tail = tokensOf(phrase ?? '').at(-1);
      return phrase === undefined || tail === undefined || isStopword(tail.folded)
        ? []
        : [{ text: phrase, confidence: 0.88 }];
    });

/** Two and three words that come again, whatever they are, are what the text is about. */
const repeatedPhrases = (text: string): Finding[] => {
  const tokens = tokensOf(text);
  const seen = new Map<string, { text: string; count: number }>();
  for (const length of [2, 3, 4]) {
    for (let at = 0; at + length <= tokens.length; at += 1) {
      const row = tokens.slice(at, at + length);
      const whole = row.every(
        (token, index) => isPlain(token) && (index === 0 || touches(text, row[index - 1] ?? token, token)),
      );
      if (!whole) continue;
      const phrase = text.slice(row[0]?.start, row.at(-1)?.end);
      const entry = seen.get(phrase.toLowerCase()) ?? { text: phrase, count: 0 };
      seen.set(phrase.toLowerCase(), { ...entry, count: entry.count + 1 });
    }
  }
  return [...seen.values()]
    .filter(({ count }) => count > 1)
    .map(({ text: phrase, count }) => ({ text: phrase, confidence: Math.min(0.9, 0.78 + 0.04 * count) }));
};

/** The first line or sentence, when it is written like a product's title: most words capitalised or numbers. */
const titleOf = (text: string): string | undefined => {
  const first = /^[^\n]*?(?=\.\s|\.$|\n|$)/u.exec(text)?.[0] ?? '';
  const tokens = tokensOf(first).filter(({ folded }) => !isStopword(folded));
  const capitals = tokens.filter((token) => isCapital(token) || isNumber(token));
  return tokens.length > 0 && tokens.length <= 30 && capitals.length * 10 >= tokens.length * 6 ? first : undefined;
};

const NAME_LINK = /^(?:&|of|on|and|y|de|the)$/iu;

/** The first word, with a known brand's certainty or a guess's, and the first two where they could be one name. */
const plainBrands = (title: string, [first, second]: readonly Token[]): { end: number; confidence: number }[] => {
  if (first === undefined) return [];
  if (isBrand(first.folded)) return [{ end: first.end, confidence: 0.95 }];
  const goesOn = second !== undefined && isCapital(second) && !isNumber(second) && touches(title, first, second);
  return [{ end: first.end, confidence: 0.86 }, ...(goesOn ? [{ end: second.end, confidence: 0.8 }] : [])];
};

/** "Fern & Field", "House of Tiles": names whose second part is a linking word or comes after one. */
const linkedEnd = (title: string, [first, second, third]: readonly Token[]): number | undefined => {
  if (first === undefined || second === undefined) return undefined;
  if (title.slice(first.end, second.start).includes('&')) return second.end;
  return NAME_LINK.test(second.text) ? third?.end : undefined;
};

/** A title that begins with the thing itself, or a place, names no brand there. */
const beginsWithThing = (hits: readonly Hit[]): boolean =>
  hits.some(({ start, topic }) => start === 0 && topic !== 'flavour' && topic !== 'stone');

/** One to three leading words of a title: the brand when it is known, else candidates, shorter ones surer. */
const titleBrands = (title: string, hits: readonly Hit[], language: Language): Finding[] => {
  const tokens = tokensOf(title);
  const [first] = tokens;
  if (first === undefined || !isCapital(first) || isStopword(first.folded)) return [];
  if (beginsWithThing(hits) && !isBrand(first.folded)) return [];
  const linked = linkedEnd(title, tokens);
  const ends = linked === undefined ? plainBrands(title, tokens) : [{ end: linked, confidence: 0.88 }];
  const name = factName('brand', language);
  return ends.map(({ end, confidence }) => ({ text: title.slice(first.start, end), name, confidence }));
};

const STATED_BRANDS = [
  /\b(?:by|from|distributor of|retailer of|brand,?|marca:?|de la marca) ((?:\p{Lu}[\p{L}'’-]+)(?![\p{L}\p{N}])(?: \p{Lu}[\p{L}'’-]+(?![\p{L}\p{N}])){0,2})/gu,
  /^((?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?) is (?:happy|excited|proud|pleased)/gmu,
] as const;

const statedBrands = (text: string, language: Language): Finding[] =>
  STATED_BRANDS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(([, brand = '']) => {
    const value = trimmed(brand);
    return value === undefined ? [] : [{ text: value, name: factName('brand', language), confidence: 0.89 }];
  });

const knownBrands = (text: string, language: Language): Finding[] =>
  tokensOf(text)
    .filter((token) => isCapital(token) && isBrand(token.folded))
    .map((token) => ({ text: token.text, name: factName('brand', language), confidence: 0.93 }));

const PARENTHESES = /\(([^()]{2,40})\)/gu;

/** The pieces of a title between commas, dashes and brackets. */
const titlePieces = (title: string, language: Language): Finding[] => {
  const inside = [...title.matchAll(PARENTHESES)].map(([, text = '']) => text);
  const pieces = title.replace(PARENTHESES, ',').split(/\s*[,|;:]\s*| [-–] /u);
  return [...pieces, ...inside].flatMap((piece, index) => {
    const text = trimmed(piece);
    if (text === undefined) return [];
    return [{ text, confidence: 0.84, ...(index === 0 ? {} : { name: factName('claim', language) }) }];
  });
};

/** A title without its brand and without what follows the first comma: "Walnut Dinner Table". */
const titleCore = (title: string, language: Language): Finding[] => {
  const head = title.split(/\s*[,|(;]\s*| [-–] /u)[0] ?? '';
  const tokens = tokensOf(head);
  const rest = tokens.slice(1).filter((token) => !isNumber(token) || tokens.length <= 5);
  const first = rest[0];
  const whole = trimmed(head);
  const model =
    language === 'es' && whole !== undefined
      ? [{ text: whole, name: factName('model', language), confidence: 0.82 }]
      : [];
  if (first === undefined) return model;
  const short = trimmed(head.slice(first.start));
  return short === undefined ? model : [...model, { text: short, confidence: 0.84 }];
};

/** Adjective and noun pairs of running text, to fill up. */
const plainWords = (text: string): Finding[] => {
  const counts = new Map<string, { text: string; count: number }>();
  for (const token of tokensOf(text)) {
    if (!isPlain(token) || token.folded.length < 4) continue;
    const entry = counts.get(token.folded) ?? { text: token.text, count: 0 };
    counts.set(token.folded, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()].map(({ text: word, count }) => ({
    text: word,
    confidence: Math.min(0.78, 0.66 + 0.03 * count),
  }));
};

/** Brand, names, phrases and words of an English or Spanish text. */
export const latinFindings = (text: string, hits: readonly Hit[], language: 'en' | 'es'): Finding[] => {
  const title = titleOf(text);
  const fromTitle =
    title === undefined
      ? []
      : [...titleBrands(title, hits, language), ...titlePieces(title, language), ...titleCore(title, language)];
  return [
    ...knownBrands(text, language),
    ...statedBrands(text, language),
    ...brandsBeside(text, hits, language),
    ...camelNames(text, language),
    ...colourAndMaterialPhrases(text, hits, language),
    ...fromTitle,
    ...productPhrases(text, hits),
    ...(language === 'es' ? spanishPhrases(text, hits) : []),
    ...repeatedPhrases(text),
    ...plainWords(text),
  ];
};
