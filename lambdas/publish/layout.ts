// The one layout: text and product share a baseline in the lower part of the channel's safe area, side by side; wide products stand above the text.
import type { Channel } from '../shared/domain/packs.ts';
import { fitInside, type Rectangle } from './rectangle.ts';

export type Side = 'left' | 'right';

export interface Layout {
  /** Where title, selling point and price stand; absent when the channel allows no text. */
  text?: Rectangle;
  /** What the product fills; absent without a product photo. */
  product?: Rectangle;
}

/** Share of the frame's shorter side between text and product. */
const GUTTER = 0.04;
/** Smallest margin, as a share of the shorter side, whatever the safe area says. */
const MARGIN = 0.045;

/** Share of the frame's height that the product may take, and of the safe area's width, by frame: portrait, square, landscape. */
const productShare = (aspect: number): { height: number; width: number } => {
  if (aspect < 0.8) return { height: 0.36, width: 0.47 };
  return aspect < 1.3 ? { height: 0.5, width: 0.46 } : { height: 0.66, width: 0.36 };
};

/** Share of the frame's height that text may take. */
const textHeight = (aspect: number): number => (aspect < 0.8 ? 0.3 : aspect < 1.3 ? 0.44 : 0.58);

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

const productBox = (channel: Channel, safe: Rectangle, side: Side): Rectangle => {
  const share = productShare(channel.width / channel.height);
  const width = safe.width * (channel.textAllowed ? share.width : Math.max(share.width, 0.55));
  const height = Math.min(safe.height, channel.height * share.height);
  const x = side === 'right' ? safe.x + safe.width - width : safe.x;
  return { x, y: safe.y + safe.height - height, width, height };
};

/** Width ÷ height from which a product gets the frame's whole width, above the text instead of beside it. */
const WIDE_PRODUCT = 1.2;
/** Shares for wide products: of the safe width, and of the frame's height for product and text. */
const WIDE = { width: 0.78, product: 0.3, text: 0.2 };

const stacked = (channel: Channel, safe: Rectangle, productAspect: number): Layout => {
  const textHeight = channel.height * WIDE.text;
  const text = { ...safe, y: safe.y + safe.height - textHeight, height: textHeight };
  const height = channel.height * WIDE.product;
  const gutter = Math.min(channel.width, channel.height) * GUTTER;
  const width = safe.width * WIDE.width;
  const box = { x: safe.x + (safe.width - width) / 2, y: text.y - gutter - height, width, height };
  return { text, product: fitInside(box, productAspect, { horizontal: 0.5, vertical: 1 }) };
};

const beside = (
  channel: Channel,
  safe: Rectangle,
  { productAspect, side }: { productAspect: number; side: Side },
): Layout => {
  const towardsBorder = channel.textAllowed ? 0.6 : 1;
  const horizontal = side === 'right' ? towardsBorder : 1 - towardsBorder;
  const product = fitInside(productBox(channel, safe, side), productAspect, { horizontal, vertical: 1 });
  if (!channel.textAllowed) return { product };
  const gutter = Math.min(channel.width, channel.height) * GUTTER;
  const text =
    side === 'right'
      ? { x: safe.x, width: product.x - gutter - safe.x }
      : { x: product.x + product.width + gutter, width: safe.x + safe.width - product.x - product.width - gutter };
  return { text: { ...textBox(channel, safe), ...text }, product };
};

const textBox = ({ width, height }: Channel, safe: Rectangle): Rectangle => {
  const share = Math.min(safe.height, height * textHeight(width / height));
  return { ...safe, y: safe.y + safe.height - share, height: share };
};

/**
 * Places the parts in the channel's frame. `productAspect` is the cut-out's width ÷ height, absent without a photo;
 * `side` is where the product stands.
 */
export const layOut = (channel: Channel, productAspect: number | undefined, side: Side): Layout => {
  const safe = safeRectangle(channel);
  if (productAspect === undefined) return channel.textAllowed ? { text: textBox(channel, safe) } : {};
  const isWide = productAspect >= WIDE_PRODUCT && channel.width / channel.height < 1.3;
  return isWide && channel.textAllowed
    ? stacked(channel, safe, productAspect)
    : beside(channel, safe, { productAspect, side });
};
