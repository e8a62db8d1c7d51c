// The palette: roles for the brand's colours as a prompt names them, by code or by word.
import { chroma, clampLightness, colourDistance, lightness, mix } from '../toolkit/colour.ts';
import { colourWordsIn } from './colour-words.ts';

export interface Palette {
  /** The sheet: off-white, so that the lightest light is not clipped. */
  paper: string;
  /** Pencil and darkest marker. */
  ink: string;
  main: string;
  second: string;
  accent: string;
  /** What shadow multiplies by. */
  shadow: string;
  /** The colours as they were asked for. */
  brand: string[];
}

/** When a prompt names no colour: a muted, neutral set. */
const HOUSE_COLOURS = ['#C8674B', '#5E7F86', '#E3C9A4', '#F4ECDF', '#2F2E33'] as const;

const hexCodesIn = (text: string): string[] =>
  [...text.matchAll(/#[0-9a-f]{6}\b/gi)].map((match) => match[0].toLowerCase());

const distinct = (colours: readonly string[]): string[] =>
  colours.filter((colour, index) => colours.slice(0, index).every((earlier) => colourDistance(earlier, colour) > 0.05));

const isInk = (colour: string): boolean => lightness(colour) < 0.4 && chroma(colour) < 0.09;
const isPaper = (colour: string): boolean => lightness(colour) > 0.9 && chroma(colour) < 0.06;

/** Below this chroma a colour is too grey to lead. */
const LEADING_CHROMA = 0.03;

/** In the order of the prompt (brands name their primary colour first), greys last. */
const leadingFirst = (colours: readonly string[]): string[] => [
  ...colours.filter((colour) => chroma(colour) >= LEADING_CHROMA),
  ...colours.filter((colour) => chroma(colour) < LEADING_CHROMA),
];

const assignRoles = (brand: string[]): Palette => {
  const darkest = brand.find(isInk) ?? '#302e34';
  const lightest = brand.find(isPaper) ?? '#f4eee3';
  const ink = clampLightness(darkest, 0.24, 0.33);
  const paper = clampLightness(mix(lightest, '#f3ede1', 0.35), 0.935, 0.955);
  const coloured = brand
    .filter((colour) => !isInk(colour) && !isPaper(colour))
    .map((colour) => clampLightness(colour, 0.4, 0.88));
  const [main = '#c8674b', ...others] = leadingFirst(coloured.length > 0 ? coloured : [mix(darkest, lightest, 0.5)]);
  const second = others[0] ?? mix(main, paper, 0.55);
  const accent = others[1] ?? mix(second, ink, 0.35);
  return { paper, ink, main, second, accent, shadow: mix(mix(ink, main, 0.12), paper, 0.6), brand };
};

/**
 * Reads the palette of a prompt: hex codes if there are any, else the colour words after "palette",
 * else a neutral house set. Lightness is kept between ink and paper so that nothing clips.
 */
export const readPalette = (prompt: string): Palette => {
  const codes = distinct(hexCodesIn(prompt));
  if (codes.length > 0) return assignRoles(codes);
  const section = /palette|colou?rs?\s*:/i.exec(prompt);
  const named = section === null ? [] : distinct(colourWordsIn(prompt.slice(section.index, section.index + 200)));
  return assignRoles(named.length > 0 ? named : [...HOUSE_COLOURS]);
};
