// Which of a brand's colours words are set in, and on which grounds.
import { wcagContrast } from 'culori';
import type { OverlayElementStyle, OverlayFill } from '../../shared/domain/overlay.ts';
import type { Brand } from '../../shared/domain/packs.ts';
import { TARGET_CONTRAST } from '../contrast.ts';

export type ColourRole = OverlayElementStyle['colour'];
/** The colour that words of a role are set in on some ground. */
export type InkOf = (role: ColourRole) => string;

const STAND_INS: Record<OverlayFill, string> = {
  primary: '#2F3E4D',
  secondary: '#D9D4CC',
  accent: '#E0A13A',
  background: '#FFFFFF',
  text: '#161616',
};

/** The brand's colour of a role, or a neutral one where its palette has none. */
export const colourOf = ({ palette }: Pick<Brand, 'palette'>, role: OverlayFill): string =>
  palette.find((colour) => colour.role === role)?.hex ?? STAND_INS[role];

/** The colour of the role where it is readable on `ground`, else the most readable of the brand's text and background, black and white. */
export const inkOn = (ground: string, brand: Pick<Brand, 'palette'>): InkOf => {
  const neutral = [colourOf(brand, 'text'), colourOf(brand, 'background')];
  const best = [...neutral, '#111111', '#FFFFFF']
    .map((hex, index) => ({ hex, contrast: wcagContrast(hex, ground), own: index < neutral.length }))
    .sort(
      (a, b) =>
        Number(b.own && b.contrast >= TARGET_CONTRAST) - Number(a.own && a.contrast >= TARGET_CONTRAST) ||
        b.contrast - a.contrast,
    )[0];
  return (role) => {
    const wanted = role === 'ink' ? undefined : colourOf(brand, role);
    return wanted !== undefined && wcagContrast(wanted, ground) >= TARGET_CONTRAST ? wanted : (best?.hex ?? '#000000');
  };
};
