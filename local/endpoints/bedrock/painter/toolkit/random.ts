// Seeded randomness: every wobble of the painter comes from here, so equal requests give equal pictures.

/** Returns the next number in [0, 1). */
export type Random = () => number;

/** A 32-bit FNV-1a hash of `text` (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};

/** The mulberry32 generator (public domain, Tommy Ettinger) started from `seed` and a `purpose`. */
export const seededRandom = (seed: number, purpose: string): Random => {
  let state = (Math.imul(seed >>> 0, 0x9e3779b1) ^ hashText(purpose)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A number in [from, to). */
export const between = (random: Random, from: number, to: number): number => from + random() * (to - from);
