// The one layout: the product stands where the picture leaves room for it, the words have the calm part above (in landscape: beside it).
import type { Channel } from '../shared/domain/packs.ts';
import type { Point } from './place.ts';
import { fitInside, type Rectangle } from './rectangle.ts';

export interface Layout {
  /** Where title, selling point and price stand, and at which end of it; absent when the channel allows no text. */
  text?: Rectangle & { align: 'top' | 'bottom' };
  /** What the product fills; absent without a product photo. */
  product?: Rectangle;
}

export interface StandingProduct {
  /** Width ÷ height. */
  aspect: number;
  /** Where its base goes, in pixels of the frame; absent for a print, for which no picture leaves room. */
  at?: Point;
}

/** Share of the frame's shorter side between text and product. */
const GUTTER = 0.035;
/** Smallest margin, as a share of the shorter side, whatever the safe area says. */
const MARGIN = 0.045;
/** Width ÷ height from which a frame is landscape, and below which it is portrait. */
const LANDSCAPE = 1.3;
const PORTRAIT = 0.8;
/** Shares of the safe width that a product takes at most: beside the words it shares the width with them. */
const PRODUCT_WIDTH = { upright: 0.74, landscape: 0.4, print: 0.32 };
/** Share of the safe height that words may take when they stand alone at the bottom. */
const ALONE = 0.42;

interface Shares {
  /** Of the frame's height, for the product with and without words, and for the words. */
  product: number;
  productAlone: number;
  text: number;
}

const sharesOf = ({ width, height }: Pick<Channel, 'width' | 'height'>): Shares => {
  const aspect = width / height;
  if (aspect < PORTRAIT) return { product: 0.4, productAlone: 0.5, text: 0.24 };
  return aspect < LANDSCAPE
    ? { product: 0.54, productAlone: 0.64, text: 0.28 }
    : { product: 0.68, productAlone: 0.72, text: 0.6 };
};

/** The channel's safe area in pixels, never closer to the border than the margin. */
export const safeRectangle = ({
  width,
  height,
  safeArea,
}: Pick<Channel, 'width' | 'height' | 'safeArea'>): Rectangle => {
  const margin = Math.min(width, height) * MARGIN;
  const left = Math.max(margin, safeArea.left * width);
  const top = Math.max(margin, safeArea.top * height);
  return {
    x: left,
    y: top,
    width: width - left - Math.max(margin, safeArea.right * width),
    height: height - top - Math.max(margin, safeArea.bottom * height),
  };
};

const bottomOf = ({ y, height }: Rectangle): number => y + height;

interface Stand {
  aspect: number;
  at: Point;
  /** Share of the safe width. */
  width: number;
  safe: Rectangle;
  top: number;
}

/** The largest the product may be with its base at its place, below `top` and inside the safe area. */
const standProduct = (channel: Channel, { aspect, at, width: share, safe, top }: Stand): Rectangle => {
  const shares = sharesOf(channel);
  const ground = Math.min(at.y, bottomOf(safe));
  const height = Math.min(ground - top, channel.height * (channel.textAllowed ? shares.product : shares.productAlone));
  const width = safe.width * share;
  const x = Math.min(Math.max(safe.x, at.x - width / 2), safe.x + safe.width - width);
  return fitInside({ x, y: ground - height, width, height }, aspect, { horizontal: 0.5, vertical: 1 });
};

const aboveProduct = (channel: Channel, { aspect, at }: Required<StandingProduct>, safe: Rectangle): Layout => {
  const text = { ...safe, height: channel.height * sharesOf(channel).text, align: 'top' as const };
  const top = bottomOf(text) + Math.min(channel.width, channel.height) * GUTTER;
  return { text, product: standProduct(channel, { aspect, at, width: PRODUCT_WIDTH.upright, safe, top }) };
};

const atTheRight = (channel: Channel, { aspect, at }: StandingProduct, safe: Rectangle): Rectangle => {
  const width = at === undefined ? PRODUCT_WIDTH.print : PRODUCT_WIDTH.landscape;
  const corner = { x: safe.x + safe.width * (1 - width / 2), y: at?.y ?? bottomOf(safe) };
  return standProduct(channel, { aspect, at: corner, width, safe, top: safe.y });
};

const besideProduct = (channel: Channel, product: StandingProduct, safe: Rectangle): Layout => {
  const box = atTheRight(channel, product, safe);
  const gutter = Math.min(channel.width, channel.height) * GUTTER;
  const height = Math.min(bottomOf(box) - safe.y, channel.height * sharesOf(channel).text);
  return {
    text: { x: safe.x, y: bottomOf(box) - height, width: box.x - gutter - safe.x, height, align: 'bottom' },
    product: box,
  };
};

const withoutWords = (channel: Channel, { aspect, at }: StandingProduct, safe: Rectangle): Layout =>
  at === undefined
    ? { product: atTheRight(channel, { aspect }, safe) }
    : { product: standProduct(channel, { aspect, at, width: PRODUCT_WIDTH.upright, safe, top: safe.y }) };

/** Places the parts in the channel's frame, all inside its safe area. */
export const layOut = (channel: Channel, product: StandingProduct | undefined): Layout => {
  const safe = safeRectangle(channel);
  if (product === undefined) {
    if (!channel.textAllowed) return {};
    const height = safe.height * ALONE;
    return { text: { ...safe, y: bottomOf(safe) - height, height, align: 'bottom' } };
  }
  if (!channel.textAllowed) return withoutWords(channel, product, safe);
  const { aspect, at } = product;
  const stands = at !== undefined && channel.width / channel.height < LANDSCAPE;
  return stands ? aboveProduct(channel, { aspect, at }, safe) : besideProduct(channel, product, safe);
};
