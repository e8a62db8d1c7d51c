// Similarity of two embeddings.

/** Cosine of two vectors of one length, at most 1 (rounding can pass it); 0 when one of them is zero. */
export const cosine = (a: readonly number[], b: readonly number[]): number => {
  let dot = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let index = 0; index < a.length; index += 1) {
    const value = a[index] ?? 0;
    const other = b[index] ?? 0;
    dot += value * other;
    squaresOfA += value * value;
    squaresOfB += other * other;
  }
  return squaresOfA === 0 || squaresOfB === 0 ? 0 : Math.min(1, dot / Math.sqrt(squaresOfA * squaresOfB));
};
