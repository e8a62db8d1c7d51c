// The forms of Spanish adjectives and verbs, by rule and by a table of what bends irregularly.
import { SPANISH_IRREGULAR, SPANISH_STEMS } from './spanish-verbs.ts';

const plural = (word: string): string => {
  if (/[aeiouáéó]$/u.test(word)) return `${word}s`;
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`;
  return `${word.replace(/ó(?=n$)/u, 'o')}es`;
};

/** `rojo` → rojo, roja, rojos, rojas; `verde` → verde, verdes. Phrases stay as they are. */
export const adjectiveForms = (word: string): readonly string[] => {
  if (word.includes('_')) return [word];
  const genders = word.endsWith('o') ? [word, `${word.slice(0, -1)}a`] : [word];
  return [...genders, ...genders.map(plural)];
};

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ar: ['a', 'an', 'aba', 'aban', 'ó', 'aron', 'ando', 'ar', 'ándose', 'arse'],
  er: ['e', 'en', 'ía', 'ían', 'ió', 'ieron', 'iendo', 'er', 'iéndose', 'erse'],
  ir: ['e', 'en', 'ía', 'ían', 'ió', 'ieron', 'iendo', 'ir', 'iéndose', 'irse'],
};

const irregular = Map.groupBy(
  SPANISH_IRREGULAR.split(',').map((pair) => pair.trim().split(' ')),
  ([, infinitive = '']) => infinitive,
);

/** Third person, gerund, infinitive and past of a verb; a participle is an adjective and no form of it here. */
export const verbForms = (infinitive: string): readonly string[] => {
  const verb = infinitive.replace(/se$/u, '');
  const [stem, ending] = [verb.slice(0, -2), verb.slice(-2).replace('í', 'i')];
  const present = SPANISH_STEMS[verb];
  const regular = (ENDINGS[ending] ?? []).map((end) => `${stem}${end}`);
  const changed = present === undefined ? [] : (ENDINGS[ending] ?? []).slice(0, 2).map((end) => `${present}${end}`);
  const exceptions = (irregular.get(infinitive) ?? []).map(([form = '']) => form);
  return [infinitive, ...changed, ...regular, ...exceptions];
};

/** What a noun may be in the singular: `peces` → pez, `flores` → flor or flore, `coches` → coche. */
export const singulars = (word: string): readonly string[] => {
  if (word.length < 4 || !word.endsWith('s')) return [];
  const short = word.slice(0, -1);
  if (word.endsWith('ces')) return [short, `${word.slice(0, -3)}z`];
  if (!word.endsWith('es')) return [short];
  const stem = word.slice(0, -2);
  return [short, stem, stem.replace(/o(?=n$)/u, 'ó').replace(/a(?=n$)/u, 'á')];
};

/** Infinitives that an unknown word may be a form of: `rebotando`, `rebota` → rebotar. */
export const infinitives = (word: string): readonly string[] => {
  const gerund = /^(?<stem>.{2,})(?<mark>[aá]|i[eé]|y[eé])ndo(?:se)?$/u.exec(word)?.groups;
  if (gerund !== undefined) {
    const stem = gerund['stem'] ?? '';
    return /[aá]/u.test(gerund['mark'] ?? '') ? [`${stem}ar`] : [`${stem}er`, `${stem}ir`];
  }
  const present = /^(?<stem>.{2,})(?<vowel>[ae])n?$/u.exec(word)?.groups;
  const stem = present?.['stem'] ?? '';
  if (present === undefined) return [];
  return present['vowel'] === 'a' ? [`${stem}ar`] : [`${stem}er`, `${stem}ir`];
};

/** Without accents on vowels, as it is often typed; ñ is a letter of its own. */
export const unaccented = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[\u0301\u0308]/gu, '')
    .normalize('NFC');

/** Nouns that an accent alone tells from others. */
const TOLD_BY_ACCENT: ReadonlySet<string> = new Set(
  'sábana sábanas papá papás mamá mamás pérdida secretaría ánimo ánimos'.split(' '),
);

/** `jarrón` → jarron. */
export const withoutAccents = (word: string): string => (TOLD_BY_ACCENT.has(word) ? word : unaccented(word));
