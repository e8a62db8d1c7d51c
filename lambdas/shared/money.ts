// Money as integer micro-dollars: 1 USD = 1,000,000. Floats only at the edge, when a person reads it.

export type MicroUsd = number;

/** Rounds up, so that a reservation is never too small. `usd` in dollars, ≥ 0. */
export const toMicroUsd = (usd: number): MicroUsd => Math.ceil(Number((usd * 1_000_000).toFixed(3)));

export const toUsd = (micro: MicroUsd): number => micro / 1_000_000;

/** `$0.00` for nothing, two digits from a cent up, four below. */
export const formatUsd = (micro: MicroUsd): string => {
  const usd = toUsd(micro);
  return `$${usd.toFixed(usd === 0 || usd >= 0.01 ? 2 : 4)}`;
};
