// Lines of text as they are drawn: one below the other, their first strokes on one vertical.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { FontWeight, Typeface } from '../fonts.ts';
import type { Point } from '../place.ts';
import type { OverlayAlign } from '../../shared/domain/overlay.ts';

export interface TextLines {
  lines: readonly string[];
  size: number;
  weight: FontWeight;
  typeface: Typeface;
  /** Of the column, in pixels. */
  width: number;
  horizontal: OverlayAlign['horizontal'];
  /** From one baseline to the next, in sizes. */
  leading: number;
}

/** Baseline of a line in its row, in sizes below the row's middle: half the height of Chinese signs and capitals. */
const MIDDLE = 0.36;
/** Large type stands tight, small type open. */
export const leadingOf = (size: number, shorter: number): number => (size > shorter * 0.06 ? 1.2 : 1.36);

/** Letters start a little right of where they are set; a large title would stand in from the lines below it. */
const bearingOf = (context: SKRSContext2D, line: string, size: number): number =>
  Math.max(-size * 0.1, Math.min(size * 0.6, -context.measureText(line).actualBoundingBoxLeft));

/** Draws with the fill style that is set; `at` is the upper left corner of the column. */
export const drawLines = (context: SKRSContext2D, text: TextLines, at: Point): void => {
  const { lines, size, weight, typeface, width, horizontal, leading } = text;
  context.font = typeface.font(weight, size);
  context.textBaseline = 'alphabetic';
  lines.forEach((line, index) => {
    const free = width - typeface.width(line, weight) * size;
    const share = { start: 0, center: 0.5, end: 1 }[horizontal];
    const bearing = horizontal === 'start' ? bearingOf(context, line, size) : 0;
    context.fillText(line, at.x + free * share - bearing, at.y + size * (leading * (index + 0.5) + MIDDLE));
  });
};

export const heightOf = ({ lines, size, leading }: Pick<TextLines, 'lines' | 'size' | 'leading'>): number =>
  lines.length * size * leading;

export const widthOf = ({
  lines,
  size,
  weight,
  typeface,
}: Pick<TextLines, 'lines' | 'size' | 'weight' | 'typeface'>): number =>
  Math.max(0, ...lines.map((line) => typeface.width(line, weight) * size));
