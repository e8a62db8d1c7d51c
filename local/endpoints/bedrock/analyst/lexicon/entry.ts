// The row format of every lexicon: one meaning in English, with its words in Chinese, Spanish and further English ones.

export interface Entry {
  /** What the meaning is called in a scene; also an English word to look for. */
  english: string;
  /** Words to look for, per language. */
  words: { zh: readonly string[]; es: readonly string[]; en: readonly string[] };
}

const list = (field: string | undefined): string[] =>
  (field ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Reads rows `english | 中文,中文 | español, español | english synonym, synonym`; later fields may be left out. */
export const entries = (rows: string): Entry[] =>
  rows
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [english = '', zh, es, en] = row.split('|').map((field) => field.trim());
      return { english, words: { zh: list(zh), es: list(es), en: [english, ...list(en)] } };
    });
