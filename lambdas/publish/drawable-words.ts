// Leaves out of a text what the typefaces at hand have no sign for: an empty box on a picture is worse than a missing emoji.
import { typefaceOf, type Typeface } from './fonts.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whitespace, and what joins or varies the sign before it, has no sign of its own. */
const SIGNLESS = /^[\s\p{Default_Ignorable_Code_Point}]$/u;
/** Control characters are never drawn; turned-round text (U+202E and the like) would say something else on a picture. */
const NEVER_DRAWN = /[\p{Bidi_Control}\p{Cc}]/gu;
/** Signs that are always emoji, flags, keycaps: coloured pictures, which a typeface for text does not have. */
const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\u{20E3}/u;
/** One or more words of a script that runs from right to left, with what stands between them. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}][\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}\s\p{P}]*/gu;

export interface DrawableWords {
  text: string;
  /** Signs that were left out, each once. */
  missing: string[];
  /** Words that run from right to left, left out: lines, prices and badges here are set from left to right. */
  rightToLeft: string[];
}

const isDrawn = (grapheme: string, typeface: Typeface): boolean =>
  !EMOJI.test(grapheme) &&
  Array.from(grapheme).every((sign) => SIGNLESS.test(sign) || typeface.has(sign.codePointAt(0) ?? 0));

/** `text` with single spaces and without what cannot be drawn. Throws when the font files are missing. */
export const drawableWords = (text: string, typeface: Typeface = typefaceOf()): DrawableWords => {
  const missing = new Set<string>();
  const rightToLeft = new Set<string>();
  const kept: string[] = [];
  const clean = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(NEVER_DRAWN, '')
    .replace(RIGHT_TO_LEFT, (words) => {
      rightToLeft.add(words.trim());
      return ' ';
    });
  for (const { segment } of graphemes.segment(clean)) {
    if (isDrawn(segment, typeface)) kept.push(segment.replaceAll('\u{FE0F}', ''));
    else missing.add(segment);
  }
  const drawn = kept.join('').replace(/ +/g, ' ').trim();
  return { text: drawn, missing: [...missing], rightToLeft: [...rightToLeft] };
};

/** Code points of a text that would be drawn as an empty box; 0 for everything that came through drawableWords. */
export const missingGlyphs = (text: string, typeface: Typeface): number =>
  Array.from(text).filter((sign) => !SIGNLESS.test(sign) && !typeface.has(sign.codePointAt(0) ?? 0)).length;

/** The signs of a text that the brand's own typeface lacks and Noto Sans SC draws, each once. */
export const foreignSigns = (text: string, typeface: Typeface): string[] => [
  ...new Set(Array.from(text).filter((sign) => !SIGNLESS.test(sign) && !typeface.hasOwn(sign.codePointAt(0) ?? 0))),
];
