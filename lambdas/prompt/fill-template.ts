// A prompt from the template's sentences.
import {
  fillSentence,
  isPromptPlaceholder,
  placeholdersOf,
  type PlaceholderValues,
} from '../shared/packs/prompt-placeholders.ts';

const isEmpty = (sentence: string, values: PlaceholderValues): boolean => {
  const names = placeholdersOf(sentence).filter(isPromptPlaceholder);
  return names.length > 0 && names.every((name) => values[name] === '');
};

/** At most `length` code units, cut at a word's end where there is one. */
const cutAtWord = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
  if (text.charAt(length) === ' ') return cut;
  const lastSpace = cut.lastIndexOf(' ');
  return lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut;
};

/**
 * The filled sentences, in order, without those whose placeholders are all empty. When they are longer than `maxCharacters`, sentences go
 * from the end (the template lists the most important first); `dropped` counts them.
 */
export const fillTemplate = (
  template: readonly string[],
  values: PlaceholderValues,
  maxCharacters: number,
): { prompt: string; dropped: number } => {
  const sentences = template
    .filter((sentence) => !isEmpty(sentence, values))
    .map((sentence) => fillSentence(sentence, values));
  const kept = [...sentences];
  while (kept.length > 1 && kept.join(' ').length > maxCharacters) kept.pop();
  return { prompt: cutAtWord(kept.join(' '), maxCharacters), dropped: sentences.length - kept.length };
};
