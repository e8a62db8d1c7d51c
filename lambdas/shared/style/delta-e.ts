// CIEDE2000 differences of OKLab colours, by culori.
import { differenceCiede2000, formatHex, type Oklab as CuloriOklab } from 'culori';
import type { Oklab } from './oklab.ts';

const difference = differenceCiede2000();
const toCulori = ([l, a, b]: Oklab): CuloriOklab => ({ mode: 'oklab', l, a, b });

/** ΔE2000 of two OKLab colours: 1 is just noticeable side by side, 5 is plainly another tone, 20 another colour. */
export const deltaE = (one: Oklab, other: Oklab): number => difference(toCulori(one), toCulori(other));

/** ΔE2000 of an OKLab colour and one written `#RRGGBB`. */
export const deltaEOfHex = (one: Oklab, hex: string): number => difference(toCulori(one), hex);

/** `#RRGGBB`, the nearest in sRGB. */
export const hexOf = (colour: Oklab): string => formatHex(toCulori(colour)).toUpperCase();
