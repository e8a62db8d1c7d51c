// Checks one translation against its source: same figures and names, right script, not too long, no word that ad law forbids.
import type { Market } from '../shared/domain/packs.ts';
import { languageOf } from '../shared/market/market-language.ts';
import { forbiddenWords } from '../shared/market/overlay-rules.ts';
import { figuresIn, namesIn, numbersInWords, type Figures } from './figures.ts';
import { longest } from './limits.ts';
import type { WantedText } from './wanted-texts.ts';

export interface TranslationContext {
  markets: readonly Market[];
  /** Brand names: where the source has one, the translation must have it. */
  names: readonly string[];
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const lengthOf = (text: string): number => [...graphemes.segment(text)].length;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What `all` has and `some` has not, counting each as often as it stands there. */
const beyond = (all: readonly string[], some: readonly string[]): string[] => {
  const left = [...some];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const WORDS: Record<keyof Figures, string> = { numbers: 'number', measures: 'measure', prices: 'price' };

const figureProblems = (source: string, text: string): string[] => {
  const [wanted, got] = [figuresIn(source), figuresIn(text)];
  const inWords = numbersInWords(source);
  return (['prices', 'measures', 'numbers'] as const).flatMap((list) => {
    const missing = beyond(wanted[list], got[list]);
    const isSaid = (figure: string): boolean => inWords.some((number) => figure.split(' ').includes(number));
    const added = beyond(got[list], wanted[list]).filter((figure) => !isSaid(figure));
    return [
      ...missing.map((figure) => `the ${WORDS[list]} ${figure} is missing`),
      ...added.map((figure) => `the ${WORDS[list]} ${figure} is not in the source`),
    ];
  });
};

const has = (text: string, name: string): boolean => text.toLowerCase().includes(name.toLowerCase());

const nameProblems = ({ source, to }: WantedText, text: string, names: readonly string[]): string[] => {
  const wanted = [...names.filter((name) => has(source, name)), ...namesIn(source)];
  const missing = [...new Set(wanted)].filter((name) => !has(text, name));
  const foreign = to === 'zh' ? namesIn(text).filter((name) => !has(source, name)) : [];
  const left = to === 'zh' ? namesIn(text).filter((word) => has(source, word) && /^\p{Ll}{4,}$/u.test(word)) : [];
  return [
    ...missing.map((name) => `the name "${name}" is missing`),
    ...foreign.map((name) => `"${name}" is not in the source`),
    ...left.map((word) => `"${word}" is not translated`),
  ];
};

const scriptProblems = ({ kind, source, to }: WantedText, text: string): string[] => {
  const han = count(text, /\p{Script=Han}/gu);
  const letters = count(text, /\p{L}/gu);
  if (to === 'zh')
    return han === 0 || han * 2 < letters - namesIn(text).join('').length ? ['it is not in Chinese characters'] : [];
  if (han > 0) return ['it has Chinese characters'];
  if (kind === 'productTitle') return [];
  return text.toLowerCase() === source.toLowerCase() && /\p{Ll}{4}/u.test(text) && text.includes(' ')
    ? ['it is not translated']
    : [];
};

const lawProblems = (text: string, to: string, markets: readonly Market[]): string[] =>
  markets
    .filter((market) => languageOf(market) === to)
    .flatMap((market) =>
      forbiddenWords(text, market).map(
        ({ rule, found }) => `it says ${found.join(', ')}, which ${rule.id} of ${market.id} forbids`,
      ),
    );

/** What is wrong with `text` as the translation of `wanted`; nothing when it may be used. */
export const translationProblems = (
  wanted: WantedText,
  text: string,
  { markets, names }: TranslationContext,
): string[] => {
  const most = longest(wanted.kind, wanted.to);
  const length = lengthOf(text);
  return [
    ...(text.trim() === '' ? ['it is empty'] : []),
    ...(length > most ? [`it has ${length} characters, at most ${most} are allowed`] : []),
    ...(/[\n\r\p{Cc}\p{Bidi_Control}]/u.test(text) ? ['it has control characters'] : []),
    ...scriptProblems(wanted, text),
    ...figureProblems(wanted.source, text),
    ...nameProblems(wanted, text, names),
    ...lawProblems(text, wanted.to, markets),
  ];
};
