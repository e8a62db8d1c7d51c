// Readable text: measures the pixels under it and finds the faintest scrim that gives WCAG contrast.
import { interpolate, wcagContrast, wcagLuminance } from 'culori';
import type { Brand } from '../shared/domain/packs.ts';

/** WCAG 2.2 AA for body text. */
export const MIN_CONTRAST = 4.5;
/** What the scrim aims at, so that neither a dark line in the picture beside a letter nor JPEG's rounding falls below the minimum. */
export const TARGET_CONTRAST = 5.4;
/** The brightest and darkest hundredth of the pixels do not decide: single specks do not hide a letter. */
const IGNORED_SHARE = 0.01;
const SCRIM_STEP = 0.05;
const MAX_SCRIM = 0.92;

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** WCAG relative luminance, 0–1, of the pixel that starts at index `at` of RGBA bytes. */
export const relativeLuminance = (rgba: Uint8ClampedArray, at: number): number =>
  0.2126 * (LINEAR[rgba[at] ?? 0] ?? 0) +
  0.7152 * (LINEAR[rgba[at + 1] ?? 0] ?? 0) +
  0.0722 * (LINEAR[rgba[at + 2] ?? 0] ?? 0);

/** The darkest and the brightest WCAG relative luminance (0–1) that count. */
export type LuminanceRange = readonly [number, number];

/** Steps in which luminances are counted; a range is widened to whole steps. */
const STEPS = 1024;
/** Every n-th pixel is measured: neighbours differ little, letters cover hundreds. */
const STRIDE = 3;

const countSteps = (rgba: Uint8ClampedArray): Uint32Array => {
  const counts = new Uint32Array(STEPS);
  for (let at = 0; at < rgba.length; at += 4 * STRIDE) {
    const step = Math.min(STEPS - 1, Math.floor(relativeLuminance(rgba, at) * STEPS));
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
};

/** The first step, from the given end, at which more than `skip` pixels have been passed. */
const firstStep = (counts: Uint32Array, skip: number): number => {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > skip);
};

/** The luminances of RGBA pixels, without the ignored share at each end. */
export const luminanceRange = (rgba: Uint8ClampedArray): LuminanceRange => {
  const counts = countSteps(rgba);
  const skip = Math.floor(counts.reduce((sum, count) => sum + count, 0) * IGNORED_SHARE);
  const fromTop = firstStep(counts.toReversed(), skip);
  return [firstStep(counts, skip) / STEPS, (STEPS - fromTop) / STEPS];
};

/** WCAG contrast of two relative luminances, 1–21. */
export const ratio = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

export interface TextScheme {
  /** Colour of the text. */
  ink: string;
  /** Colour of the scrim, and how strong it has to be (0 = none). */
  scrim: string;
  alpha: number;
}

/**
 * Luminance of a scrim of `colour` and `alpha` over grey of `luminance`: blended in sRGB as the canvas does, where
 * the grey stands for every colour of that luminance.
 */
const underScrim = (luminance: number, colour: string, alpha: number): number => {
  const grey = luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055;
  return wcagLuminance(interpolate([{ mode: 'rgb', r: grey, g: grey, b: grey }, colour], 'rgb')(alpha));
};

const schemeFor = (ink: string, scrim: string, range: LuminanceRange): TextScheme => {
  const inkLuminance = wcagLuminance(ink);
  for (let alpha = 0; alpha < MAX_SCRIM; alpha += SCRIM_STEP) {
    const worst = Math.min(...range.map((luminance) => ratio(inkLuminance, underScrim(luminance, scrim, alpha))));
    if (worst >= TARGET_CONTRAST) return { ink, scrim, alpha };
  }
  return { ink, scrim, alpha: MAX_SCRIM };
};

/** The brand's darkest and lightest colours; black and white step in where the two do not contrast enough. */
export const inksOf = (brand: Pick<Brand, 'palette'>): { dark: string; light: string } => {
  const sorted = brand.palette.map(({ hex }) => hex).sort((a, b) => wcagLuminance(a) - wcagLuminance(b));
  const [dark, light] = [sorted[0] ?? '#111111', sorted.at(-1) ?? '#FFFFFF'];
  return wcagContrast(dark, light) >= TARGET_CONTRAST * 1.8 ? { dark, light } : { dark: '#111111', light: '#FFFFFF' };
};

/** Dark on light or light on dark, whichever needs the fainter scrim over the measured pixels. */
export const chooseScheme = (range: LuminanceRange, brand: Pick<Brand, 'palette'>): TextScheme => {
  const { dark, light } = inksOf(brand);
  const lightOnDark = schemeFor(light, dark, range);
  const darkOnLight = schemeFor(dark, light, range);
  return darkOnLight.alpha < lightOnDark.alpha ? darkOnLight : lightOnDark;
};

/** The first of the brand's colours of `roles` that is readable on the scheme's scrim over `range`; else the scheme's ink. */
export const readableColour = (
  { palette }: Pick<Brand, 'palette'>,
  roles: readonly Brand['palette'][number]['role'][],
  { scheme, range }: { scheme: TextScheme; range: LuminanceRange },
): string => {
  const candidates = roles.flatMap((role) => palette.filter((colour) => colour.role === role)).map(({ hex }) => hex);
  const behind = range.map((luminance) => underScrim(luminance, scheme.scrim, scheme.alpha));
  return (
    candidates.find((hex) => behind.every((luminance) => ratio(wcagLuminance(hex), luminance) >= TARGET_CONTRAST)) ??
    scheme.ink
  );
};
