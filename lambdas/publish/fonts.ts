// The typeface on pictures: Noto Sans SC (OFL) has Chinese and accented Latin in one family.
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

export const FONT_FAMILY = 'Noto Sans SC';

const FACES = ['400Regular', '500Medium', '700Bold', '900Black'] as const;
export type FontWeight = '400' | '500' | '700' | '900';

/** Registers the four weights once per process; later calls do nothing. Throws when a font file is missing. */
export const registerFonts = (): void => {
  for (const face of FACES) {
    const family = `${FONT_FAMILY} ${face.slice(0, 3)}`;
    if (GlobalFonts.has(family)) continue;
    const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${face}/NotoSansSC_${face}.ttf`));
    if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`The font file ${path} cannot be read.`);
  }
};

/** A CSS font string; `size` in pixels. */
export const fontOf = (weight: FontWeight, size: number): string => `${size}px "${FONT_FAMILY} ${weight}"`;
