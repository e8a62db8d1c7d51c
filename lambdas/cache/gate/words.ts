// Splits a prompt into words: by script, since Chinese has no spaces.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Lower case, NFKC; numbers keep their decimals and stand apart from a unit that is glued to them (`30ml`). */
export const wordsOf = (prompt: string): string[] => {
  const spaced = prompt
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(\d)(?=\p{L})/gu, '$1 ');
  return [...segmenter.segment(spaced)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment);
};

/** English and Spanish plurals of regular nouns, cut back the same way on both sides. */
export const singular = (word: string): string =>
  /^[a-zñáéíóúü]{4,}s$/u.test(word) && !word.endsWith('ss') ? word.replace(/(?<=(?:s|x|z|ch|sh))es$|s$/u, '') : word;
