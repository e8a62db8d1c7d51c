// The artist's pencil notes: where the key light comes from, and what the subject is.
import type { Bounds, Point } from '../toolkit/geometry.ts';
import { letter, letteringWidth } from '../toolkit/lettering.ts';
import { pencil } from '../toolkit/stroke.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { curve, roundedRectangle } from '../toolkit/geometry.ts';
import { glow } from '../toolkit/marker.ts';

interface Noted {
  sheet: Sheet;
  frame: Bounds;
}

const arrow = (sheet: Sheet, from: Point, to: Point): void => {
  const middle: Point = [
    (from[0] + to[0]) / 2 + (to[1] - from[1]) * 0.12,
    (from[1] + to[1]) / 2 - (to[0] - from[0]) * 0.12,
  ];
  pencil(sheet, curve([from, middle, to]), { weight: 0.9 });
  const angle = Math.atan2(to[1] - middle[1], to[0] - middle[0]);
  const head = (turn: number): Point => [
    to[0] - Math.cos(angle + turn) * sheet.unit * 2,
    to[1] - Math.sin(angle + turn) * sheet.unit * 2,
  ];
  pencil(sheet, [head(0.45), to, head(-0.45)], { weight: 0.9 });
};

/** A slip of paper under a note, so that it can be read on dark marker. */
const slip = (sheet: Sheet, at: Point, size: Point): void => {
  const outline = roundedRectangle(
    [at[0] - sheet.unit * 0.8, at[1] - size[1] - sheet.unit * 0.8],
    [at[0] + size[0] + sheet.unit * 0.6, at[1] + sheet.unit * 0.9],
    sheet.unit * 0.6,
  );
  glow(sheet, outline, { colour: sheet.palette.paper, opacity: 0.72 });
};

/** Writes the kind of light at the top, on its side, with an arrow into the picture. */
export const noteLight = ({ sheet, frame }: Noted): void => {
  const { light, unit } = sheet;
  const size = unit * 1.9;
  const width = letteringWidth(light.note, size);
  const fromLeft = light.side < 0;
  const at: Point = [fromLeft ? frame.left + unit * 3 : frame.right - unit * 3 - width, frame.top + unit * 4.6];
  slip(sheet, at, [width, size]);
  letter(sheet, light.note, { at, size });
  const start: Point = [fromLeft ? at[0] + unit : at[0] + width - unit, at[1] + unit * 1.6];
  arrow(sheet, start, [start[0] - light.side * unit * 9, start[1] + unit * 7]);
};

const MAX_NOTE = 26;

/** The subject's words, cut to a note. */
export const noteText = (subject: string): string => {
  const words = subject.replace(/\s+/gu, ' ').trim().split(' ');
  let text = '';
  for (const word of words) {
    if (`${text} ${word}`.trim().length > MAX_NOTE) break;
    text = `${text} ${word}`.trim();
  }
  return text === '' ? Array.from(subject).slice(0, MAX_NOTE).join('') : text;
};

/** Names the subject beside the hero, with a line that leads to it. */
export const noteHero = (
  { sheet, frame }: Noted,
  hero: { subject: string; at: Point; width: number; height: number },
): void => {
  const text = noteText(hero.subject);
  if (text === '') return;
  const { unit, light } = sheet;
  const size = unit * 2;
  const width = letteringWidth(text, size);
  const side = -light.side;
  const out = hero.width / 2 + unit * 12;
  const wanted =
    side > 0
      ? Math.min(frame.right - width - unit * 3, hero.at[0] + out)
      : Math.max(frame.left + unit * 3, hero.at[0] - out - width);
  const y = Math.max(frame.top + unit * 14, Math.min(hero.at[1] - hero.height - unit * 8, frame.bottom - unit * 30));
  const at: Point = [wanted, y];
  slip(sheet, at, [width, size]);
  letter(sheet, text, { at, size });
  const start: Point = [side > 0 ? at[0] + width * 0.3 : at[0] + width * 0.7, y + unit * 1.6];
  arrow(sheet, start, [
    hero.at[0] + side * hero.width * 0.24,
    Math.max(hero.at[1] - hero.height * 0.86, start[1] + unit * 3),
  ]);
};
