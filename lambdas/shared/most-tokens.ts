// The most tokens a text can have.

/** Start and end marks that a tokenizer may add to each text. */
const MARKS = 2;

/** Byte-level tokenizers make at most one token of each UTF-8 byte. Holds whatever the language. */
export const mostTokens = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text) + MARKS, 0);
