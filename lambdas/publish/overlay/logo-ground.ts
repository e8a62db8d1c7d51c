// What a logo stands on: the picture where its brand allows that and it can be seen, else a panel of its own, else nothing.
import { wcagLuminance } from 'culori';
import type { Brand } from '../../shared/domain/packs.ts';
import { luminanceRange, ratio, relativeLuminance, type LuminanceRange } from '../contrast.ts';
import { colourOf } from './colours.ts';
import type { Logo } from './logo.ts';

/** WCAG 2.2, 1.4.11: for what is no text. */
const MIN_LOGO_CONTRAST = 3;
/** Light is what black stands on with 7:1, dark what white does (WCAG 2.2, 1.4.6): luminances of 0.30 and 0.10. */
const LIGHT = 7 * 0.05 - 0.05;
const DARK = 1.05 / 7 - 0.05;

export interface LogoStand {
  /** Colour of the panel; absent where the logo stands on the picture. */
  panel?: string;
  /** WCAG ratio of the logo's mean luminance to that of its ground. */
  contrast: number;
}

const allows = ({ background }: Logo, [darkest, brightest]: LuminanceRange): boolean =>
  background === 'any' || (background === 'light' ? darkest >= LIGHT : brightest <= DARK);

const meanLuminance = (pixels: Uint8ClampedArray): number => {
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4) sum += relativeLuminance(pixels, at);
  return sum / Math.max(1, pixels.length / 4);
};

const panelFor = (logo: Logo, brand: Pick<Brand, 'palette'>): LogoStand | undefined =>
  [colourOf(brand, 'background'), '#FFFFFF', colourOf(brand, 'text'), '#111111']
    .map((panel) => ({ panel, luminance: wcagLuminance(panel) }))
    .filter(({ luminance }) => allows(logo, [luminance, luminance]))
    .map(({ panel, luminance }) => ({ panel, contrast: ratio(logo.luminance, luminance) }))
    .find(({ contrast }) => contrast >= MIN_LOGO_CONTRAST);

/**
 * How `logo` stands on `pixels` (RGBA, what is behind its box). A logo without transparency always has a panel. Undefined when the brand allows
 * no ground on which the logo could be seen.
 */
export const standOf = (
  logo: Logo,
  pixels: Uint8ClampedArray,
  brand: Pick<Brand, 'palette'>,
): LogoStand | undefined => {
  const contrast = ratio(logo.luminance, meanLuminance(pixels));
  const onPicture = logo.transparent && contrast >= MIN_LOGO_CONTRAST && allows(logo, luminanceRange(pixels));
  return onPicture ? { contrast } : panelFor(logo, brand);
};
