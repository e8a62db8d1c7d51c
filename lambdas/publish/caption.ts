// The words on a picture: title, one selling point and the price, set into a box, readable on what lies under them.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../shared/domain/packs.ts';
import { fontOf, type FontWeight } from './fonts.ts';
import { fitText, type FittedText } from './lines.ts';
import type { Rectangle } from './rectangle.ts';
import type { Words } from './words.ts';

interface Block extends FittedText {
  kind: 'title' | 'sellingPoint' | 'price';
  weight: FontWeight;
  /** Pixels. */
  lineHeight: number;
  gapAfter: number;
  compareAt?: { text: string; size: number; x: number };
}

export interface SetCaption {
  blocks: Block[];
  /** The part of the given box that the words really take. */
  box: Rectangle;
}

const titleBlock = (
  context: SKRSContext2D,
  words: Words,
  { box, brand, scale }: Setting & { scale: number },
): Block => {
  const weight = brand.typography.titleWeight;
  const largest = Math.min(box.width * 0.12, box.height * 0.26) * scale;
  const fitted = fitText(context, {
    text: words.title,
    weight,
    width: box.width,
    maxLines: 3,
    largest,
    smallest: Math.max(18, largest * 0.42),
  });
  return { kind: 'title', weight, ...fitted, lineHeight: fitted.size * 1.2, gapAfter: fitted.size * 0.3 };
};

const sellingPointBlock = (context: SKRSContext2D, text: string, { box, titleSize }: Sized): Block => {
  const largest = titleSize * 0.52;
  const smallest = Math.max(15, largest * 0.78);
  const fitted = fitText(context, { text, weight: '400', width: box.width, maxLines: 2, largest, smallest });
  return {
    kind: 'sellingPoint',
    weight: '400',
    ...fitted,
    lineHeight: fitted.size * 1.35,
    gapAfter: fitted.size * 0.65,
  };
};

interface Setting {
  box: Rectangle;
  /** Which end of the box the words stand at. */
  align: 'top' | 'bottom';
  brand: Pick<Brand, 'typography'>;
}
interface Sized {
  box: Rectangle;
  titleSize: number;
}

const priceBlock = (context: SKRSContext2D, words: Words, { box, titleSize }: Sized): Block => {
  const text = words.price ?? '';
  const fitted = fitText(context, {
    text,
    weight: '700',
    width: box.width,
    maxLines: 1,
    largest: Math.min(titleSize * 1.12, box.height * 0.25),
    smallest: 16,
  });
  const block: Block = { kind: 'price', weight: '700', ...fitted, lineHeight: fitted.size * 1.15, gapAfter: 0 };
  if (words.compareAt === undefined) return block;
  const size = fitted.size * 0.5;
  context.font = fontOf('700', fitted.size);
  const x = context.measureText(text).width + size * 0.6;
  context.font = fontOf('400', size);
  const fits = x + context.measureText(words.compareAt).width <= box.width;
  return fits ? { ...block, compareAt: { text: words.compareAt, size, x } } : block;
};

/** Sum of the blocks' heights in pixels. */
const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.lines.length * block.lineHeight + block.gapAfter, 0);

/** Sizes of the title, as shares of the largest, tried until everything fits. */
const SCALES = [1, 0.86, 0.74, 0.64] as const;

const blocksAt = (context: SKRSContext2D, words: Words, setting: Setting & { scale: number }): Block[] => {
  const title = titleBlock(context, words, setting);
  const sized = { box: setting.box, titleSize: title.size };
  const point = words.sellingPoint === undefined ? [] : [sellingPointBlock(context, words.sellingPoint, sized)];
  const price = words.price === undefined ? [] : [priceBlock(context, words, sized)];
  const blocks = [title, ...point, ...price];
  const last = blocks.at(-1);
  if (last !== undefined) last.gapAfter = 0;
  return blocks;
};

/** What the longest line takes, in pixels. */
const widthOf = (context: SKRSContext2D, { weight, size, lines, compareAt }: Block): number => {
  context.font = fontOf(weight, size);
  const longest = Math.max(...lines.map((line) => context.measureText(line).width));
  if (compareAt === undefined) return longest;
  context.font = fontOf('400', compareAt.size);
  return compareAt.x + context.measureText(compareAt.text).width;
};

const firstFitting = (tries: readonly (() => Block[])[], height: number): Block[] | undefined => {
  for (const attempt of tries) {
    const blocks = attempt();
    if (heightOf(blocks) <= height) return blocks;
  }
  return undefined;
};

/** Fits the words into `box`; when no size has room for the selling point, it is left out. */
export const setCaption = (context: SKRSContext2D, words: Words, setting: Setting): SetCaption => {
  const { box } = setting;
  const { sellingPoint, ...withoutPoint } = words;
  const tries = SCALES.map((scale) => () => blocksAt(context, words, { ...setting, scale }));
  const last = (): Block[] => blocksAt(context, withoutPoint, { ...setting, scale: 0.64 });
  const wanted = sellingPoint === undefined ? tries.slice(0, -1) : tries;
  const blocks = firstFitting(wanted, box.height) ?? last();
  const height = Math.min(box.height, heightOf(blocks));
  const width = Math.min(box.width, Math.max(...blocks.map((block) => widthOf(context, block))));
  const y = setting.align === 'top' ? box.y : box.y + box.height - height;
  return { blocks, box: { x: box.x, y, width, height } };
};

const drawStruck = (
  context: SKRSContext2D,
  old: { text: string; size: number; x: number },
  at: { x: number; y: number },
): void => {
  context.font = fontOf('400', old.size);
  const width = context.measureText(old.text).width;
  context.fillText(old.text, at.x + old.x, at.y);
  context.fillRect(at.x + old.x, at.y - old.size * 0.36, width, Math.max(1.5, old.size * 0.06));
};

/** Draws the set words: the price in `accent`, everything else in `ink`. */
export const drawCaption = (
  context: SKRSContext2D,
  { blocks, box }: SetCaption,
  colours: { ink: string; accent: string },
): void => {
  context.textBaseline = 'alphabetic';
  let top = box.y;
  for (const block of blocks) {
    for (const line of block.lines) {
      const baseline = top + block.lineHeight * 0.5 + block.size * 0.36;
      context.font = fontOf(block.weight, block.size);
      context.fillStyle = block.kind === 'price' ? colours.accent : colours.ink;
      context.fillText(line, box.x, baseline);
      context.fillStyle = colours.ink;
      if (block.compareAt !== undefined) drawStruck(context, block.compareAt, { x: box.x, y: baseline });
      top += block.lineHeight;
    }
    top += block.gapAfter;
  }
};
