// Which words of two texts the other one does not have in the same order, for a person's eye.

export interface Piece {
  text: string;
  differs: boolean;
}

interface Token {
  text: string;
  /** Empty for spaces and punctuation. */
  word: string;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

const tokensOf = (text: string): Token[] =>
  [...segmenter.segment(text)].map(({ segment, isWordLike }) => ({
    text: segment,
    word: isWordLike === true ? segment.toLowerCase() : '',
  }));

/** Lengths of the longest common subsequences of the words' ends: `[i][j]` from a's word i and b's word j on. */
const commonLengths = (a: readonly string[], b: readonly string[]): number[][] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return lengths;
};

/** Positions of the words that both have. */
const commonWords = (a: readonly string[], b: readonly string[]): { inA: Set<number>; inB: Set<number> } => {
  const lengths = commonLengths(a, b);
  const found = { inA: new Set<number>(), inB: new Set<number>() };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.inA.add(i);
      found.inB.add(j);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return found;
};

const piecesOf = (tokens: readonly Token[], common: ReadonlySet<number>): Piece[] => {
  let position = -1;
  return tokens.map(({ text, word }) => {
    if (word === '') return { text, differs: false };
    position += 1;
    return { text, differs: !common.has(position) };
  });
};

/** Both texts in pieces; joined, the pieces of each are the text again. Case, spaces and punctuation do not differ. */
export const differingWords = (a: string, b: string): [a: Piece[], b: Piece[]] => {
  const [tokensA, tokensB] = [tokensOf(a), tokensOf(b)];
  const wordsOf = (tokens: readonly Token[]): string[] => tokens.flatMap(({ word }) => (word === '' ? [] : [word]));
  const { inA, inB } = commonWords(wordsOf(tokensA), wordsOf(tokensB));
  return [piecesOf(tokensA, inA), piecesOf(tokensB, inB)];
};
