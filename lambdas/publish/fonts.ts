// The typefaces on pictures: Noto Sans SC (OFL) has Chinese and accented Latin in one family; a brand's own come before it, sign by sign.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import * as fontkit from 'fontkit';
import { SHIPPED_FAMILY } from '../shared/domain/brand.ts';

export const FONT_FAMILY = SHIPPED_FAMILY;

const FACES = ['400Regular', '500Medium', '700Bold', '900Black'] as const;
export type FontWeight = '400' | '500' | '700' | '900';

const pathOf = (face: (typeof FACES)[number]): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${face}/NotoSansSC_${face}.ttf`));

/** Registers the four weights once per process; later calls do nothing. Throws when a font file is missing. */
export const registerFonts = (): void => {
  for (const face of FACES) {
    const family = `${FONT_FAMILY} ${face.slice(0, 3)}`;
    if (GlobalFonts.has(family)) continue;
    if (GlobalFonts.registerFromPath(pathOf(face), family) === null)
      throw new Error(`The font file ${pathOf(face)} cannot be read.`);
  }
};

/** A CSS font string of the shipped typeface; `size` in pixels. */
export const fontOf = (weight: FontWeight, size: number): string => `${size}px "${FONT_FAMILY} ${weight}"`;

const single = (bytes: Buffer): fontkit.Font => {
  const font = fontkit.create(bytes);
  if ('fonts' in font) throw new Error('A collection of typefaces cannot be used as one.');
  return font;
};

let shipped: fontkit.Font | undefined;

/** Whether Noto Sans SC has a sign for the code point; its weights have the same. */
const shippedHas = (codePoint: number): boolean => {
  shipped ??= single(readFileSync(pathOf('400Regular')));
  return shipped.hasGlyphForCodePoint(codePoint);
};

export interface FontFile {
  sha256: string;
  /** 1–1000 */
  weight: number;
  bytes: Uint8Array;
}

export interface Typeface {
  /** A CSS font string with the shipped typeface behind the brand's own; `size` in pixels. */
  font: (weight: FontWeight, size: number) => string;
  /** Width of `text` in pixels at a size of 1 pixel. */
  width: (text: string, weight: FontWeight) => number;
  /** Whether one of its files has a sign for the code point. */
  has: (codePoint: number) => boolean;
  /** Whether the brand's own files have one; true where the brand has none. */
  hasOwn: (codePoint: number) => boolean;
}

/** Widths are measured at this size and scaled: large enough that rounding does not count. */
const MEASURED_AT = 200;
/** Texts whose width is remembered. */
const REMEMBERED = 20_000;

let measuring: SKRSContext2D | undefined;

const measurer = (font: Typeface['font']): Typeface['width'] => {
  const known = new Map<string, number>();
  return (text, weight) => {
    const key = weight + text;
    const before = known.get(key);
    if (before !== undefined) return before;
    measuring ??= createCanvas(1, 1).getContext('2d');
    measuring.font = font(weight, MEASURED_AT);
    const width = measuring.measureText(text).width / MEASURED_AT;
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, width);
    return width;
  };
};

const typefaces = new Map<string, Typeface>();

const nearestWeight = (files: readonly FontFile[], weight: FontWeight): FontFile | undefined =>
  [...files].sort((a, b) => Math.abs(a.weight - Number(weight)) - Math.abs(b.weight - Number(weight)))[0];

const familyOf = ({ sha256 }: FontFile): string => `Brand ${sha256.slice(0, 16)}`;

const register = (file: FontFile): fontkit.Font => {
  const family = familyOf(file);
  if (!GlobalFonts.has(family) && GlobalFonts.register(Buffer.from(file.bytes), family) === null)
    throw new Error(`The typeface ${file.sha256} cannot be registered.`);
  return single(Buffer.from(file.bytes));
};

/** Registers what is not yet registered. Throws when a file is no typeface: intake has read it before. */
export const typefaceOf = (files: readonly FontFile[] = []): Typeface => {
  registerFonts();
  const id = files.map(({ sha256 }) => sha256).join();
  const known = typefaces.get(id);
  if (known !== undefined) return known;
  const own = files.map(register);
  const font = (weight: FontWeight, size: number): string => {
    const file = nearestWeight(files, weight);
    return `${size}px ${file === undefined ? '' : `"${familyOf(file)}", `}"${FONT_FAMILY} ${weight}"`;
  };
  const hasOwn = (codePoint: number): boolean => own.every((each) => each.hasGlyphForCodePoint(codePoint));
  const has = (codePoint: number): boolean => (own.length > 0 && hasOwn(codePoint)) || shippedHas(codePoint);
  const typeface = { font, width: measurer(font), has, hasOwn };
  typefaces.set(id, typeface);
  return typeface;
};
