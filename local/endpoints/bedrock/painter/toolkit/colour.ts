// Colour arithmetic of the marker: mixing, lightness and distance in OKLab, by culori.
import { converter, differenceEuclidean, formatHex, interpolate } from 'culori';

const toOklch = converter('oklch');
const oklabDistance = differenceEuclidean('oklab');

/** `share` (0–1) of `other` mixed into `colour`, in OKLab, as `#rrggbb`. */
export const mix = (colour: string, other: string, share: number): string =>
  formatHex(interpolate([colour, other], 'oklab')(Math.min(Math.max(share, 0), 1)));

/** OKLCH lightness, 0–1. */
export const lightness = (colour: string): number => toOklch(colour)?.l ?? 0;

/** OKLCH chroma, 0 for greys, about 0.3 for the strongest colours. */
export const chroma = (colour: string): number => toOklch(colour)?.c ?? 0;

/** Euclidean distance in OKLab; 0.02 is just noticeable. */
export const colourDistance = (a: string, b: string): number => oklabDistance(a, b);

/** The same hue with its lightness moved into [low, high]. */
export const clampLightness = (colour: string, low: number, high: number): string => {
  const parts = toOklch(colour);
  return parts === undefined ? colour : formatHex({ ...parts, l: Math.min(Math.max(parts.l, low), high) });
};

/** `#rrggbb` with an alpha of 0–1. */
export const withAlpha = (colour: string, alpha: number): string =>
  colour +
  Math.round(Math.min(Math.max(alpha, 0), 1) * 255)
    .toString(16)
    .padStart(2, '0');
