// Cuts a segment into sentences, each an exact piece of the text.

const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|no|vs|approx|incl|dia|cu|sq|fl|oz|lb|lbs|ft|in|pcs|etc|e\.g|i\.e|u\.s|inc|ltd|co|sr|sra|ud|uds|aprox|máx|mín|p\.ej|núm)\.$/iu;
/** A full stop, with its closing marks, where a new sentence may begin. */
const BREAK = /[。！？!?]+[”’"'」』）)]*\s*|\.[”’"')]*(?:\s+|(?=\p{Lu}\p{Ll}))|\n+/gu;

const isBreak = (text: string, match: RegExpExecArray): boolean => {
  const mark = match[0];
  if (!mark.startsWith('.')) return true;
  const next = text.charAt(match.index + mark.length);
  if (ABBREVIATION.test(text.slice(0, match.index + 1))) return false;
  return next === '' || /[\p{Lu}\p{N}\p{Script=Han}¿¡"“'([●•-]/u.test(next);
};

const HAS_WORD = /[\p{L}\p{N}]/u;

/** The sentences of `text`, trimmed, in order; pieces without a letter or digit are left out. */
export const sentencesOf = (text: string): string[] => {
  const sentences: string[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    if (!isBreak(text, match)) continue;
    sentences.push(text.slice(from, match.index + match[0].length).trim());
    from = match.index + match[0].length;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => HAS_WORD.test(sentence));
};
