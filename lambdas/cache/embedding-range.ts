// Which prompts an embedder may be given: those in a language and in scripts that its card names.
import type { EmbedderCard } from '../shared/domain/packs.ts';
import { minCosineOf } from './embed-prompts.ts';

/** Scripts of a language; names of products stand in Latin letters in all of them. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { zh: /\p{Script=Han}/u };

/** Scripts by the name a person knows, tried in this order: Japanese mixes kana with Han characters. */
const NAMED: readonly (readonly [name: string, script: RegExp])[] = [
  ['Japanese kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Chinese', /\p{Script=Han}/u],
];

const isIn = (character: string, languages: readonly string[]): boolean =>
  /\p{Script=Latin}/u.test(character) || languages.some((language) => SCRIPTS[language]?.test(character) === true);

/** The script of the first letter that none of `languages` is written in; undefined when there is none. */
const foreignScript = (prompt: string, languages: readonly string[]): string | undefined => {
  for (const [character] of prompt.normalize('NFKC').matchAll(/\p{L}/gu)) {
    if (/\p{Script=Common}|\p{Script=Inherited}/u.test(character) || isIn(character, languages)) continue;
    return NAMED.find(([, script]) => script.test(character))?.[0] ?? 'an unknown script';
  }
  return undefined;
};

/**
 * Why `prompt` is not to be embedded, in words; undefined when it may be. An embedder gives near-equal vectors to texts
 * in a script that it never saw, and then every one of them is a hit of every other. `language` is the job's, and the
 * prompt itself is looked at as well: it may hold words that nobody declared.
 */
export const outsideRange = (
  card: Pick<EmbedderCard, 'name' | 'languages' | 'minCosine'>,
  language: string,
  prompt: string,
): string | undefined => {
  if (minCosineOf(card, language) === undefined) return `${card.name} does not know ${language}.`;
  const script = foreignScript(prompt, card.languages);
  return script === undefined ? undefined : `The prompt has letters in ${script}, which ${card.name} does not know.`;
};
