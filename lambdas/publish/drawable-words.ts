// Leaves out of a text what the typefaces at hand have no sign for: an empty box on a picture is worse than a missing emoji.
import { createCanvas } from '@napi-rs/canvas';
import { fontOf, registerFonts } from './fonts.ts';

/** Pixels; large enough that a sign and the box that stands for a missing one differ. */
const SIZE = 32;
/** A code point that no typeface has: the end of the last private plane. */
const NOBODYS = '\u{10FFFD}';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

const pixelsOf = (character: string): string => {
  registerFonts();
  const context = createCanvas(SIZE * 2, SIZE * 2).getContext('2d');
  context.font = fontOf('700', SIZE);
  context.fillText(character, SIZE / 4, SIZE * 1.4);
  return Buffer.from(context.getImageData(0, 0, SIZE * 2, SIZE * 2).data).toString('base64');
};

/** By code point, for the life of the process: its typefaces stay the same. */
const known = new Map<string, boolean>();
let box: string | undefined;

const isDrawn = (character: string): boolean => {
  const before = known.get(character);
  if (before !== undefined) return before;
  box ??= pixelsOf(NOBODYS);
  const drawn = pixelsOf(character) !== box;
  known.set(character, drawn);
  return drawn;
};

/** Whitespace, and what joins or varies the sign before it, has no sign of its own. */
const SIGNLESS = /^[\s\p{Default_Ignorable_Code_Point}]$/u;
/** Control characters are never drawn; turned-round text (U+202E and the like) would say something else on a picture. */
const NEVER_DRAWN = /[\p{Bidi_Control}\p{Cc}]/gu;

export interface DrawableWords {
  text: string;
  /** What was left out, each once. */
  missing: string[];
}

/** `text` with single spaces and without the signs that cannot be drawn. Throws when the font files are missing. */
export const drawableWords = (text: string): DrawableWords => {
  const missing = new Set<string>();
  const kept: string[] = [];
  const clean = text.replace(/\s+/g, ' ').replace(NEVER_DRAWN, '');
  for (const { segment } of graphemes.segment(clean)) {
    const drawn = Array.from(segment).every((character) => SIGNLESS.test(character) || isDrawn(character));
    if (drawn) kept.push(segment);
    else missing.add(segment);
  }
  return { text: kept.join('').replace(/ +/g, ' ').trim(), missing: [...missing] };
};
