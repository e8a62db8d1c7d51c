// Where the product stands: on the place that the picture leaves for it, inside the overlay's zone for it and the safe area.
import type { OverlayBox } from '../shared/domain/overlay.ts';
import type { Channel } from '../shared/domain/packs.ts';
import type { Point } from './place.ts';
import { bottomOf, fitInside, type Rectangle } from './rectangle.ts';

export interface Layout {
  /** What the product fills; absent without a product photo. */
  product?: Rectangle;
}

export interface StandingProduct {
  /** Width ÷ height. */
  aspect: number;
  /** Where its base goes, in pixels of the frame; absent for a print, for which no picture leaves room. */
  at?: Point;
}

/** Smallest margin, as a share of the shorter side, whatever the safe area says. */
const MARGIN = 0.045;
/** Width ÷ height below which a frame is portrait, and from which it is landscape. */
const PORTRAIT = 0.8;
const LANDSCAPE = 1.3;
/** Shares of the safe width that a product takes at most without words, and that a print takes. */
const ALONE_WIDTH = 0.74;
const PRINT_WIDTH = 0.32;

/** Share of the frame's height that a product takes at most: with words (they lead), and without. */
const heightShare = ({ width, height }: Pick<Channel, 'width' | 'height'>, withWords: boolean): number => {
  const aspect = width / height;
  if (aspect < PORTRAIT) return withWords ? 0.4 : 0.5;
  if (aspect < LANDSCAPE) return withWords ? 0.54 : 0.64;
  return withWords ? 0.68 : 0.72;
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

/** A zone of the safe area, in pixels. */
export const zoneIn = (safe: Rectangle, { x, y, width, height }: OverlayBox): Rectangle => ({
  x: safe.x + x * safe.width,
  y: safe.y + y * safe.height,
  width: width * safe.width,
  height: height * safe.height,
});

/** The largest the product may be with its base at its place and all of it in the zone. */
const standProduct = (zone: Rectangle, { aspect, at }: Required<StandingProduct>, tallest: number): Rectangle => {
  const ground = Math.min(Math.max(at.y, zone.y + zone.height * 0.75), bottomOf(zone));
  const height = Math.min(ground - zone.y, tallest);
  const width = Math.min(zone.width, height * aspect);
  const x = Math.min(Math.max(zone.x, at.x - width / 2), zone.x + zone.width - width);
  return fitInside({ x, y: ground - height, width, height }, aspect, { horizontal: 0.5, vertical: 1 });
};

/** A print leans in the lower right corner. */
const placePrint = (zone: Rectangle, aspect: number, { width, height }: { width: number; height: number }): Rectangle =>
  fitInside(
    {
      x: zone.x + zone.width - width,
      y: bottomOf(zone) - Math.min(zone.height, height),
      width,
      height: Math.min(zone.height, height),
    },
    aspect,
    { horizontal: 1, vertical: 1 },
  );

/** `zone` is the overlay's for the product; channels without text have no overlay, and the product has the safe area to itself. */
export const layOut = (channel: Channel, product: StandingProduct | undefined, zone?: OverlayBox): Layout => {
  if (product === undefined) return {};
  const safe = safeRectangle(channel);
  const withWords = channel.textAllowed && zone !== undefined;
  const alone = { x: (1 - ALONE_WIDTH) / 2, y: 0, width: ALONE_WIDTH, height: 1 };
  const { aspect, at } = product;
  const tallest = channel.height * heightShare(channel, withWords);
  if (at !== undefined)
    return { product: standProduct(zoneIn(safe, withWords ? zone : alone), { aspect, at }, tallest) };
  const room = withWords ? zoneIn(safe, zone) : safe;
  const width = Math.min(room.width, safe.width * PRINT_WIDTH * (channel.width < channel.height ? 1.4 : 1));
  return { product: placePrint(room, aspect, { width, height: tallest }) };
};
