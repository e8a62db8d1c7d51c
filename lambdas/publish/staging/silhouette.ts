// The product's outline in one colour, small: what shadows, reflections and halos are made from.
import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { FittedProduct } from './fit-product.ts';

/** Longest side of a silhouette in pixels: everything made from it is blurred anyway. */
const LONGEST = 220;

export interface Silhouette {
  canvas: Canvas;
  /** Pixels of the silhouette a pixel of the frame. */
  scale: number;
}

export const silhouetteOf = ({ canvas: product }: FittedProduct, colour: string): Silhouette => {
  const scale = Math.min(1, LONGEST / Math.max(product.width, product.height));
  const width = Math.max(1, Math.round(product.width * scale));
  const height = Math.max(1, Math.round(product.height * scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'medium';
  context.drawImage(product, 0, 0, width, height);
  context.globalCompositeOperation = 'source-in';
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return { canvas, scale };
};

export interface Cast {
  /** Where the silhouette's foot goes and how it leans, as a canvas transform in silhouette pixels around the foot's left end. */
  lean: number;
  /** Height ÷ the silhouette's; below 0 it falls towards the viewer. */
  stretch: number;
  /** In silhouette pixels. */
  blur: number;
  /** Moved by, in silhouette pixels. */
  offset?: { x: number; y: number };
  /** Where it has faded away, as a share of its height from the foot; absent: nowhere. */
  fadeAt?: number;
  alpha: number;
  mode?: 'multiply' | 'screen';
}

/** Keeps what is near the foot and lets the rest fade. */
const fade = (context: SKRSContext2D, { foot, reach }: { foot: number; reach: number }): void => {
  const gradient = context.createLinearGradient(0, foot, 0, foot - reach);
  gradient.addColorStop(0, 'rgba(0, 0, 0, 1)');
  gradient.addColorStop(0.35, 'rgba(0, 0, 0, 0.6)');
  gradient.addColorStop(1, 'rgba(0, 0, 0, 0)');
  context.globalCompositeOperation = 'destination-in';
  context.fillStyle = gradient;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
};

/** The silhouette with its upper part faded, unblurred. */
const faded = ({ canvas }: Silhouette, fadeAt: number | undefined): Canvas => {
  if (fadeAt === undefined) return canvas;
  const copy = createCanvas(canvas.width, canvas.height);
  const context = copy.getContext('2d');
  context.drawImage(canvas, 0, 0);
  fade(context, { foot: canvas.height, reach: canvas.height * fadeAt });
  return copy;
};

/** Draws the silhouette, leant, stretched and blurred about its foot, into the frame where the product's box is. */
export const castSilhouette = (
  context: SKRSContext2D,
  silhouette: Silhouette,
  { box, cast }: { box: { x: number; y: number; height: number }; cast: Cast },
): void => {
  const source = faded(silhouette, cast.fadeAt);
  const { width, height } = source;
  const margin = Math.ceil(cast.blur * 3) + 2;
  const sideways = Math.ceil(Math.abs(cast.lean) * height);
  const reach = Math.ceil(Math.abs(cast.stretch) * height);
  const layer = createCanvas(width + 2 * (sideways + margin), reach + 2 * margin);
  const [left, foot] = [sideways + margin, cast.stretch < 0 ? margin : margin + reach];
  const drawing = layer.getContext('2d');
  if (cast.blur > 0) drawing.filter = `blur(${cast.blur.toFixed(2)}px)`;
  drawing.setTransform(1, 0, -cast.lean, cast.stretch, left + cast.lean * height, foot - cast.stretch * height);
  drawing.drawImage(source, 0, 0);
  const { scale } = silhouette;
  const offset = cast.offset ?? { x: 0, y: 0 };
  context.save();
  context.globalAlpha = cast.alpha;
  context.globalCompositeOperation = cast.mode ?? 'multiply';
  context.imageSmoothingQuality = 'medium';
  context.drawImage(
    layer,
    box.x + (offset.x - left) / scale,
    box.y + box.height + (offset.y - foot) / scale,
    layer.width / scale,
    layer.height / scale,
  );
  context.restore();
};
