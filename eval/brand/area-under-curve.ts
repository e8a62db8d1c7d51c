// Area under the ROC curve: how well a score tells two groups apart.

/**
 * Chance that one of `positives` scores above one of `negatives`, ties counted half (Mann–Whitney U): 1 = always, 0.5 = no better than a coin.
 * Neither list may be empty.
 */
export const areaUnderCurve = (positives: readonly number[], negatives: readonly number[]): number => {
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return wins / (positives.length * negatives.length);
};
