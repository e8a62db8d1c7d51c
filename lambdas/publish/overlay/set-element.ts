// What an element of an overlay is once it is set: its size, and how its ground and its letters are drawn.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { OverlayAlign, OverlayElement, OverlayElementStyle } from '../../shared/domain/overlay.ts';
import type { Brand } from '../../shared/domain/packs.ts';
import type { FontWeight, Typeface } from '../fonts.ts';
import type { Point } from '../place.ts';
import type { Words } from '../words.ts';
import type { InkOf } from './colours.ts';
import type { Logo } from './logo.ts';

export interface SetElement {
  element: OverlayElement;
  /** As drawn. */
  text: string;
  /** Pixels of its smallest letters (of a code: of one module; of a logo: its height). */
  size: number;
  /** Pixels. */
  width: number;
  height: number;
  shortened: boolean;
  /** What lies under the letters; `at` is the element's upper left corner. */
  drawGround?: (context: SKRSContext2D, at: Point) => void;
  /** The letters alone; the logo's picture. */
  drawGlyphs: (context: SKRSContext2D, at: Point, ink: InkOf) => void;
  /** What could not be shown of it. */
  leftOut?: string;
}

export interface Setting {
  words: Words;
  brand: Brand;
  typeface: Typeface;
  logo?: Logo | undefined;
  horizontal: OverlayAlign['horizontal'];
  /** Pixels the element may take. */
  width: number;
  height: number;
  /** Of the frame, in pixels: what sizes are shares of. */
  shorter: number;
  frameWidth: number;
  /** Share of the largest sizes that is tried, 0–1. */
  scale: number;
  /** Pixels that letters beside the title may have: the title leads. */
  below: number;
  /** Selling points at most. */
  points: number;
  /** Cuts the title off at the smallest size, in so many lines. */
  forceLines?: number | undefined;
}

/** Sets one kind of element; undefined when the words have none, `'too small'` when the room is. */
export type SetKind = (style: OverlayElementStyle, setting: Setting) => SetElement | 'too small' | undefined;

export const weightOf = ({ weight }: OverlayElementStyle, { typography }: Pick<Brand, 'typography'>): FontWeight => {
  if (weight === 'brand') return typography.titleWeight;
  return weight === 'body' ? (typography.bodyWeight ?? '400') : weight;
};

/** Pixels tried first and last. */
export const sizesOf = (
  { size }: OverlayElementStyle,
  { shorter, scale }: Setting,
): { largest: number; smallest: number } => {
  const smallest = size.smallest * shorter;
  return { largest: Math.max(smallest, size.largest * shorter * scale), smallest };
};
