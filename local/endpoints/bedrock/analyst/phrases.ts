// Colours and materials with the word that makes them particular: washed linen, brushed titanium, gris perla, piel trenzada; "in oatmeal".
import { type Finding, topicName, trimmed } from './finding.ts';
import type { Hit } from './find-terms.ts';
import type { Language } from './lexicon/topics.ts';
import { isStopword } from './stopwords.ts';
import { type Token, tokensOf } from './tokens.ts';

const ENGLISH_MODIFIER =
  /(?:ed|en|ic|al|an)$|^(?:soft|pale|deep|dusty|warm|bright|dark|light|raw|washed|solid|thick|fine|signal|racing|bottle|navy|slate|storm|moss|forest)$/u;
const SPANISH_MODIFIER = /(?:ad[oa]s?|id[oa]s?|ble|bles|in[oa]|iz[oa]|os[oa]|al|ic[oa]|maciz[oa]|natural)$/u;

/** Nouns that shade a Spanish colour. */
const SPANISH_SHADE =
  /^(?:perla|noche|cielo|marino|electrico|claro|oscuro|pastel|oliva|botella|militar|agua|menta|salvia|esmeralda|petroleo|turquesa|mate|brillante|marfil|humo|piedra|topo|antracita|palo|empolvado|neon|vino|burdeos|cereza|ladrillo|teja|coral|mostaza|limon|oro|plata|hueso|roto|nieve|arena|miel|medio|acero|cobalto|rey|lavanda|intenso|metalizado|envejecido|crudo|tostado)$/u;

type Named = 'colour' | 'material';
const isNamed = ({ topic }: Hit): boolean => topic === 'colour' || topic === 'material';

const joined = (text: string, left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && /^[ -]$/u.test(text.slice(left.end, right.start));

const englishPhrase = (text: string, hit: Hit, tokens: readonly Token[]): string | undefined => {
  const at = tokens.findIndex(({ start }) => start === hit.start);
  const before = tokens[at - 1];
  const fits =
    before !== undefined &&
    joined(text, before, tokens[at]) &&
    ENGLISH_MODIFIER.test(before.folded) &&
    !isStopword(before.folded);
  return fits ? text.slice(before.start, hit.end) : undefined;
};

const spanishPhrase = (text: string, hit: Hit, tokens: readonly Token[]): string | undefined => {
  const at = tokens.findIndex(({ end }) => end === hit.end);
  const after = tokens[at + 1];
  if (after === undefined || !joined(text, tokens[at], after) || isStopword(after.folded)) return undefined;
  const fits = (hit.topic === 'colour' ? SPANISH_SHADE : SPANISH_MODIFIER).test(after.folded);
  return fits ? text.slice(hit.start, after.end) : undefined;
};

const STATED_COLOUR = {
  en: [
    /\b(?:in|comes in)(?: an?)?(?: soft| deep| bright| pale| warm)? ([\p{L}]+(?: [\p{L}]+)?) colou?r\b/giu,
    /\bcolou?rs?(?: is|:) ([\p{L}]+)/giu,
  ],
  es: [
    /\b(?:de |en )?color(?:es)?:? (?:es )?([\p{L}]+ (?:perla|noche|cielo|marino|eléctrico|claro|oscuro|pastel|oliva|botella|militar|menta|salvia|mate|palo|medio|intenso|piedra|humo))/giu,
    /\bcolor(?:es)?:? ([\p{L}]+)/giu,
  ],
} as const;

/** Particular colours and materials of an English or Spanish text. */
export const colourAndMaterialPhrases = (text: string, hits: readonly Hit[], language: 'en' | 'es'): Finding[] => {
  const tokens = tokensOf(text);
  const phraseOf = language === 'en' ? englishPhrase : spanishPhrase;
  const particular = hits.filter(isNamed).flatMap((hit): Finding[] => {
    const phrase = phraseOf(text, hit, tokens);
    return phrase === undefined
      ? []
      : [{ text: phrase, name: topicName(hit.topic as Named, language), confidence: 0.85 }];
  });
  const stated = STATED_COLOUR[language]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(([, colour = '']) => {
      const value = trimmed(colour);
      return value === undefined || isStopword(value.toLowerCase())
        ? []
        : [{ text: value, name: topicName('colour', language), confidence: 0.84 }];
    });
  return [...particular, ...stated];
};

/** A capitalised word inside a sentence, next to the product's name, is its brand: "the Thornby pruner", "sandalias Almadraba". */
export const brandsBeside = (text: string, hits: readonly Hit[], language: Language): Finding[] => {
  const tokens = tokensOf(text);
  const isName = (token: Token | undefined): token is Token =>
    token !== undefined &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(token.text) &&
    !isStopword(token.folded) &&
    /[\p{L}\d,] $/u.test(text.slice(0, token.start));
  return hits
    .filter(({ topic }) => topic === 'product')
    .flatMap((hit) => {
      const first = tokens.findIndex(({ start }) => start === hit.start);
      const last = tokens.findIndex(({ end }) => end === hit.end);
      const beside = [tokens[first - 1], tokens[first - 2], tokens[last + 1], tokens[last + 2]].filter(isName);
      const own = beside.filter((token) => !hits.some((other) => other.start <= token.start && other.end >= token.end));
      return own
        .slice(0, 1)
        .map((token) => ({ text: token.text, name: language === 'es' ? 'marca' : 'brand', confidence: 0.84 }));
    });
};

/** Names written LikeThis are lines of a brand: TurboWash, AquaPure. */
export const camelNames = (text: string, language: Language): Finding[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu)].map(([name]) => ({
    text: name,
    name: language === 'es' ? 'línea' : 'line',
    confidence: 0.83,
  }));
