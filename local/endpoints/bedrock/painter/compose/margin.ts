// The margin of a storyboard panel: the ruled frame, the artist's notes, and the label that says what this is.
import { LABEL_FONT, registerFonts } from '../toolkit/fonts.ts';
import type { Bounds, Point } from '../toolkit/geometry.ts';
import { letter } from '../toolkit/lettering.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { pencil } from '../toolkit/stroke.ts';

export const LABEL = 'STORYBOARD · drawn locally, no AI model called';

/** The panel inside the margin, in pixels. */
export const panelOf = (width: number, height: number): Bounds => {
  const margin = Math.min(width, height) * 0.022;
  return {
    left: margin,
    top: margin,
    right: width - margin,
    bottom: height - Math.max(Math.min(width, height) * 0.05, margin),
  };
};

/** Covers what was drawn past the panel and rules its frame. */
export const ruleFrame = (sheet: Sheet, frame: Bounds): void => {
  const { context, width, height } = sheet;
  context.fillStyle = sheet.palette.paper;
  context.fillRect(0, 0, width, frame.top);
  context.fillRect(0, frame.bottom, width, height - frame.bottom);
  context.fillRect(0, 0, frame.left, height);
  context.fillRect(frame.right, 0, width - frame.right, height);
  const over = sheet.unit * 0.9;
  const sides: [Point, Point][] = [
    [
      [frame.left - over, frame.top],
      [frame.right + over, frame.top],
    ],
    [
      [frame.right, frame.top - over],
      [frame.right, frame.bottom + over],
    ],
    [
      [frame.right + over, frame.bottom],
      [frame.left - over, frame.bottom],
    ],
    [
      [frame.left, frame.bottom + over],
      [frame.left, frame.top - over],
    ],
  ];
  for (const side of sides) pencil(sheet, side, { weight: 1.25, wobble: 0.6 });
};

/** Burns the label into the bottom margin, at the left, and the shot's name at the right. */
export const writeMargin = (sheet: Sheet, frame: Bounds, shot: string): void => {
  registerFonts();
  const { context, width, height, unit } = sheet;
  let size = Math.max(unit * 2.5, 5);
  context.font = `${size}px "${LABEL_FONT}"`;
  const room = width - 2 * frame.left;
  const measured = context.measureText(LABEL).width;
  if (measured > room) {
    size *= room / measured;
    context.font = `${size}px "${LABEL_FONT}"`;
  }
  context.fillStyle = sheet.palette.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const middle = (frame.bottom + height) / 2;
  context.fillText(LABEL, frame.left, middle);
  const noteWidth = unit * 1.7 * shot.length;
  if (measured + noteWidth < room * 0.96)
    letter(sheet, shot, { at: [frame.right - noteWidth, middle + unit * 0.85], size: unit * 1.75 });
};
