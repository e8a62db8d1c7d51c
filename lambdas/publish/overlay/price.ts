// The price: its number large, the currency's sign smaller, the old price struck through, the saving in a pill.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { MIN_TEXT_SIZE, type OverlayElementStyle } from '../../shared/domain/overlay.ts';
import type { FontWeight } from '../fonts.ts';
import type { Point } from '../place.ts';
import { colourOf, inkOn, type InkOf } from './colours.ts';
import { sizesOf, weightOf, type SetElement, type SetKind, type Setting } from './set-element.ts';
import { drawPill } from './shapes.ts';

/** Sizes of the parts, as shares of the number's. */
const SIGN = 0.6;
const SMALL: Record<'old' | 'saving', { share: number; bold: FontWeight }> = {
  old: { share: 0.46, bold: '400' },
  saving: { share: 0.4, bold: '700' },
};
/** Height of a capital, in sizes. */
const CAPITAL = 0.73;

interface Part {
  kind: 'price' | 'old' | 'saving';
  /** Text with the size it is set in. */
  runs: { text: string; size: number; weight: FontWeight }[];
  width: number;
  /** Ink height. */
  height: number;
}

/** `¥199` → sign, number; `24,90 €` → number, sign. */
const splitPrice = (price: string): { text: string; number: boolean }[] => {
  const found = /^(\D*)(\d[\d.,\s]*\d|\d)(.*)$/su.exec(price);
  if (found === null) return [{ text: price, number: true }];
  return [
    { text: found[1] ?? '', number: false },
    { text: found[2] ?? '', number: true },
    { text: found[3] ?? '', number: false },
  ].filter(({ text }) => text !== '');
};

const widthOfRuns = (runs: Part['runs'], { typeface }: Setting): number =>
  runs.reduce((sum, { text, size, weight }) => sum + typeface.width(text, weight) * size, 0);

const partsAt = (size: number, style: OverlayElementStyle, setting: Setting): Part[] => {
  const { words, shorter, brand } = setting;
  const weight = weightOf(style, brand);
  const least = MIN_TEXT_SIZE * shorter;
  const runs = splitPrice(words.price ?? '').map(({ text, number }) => ({
    text,
    size: number ? size : Math.max(least, size * SIGN),
    weight,
  }));
  const price: Part = { kind: 'price', runs, width: widthOfRuns(runs, setting), height: size * CAPITAL };
  const small = (kind: 'old' | 'saving', text: string | undefined): Part[] => {
    if (text === undefined) return [];
    const { share, bold } = SMALL[kind];
    const own = [{ text, size: Math.max(least, size * share), weight: bold }];
    const [run] = own;
    const [padding, height] =
      kind === 'saving' ? [(run?.size ?? 0) * 1.3, (run?.size ?? 0) * 1.7] : [0, (run?.size ?? 0) * CAPITAL];
    return [{ kind, runs: own, width: widthOfRuns(own, setting) + padding, height }];
  };
  return [price, ...small('old', words.compareAt), ...small('saving', words.discount)];
};

interface Arranged {
  parts: (Part & Point)[];
  width: number;
  height: number;
}

/** One beside the other on one baseline; `y` is a part's lower edge. */
const inRow = (parts: readonly Part[], size: number): Arranged => {
  const height = size * 1.02;
  const base = height * 0.5 + (size * CAPITAL) / 2;
  let x = 0;
  const placed = parts.map((part) => {
    const at = { ...part, x, y: part.kind === 'saving' ? base - (size * CAPITAL - part.height) / 2 : base };
    x += part.width + size * 0.24;
    return at;
  });
  return { parts: placed, width: x - size * 0.24, height };
};

/** One above the other: the old price, the price, the saving. */
const inStack = (parts: readonly Part[], size: number, share: number): Arranged => {
  const order = ['old', 'price', 'saving'];
  const sorted = parts.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const width = Math.max(...parts.map((part) => part.width));
  let y = size * 0.06;
  const placed = sorted.map((part) => {
    y += part.height;
    const at = { ...part, x: (width - part.width) * share, y };
    y += size * 0.22;
    return at;
  });
  return { parts: placed, width, height: y - size * 0.22 + size * 0.08 };
};

const arrange = (size: number, style: OverlayElementStyle, setting: Setting): Arranged => {
  const parts = partsAt(size, style, setting);
  const share = { start: 0, center: 0.5, end: 1 }[setting.horizontal];
  if (style.arrangement === 'stack') return inStack(parts, size, share);
  // What does not fit beside the price gives way, the saving last.
  const tries = [parts, parts.filter(({ kind }) => kind !== 'old'), parts.filter(({ kind }) => kind === 'price')];
  const rows = tries.map((each) => inRow(each, size));
  return rows.find(({ width }) => width <= setting.width) ?? inRow(parts, size);
};

const drawPart = (
  context: SKRSContext2D,
  part: Part & Point,
  { typeface, at, ink }: { typeface: Setting['typeface']; at: Point; ink: string },
): void => {
  context.fillStyle = ink;
  const first = part.runs[0]?.size ?? 0;
  const [left, lift] = part.kind === 'saving' ? [first * 0.65, (part.height - first * CAPITAL) / 2] : [0, 0];
  let x = at.x + part.x + left;
  const baseline = at.y + part.y - lift;
  for (const { text, size, weight } of part.runs) {
    context.font = typeface.font(weight, size);
    context.fillText(text, x, baseline);
    x += typeface.width(text, weight) * size;
  }
  if (part.kind === 'old')
    context.fillRect(
      at.x + part.x - first * 0.06,
      baseline - first * 0.33,
      part.width + first * 0.12,
      Math.max(1.5, first * 0.07),
    );
};

const draw = (
  arranged: Arranged,
  style: OverlayElementStyle,
  setting: Setting,
): Pick<SetElement, 'drawGround' | 'drawGlyphs'> => {
  const { brand, typeface, shorter } = setting;
  // On a ground of the accent the saving is set in the text's colour.
  const fill = colourOf(brand, style.fill);
  const pillInk = inkOn(fill, brand);
  const inkOf = ({ kind }: Part, ink: InkOf): string =>
    kind === 'saving' ? pillInk('ink') : ink(kind === 'price' ? style.colour : 'ink');
  return {
    drawGround: (context, at) => {
      for (const { kind, x, y, width, height } of arranged.parts)
        if (kind === 'saving')
          drawPill(context, { box: { x: at.x + x, y: at.y + y - height, width, height }, fill, shorter });
    },
    drawGlyphs: (context, at, ink) => {
      context.textBaseline = 'alphabetic';
      for (const part of arranged.parts) drawPart(context, part, { typeface, at, ink: inkOf(part, ink) });
    },
  };
};

const STEP = 0.94;

export const setPrice: SetKind = (style, setting) => {
  if (setting.words.price === undefined) return undefined;
  const { largest, smallest } = sizesOf(style, setting);
  for (let size = largest; ; size = Math.max(smallest, size * STEP)) {
    const arranged = arrange(size, style, setting);
    const { parts, width, height } = arranged;
    if (width <= setting.width && height <= setting.height) {
      const text = parts.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ');
      const least = Math.min(...parts.flatMap(({ runs }) => runs.map((run) => run.size)));
      return {
        element: 'price',
        text,
        size: least,
        width,
        height,
        shortened: false,
        ...draw(arranged, style, setting),
      };
    }
    if (size <= smallest) return 'too small';
  }
};
