// The page's colours, from the brand's palette, kept readable.
import { formatHex, interpolate, wcagContrast, wcagLuminance } from 'culori';
import type { Brand } from '../../shared/domain/packs.ts';

export interface Theme {
  paper: string;
  ink: string;
  /** Text that steps back, still 4.5:1. */
  quiet: string;
  /** Lines and borders. */
  line: string;
  /** Links and the pick's mark. */
  accent: string;
  /** Behind the highlighted sentence. */
  mark: string;
}

const mix = (from: string, to: string, share: number): string => formatHex(interpolate([from, to], 'rgb')(share));

const byRole = (brand: Brand, role: Brand['palette'][number]['role']): string | undefined =>
  brand.palette.find((colour) => colour.role === role)?.hex;

/** The first share of ink in paper that reaches `contrast` against paper. */
const readable = (ink: string, paper: string, contrast: number): string => {
  for (let share = 0.5; share < 1; share += 0.05) {
    const colour = mix(paper, ink, share);
    if (wcagContrast(colour, paper) >= contrast) return colour;
  }
  return ink;
};

/** Light paper and dark ink out of the palette; neutral ones where the brand has none that contrast 7:1. */
export const themeOf = (brand: Brand): Theme => {
  const lightest = [...brand.palette].sort((a, b) => wcagLuminance(b.hex) - wcagLuminance(a.hex))[0]?.hex ?? '#FFFFFF';
  const darkest = [...brand.palette].sort((a, b) => wcagLuminance(a.hex) - wcagLuminance(b.hex))[0]?.hex ?? '#000000';
  const paper = wcagLuminance(lightest) >= 0.75 ? mix(lightest, '#FFFFFF', 0.45) : '#FBFAF8';
  const ink = wcagContrast(darkest, paper) >= 7 ? darkest : '#1D1B1A';
  const tone = byRole(brand, 'primary') ?? ink;
  const accent = [tone, byRole(brand, 'accent'), mix(tone, ink, 0.45), ink].find(
    (colour) => colour !== undefined && wcagContrast(colour, paper) >= 4.5,
  );
  return {
    paper,
    ink,
    quiet: readable(ink, paper, 5),
    line: mix(paper, ink, 0.14),
    accent: accent ?? ink,
    mark: mix(paper, tone, 0.3),
  };
};
