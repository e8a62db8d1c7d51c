// Hand lettering: single-stroke capitals, as on storyboards and architects' drawings, drawn with the pencil.
import { LABEL_FONT, registerFonts } from './fonts.ts';
import type { Point } from './geometry.ts';
import { pencil } from './stroke.ts';
import type { Sheet } from './sheet.ts';

/** Strokes on a grid 4 wide and 6 high, y down; strokes are parted by spaces, each is pairs of digits. */
const STROKES: Record<string, string> = {
  A: '062046 1434',
  B: '06003041422303 2344453606',
  C: '4130100105163645',
  D: '06002041452606',
  E: '40000646 0333',
  F: '400006 0333',
  G: '41301001051636454323',
  H: '0006 4046 0343',
  I: '2026',
  J: '4045361605',
  K: '0006 4003 1246',
  L: '000646',
  M: '0600254046',
  N: '06004640',
  O: '103041453616050110',
  P: '06003041423303',
  Q: '103041453616050110 3446',
  R: '06003041423303 2346',
  S: '4130100112334445361605',
  T: '0040 2026',
  U: '000516364540',
  V: '002640',
  W: '0016213640',
  X: '0046 4006',
  Y: '002340 2326',
  Z: '00400646',
  0: '103041453616050110',
  1: '112026',
  2: '01103041420646',
  3: '0130413223 2334453605',
  4: '36300444',
  5: '400002324445361605',
  6: '413010010516364544331304',
  7: '004016',
  8: '13020110304142331304051636454433',
  9: '0516364541301001021343',
  '/': '4006',
  '-': '1333',
  '.': '2526',
  ',': '2617',
  ':': '2122 2425',
  '+': '2125 0343',
  '&': '4614011021120516 2646',
  "'": '2021',
  '?': '0110304132 2526',
  '%': '4006 0010 3646',
  '(': '30212536',
  ')': '10212516',
};

const glyphOf = (strokes: string): Point[][] =>
  strokes
    .split(' ')
    .map((stroke) => (stroke.match(/\d\d/g) ?? []).map((pair): Point => [Number(pair[0]), Number(pair[1])]));

export interface LetteringOptions {
  /** The left end of the base line, pixels. */
  at: Point;
  /** Height of a capital, pixels. */
  size: number;
  opacity?: number;
}

const writeInFont = (sheet: Sheet, text: string, options: LetteringOptions): number => {
  registerFonts();
  const { context } = sheet;
  context.font = `${options.size * 1.25}px "${LABEL_FONT}"`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = sheet.palette.ink;
  context.fillText(text, ...options.at);
  return context.measureText(text).width;
};

/** Letters `text` in capitals; scripts without strokes here are set in the label's font. Returns the width in pixels. */
export const letter = (sheet: Sheet, text: string, options: LetteringOptions): number => {
  const capitals = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  if (Array.from(capitals).some((character) => character !== ' ' && STROKES[character] === undefined))
    return writeInFont(sheet, text, options);
  const cell = options.size / 6;
  let [x] = options.at;
  for (const character of capitals) {
    for (const stroke of character === ' ' ? [] : glyphOf(STROKES[character] ?? '')) {
      const lift = (sheet.random() - 0.5) * cell * 0.5;
      const points = stroke.map(([column, row]): Point => [
        x + column * cell * 0.92 + (6 - row) * cell * 0.1,
        options.at[1] - (6 - row) * cell + lift,
      ]);
      pencil(sheet, points, { weight: 0.62, wobble: 0.25, opacity: options.opacity ?? 0.9 });
    }
    x += cell * (character === 'I' || character === '.' || character === ',' ? 4.2 : character === ' ' ? 3.4 : 5.6);
  }
  return x - options.at[0];
};

/** The width `text` takes when lettered, pixels. */
export const letteringWidth = (text: string, size: number): number => text.length * (size / 6) * 5.3;
