// Selling points: one line of text, or several in rows or columns, each with its mark and on its own panel where the overlay says so.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { OverlayElementStyle } from '../../shared/domain/overlay.ts';
import { fitText } from '../lines.ts';
import type { Point } from '../place.ts';
import type { Rectangle } from '../rectangle.ts';
import { colourOf, inkOn, type InkOf } from './colours.ts';
import { sizesOf, weightOf, type SetKind, type Setting } from './set-element.ts';
import { drawPanel, drawTick } from './shapes.ts';
import { drawLines, heightOf, leadingOf, widthOf, type TextLines } from './text-lines.ts';

/** In sizes: around the words of a panel, of a mark, between mark and words, between items. */
const PADDING = { x: 0.75, y: 0.55 };
const MARKS = { none: 0, bullet: 0.5, number: 1.55, check: 1.35 } as const;
const MARK_GAP = 0.5;
const GAP = { panel: 0.5, plain: 0.28 };

interface Item {
  text: TextLines;
  /** From the element's corner. */
  box: Rectangle;
}

interface Grid {
  items: Item[];
  size: number;
  width: number;
  height: number;
}

const insetOf = ({ marker, background }: OverlayElementStyle): { left: number; right: number; top: number } => {
  const panel = background === 'none' ? { x: 0, y: 0 } : PADDING;
  const mark = MARKS[marker] === 0 ? 0 : MARKS[marker] + MARK_GAP;
  return { left: panel.x + mark, right: panel.x, top: panel.y };
};

interface Fitting {
  style: OverlayElementStyle;
  setting: Setting;
  points: readonly string[];
}

/** Every point in the same size, side by side in columns; undefined when one of them does not fit. */
const gridAt = (size: number, { style, setting, points }: Fitting): Grid | undefined => {
  const { typeface, brand, shorter } = setting;
  const weight = weightOf(style, brand);
  const inset = insetOf(style);
  const gap = size * (style.background === 'none' ? GAP.plain : GAP.panel);
  const columns = Math.min(style.columns, points.length);
  const column = (setting.width - gap * (columns - 1)) / columns;
  const inner = column - size * (inset.left + inset.right);
  const leading = leadingOf(size, shorter);
  const texts = points.map((text) =>
    fitText({
      text,
      measure: (part) => typeface.width(part, weight),
      width: inner,
      maxLines: style.maxLines,
      largest: size,
      smallest: size,
    }),
  );
  if (inner <= 0 || texts.some((each) => each === undefined)) return undefined;
  const set = texts.map((each) => ({
    lines: each?.lines ?? [],
    size,
    weight,
    typeface,
    leading,
    width: inner,
    horizontal: 'start' as const,
  }));
  const plain = style.background === 'none' && columns === 1 && style.marker === 'none';
  const rowOf = (index: number): number => Math.floor(index / columns);
  const least = Math.max(MARKS[style.marker] * size, size * leading);
  const heights = Array.from(
    { length: rowOf(points.length - 1) + 1 },
    (_, row) =>
      Math.max(least, ...set.filter((__, index) => rowOf(index) === row).map(heightOf)) + 2 * inset.top * size,
  );
  const topOf = (row: number): number => heights.slice(0, row).reduce((sum, height) => sum + height + gap, 0);
  const items = set.map((text, index) => ({
    text: {
      ...text,
      horizontal: plain ? setting.horizontal : text.horizontal,
      width: plain ? widthOf(text) : text.width,
    },
    box: {
      x: (index % columns) * (column + gap),
      y: topOf(rowOf(index)),
      width: column,
      height: heights[rowOf(index)] ?? 0,
    },
  }));
  const width = plain ? Math.max(...set.map(widthOf)) : setting.width;
  return { items, size, width, height: topOf(heights.length) - gap };
};

const markBox = ({ box }: Item, size: number, style: OverlayElementStyle): Rectangle => {
  const mark = MARKS[style.marker] * size;
  const { left } = insetOf(style);
  return { x: box.x + (left - MARK_GAP) * size - mark, y: box.y + (box.height - mark) / 2, width: mark, height: mark };
};

const moved = (box: Rectangle, { x, y }: Point): Rectangle => ({ ...box, x: box.x + x, y: box.y + y });

const drawDisc = (context: SKRSContext2D, { x, y, width }: Rectangle, colour: string): void => {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x + width / 2, y + width / 2, width / 2, 0, Math.PI * 2);
  context.fill();
};

/** Numbers and ticks stand on a disc of the accent or primary colour. */
const discColour = (style: OverlayElementStyle, { brand }: Setting): string =>
  colourOf(brand, style.colour === 'ink' ? 'primary' : style.colour);

const drawGround =
  (grid: Grid, style: OverlayElementStyle, setting: Setting) =>
  (context: SKRSContext2D, at: Point): void => {
    const { brand, shorter } = setting;
    for (const item of grid.items) {
      if (style.background !== 'none')
        drawPanel(context, { box: moved(item.box, at), fill: colourOf(brand, style.fill), shorter });
      const mark = moved(markBox(item, grid.size, style), at);
      if (style.marker === 'number' || style.marker === 'check') drawDisc(context, mark, discColour(style, setting));
      if (style.marker === 'check') drawTick(context, mark, inkOn(discColour(style, setting), brand)('ink'));
    }
  };

const drawNumber = (
  context: SKRSContext2D,
  mark: Rectangle,
  { index, size, style, setting }: { index: number; size: number; style: OverlayElementStyle; setting: Setting },
): void => {
  const { typeface, brand } = setting;
  context.fillStyle = inkOn(discColour(style, setting), brand)('ink');
  const number = {
    lines: [String(index + 1)],
    size,
    weight: '700' as const,
    typeface,
    width: mark.width,
    leading: mark.height / size,
  };
  drawLines(context, { ...number, horizontal: 'center' }, mark);
};

const drawGlyphs =
  (grid: Grid, style: OverlayElementStyle, setting: Setting) =>
  (context: SKRSContext2D, at: Point, ink: InkOf): void => {
    const inset = insetOf(style);
    const own = style.background === 'none' ? ink : inkOn(colourOf(setting.brand, style.fill), setting.brand);
    grid.items.forEach((item, index) => {
      const { size } = grid;
      const box = moved(item.box, at);
      const mark = moved(markBox(item, size, style), at);
      if (style.marker === 'number') drawNumber(context, mark, { index, size, style, setting });
      context.fillStyle = own(style.marker === 'none' ? style.colour : 'ink');
      if (style.marker === 'bullet') drawDisc(context, mark, own(style.colour));
      context.fillStyle = own(style.marker === 'none' ? style.colour : 'ink');
      const top = box.y + (box.height - heightOf(item.text)) / 2;
      const x =
        item.text.horizontal === 'start'
          ? box.x + inset.left * size
          : at.x + (grid.width - item.text.width) * { center: 0.5, end: 1 }[item.text.horizontal];
      drawLines(context, item.text, { x, y: top });
    });
  };

const STEP = 0.94;

export const setSellingPoints: SetKind = (style, setting) => {
  const all = setting.words.sellingPoints ?? [];
  const points = all.slice(0, Math.min(style.count, setting.points));
  if (points.length === 0) return undefined;
  const { largest, smallest } = sizesOf(style, setting);
  for (let size = Math.max(smallest, Math.min(largest, setting.below)); ; size = Math.max(smallest, size * STEP)) {
    const grid = gridAt(size, { style, setting, points });
    if (grid !== undefined && grid.height <= setting.height) {
      const shown = Math.min(style.count, all.length);
      return {
        element: 'sellingPoints',
        text: points.join(' · '),
        size,
        width: grid.width,
        height: grid.height,
        shortened: false,
        drawGround: drawGround(grid, style, setting),
        drawGlyphs: drawGlyphs(grid, style, setting),
        ...(points.length < shown ? { leftOut: `${points.length} of ${shown} selling points have room` } : {}),
      };
    }
    if (size <= smallest) return 'too small';
  }
};
