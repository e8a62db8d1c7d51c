// Plural and gender forms of lexicon words, so that a row needs only one form.

const englishPlural = (word: string): string[] => {
  if (/[^aeiou]y$/u.test(word)) return [word, `${word.slice(0, -1)}ies`];
  if (/(?:s|x|ch|sh)$/u.test(word)) return [word, `${word}es`];
  return [word, `${word}s`];
};

/** Forms of an English phrase: its last word in singular and plural. */
export const englishForms = (words: readonly string[]): string[] => {
  const head = words.slice(0, -1).join(' ');
  return englishPlural(words.at(-1) ?? '').map((last) => (head === '' ? last : `${head} ${last}`));
};

const spanishPlural = (word: string): string => {
  if (/s$/u.test(word)) return word;
  if (/z$/u.test(word)) return `${word.slice(0, -1)}ces`;
  return /[aeiou]$/u.test(word) ? `${word}s` : `${word}es`;
};

const feminine = (word: string): string => (/o$/u.test(word) ? `${word.slice(0, -1)}a` : word);

/** Forms of a Spanish phrase: first word, or all words, in the plural; adjectives also in the feminine. Words are folded. */
export const spanishForms = (words: readonly string[], adjective: boolean): string[] => {
  const [first = '', ...rest] = words;
  const forms = [words, [spanishPlural(first), ...rest], words.map(spanishPlural)];
  if (first.length > 4 && /[^s]as$|[^s]os$/u.test(first)) forms.push([first.slice(0, -1), ...rest]);
  if (adjective) {
    forms.push([feminine(first), ...rest], [spanishPlural(feminine(first)), ...rest]);
    forms.push(words.map(feminine), words.map(feminine).map(spanishPlural));
  }
  return [...new Set(forms.map((form) => form.join(' ')))];
};
