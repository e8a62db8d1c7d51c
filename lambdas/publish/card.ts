// The card that fills the hole when no option of a cue was accepted: drawn from what is known, labelled as what it is, free of charge.
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Brand, Channel } from '../shared/domain/packs.ts';
import { fontOf, typefaceOf } from './fonts.ts';
import type { Writing, WrittenFrame } from './frame.ts';
import { layOut } from './layout.ts';
import { drawOverlay } from './overlay/draw-overlay.ts';
import { frameShapeOf } from './overlay/frame-shape.ts';
import type { ProductPhoto } from './product.ts';
import type { Rectangle } from './rectangle.ts';
import { drawProduct } from './staging/draw-staging.ts';
import { fitProduct, type FittedProduct } from './staging/fit-product.ts';
import { PLAIN_STAGING } from './staging/staging.ts';

/** Burned into every card. */
export const CARD_LABEL = 'No picture passed — card';

export interface CardRequest extends Pick<Writing, 'overlay' | 'brand' | 'words' | 'typeface' | 'logo'> {
  channel: Channel;
  product?: ProductPhoto;
}

const colourOf = (brand: Brand, role: Brand['palette'][number]['role'], otherwise: string): string =>
  brand.palette.find((colour) => colour.role === role)?.hex ?? otherwise;

const drawBackground = (context: SKRSContext2D, { brand, channel: { width, height } }: CardRequest): void => {
  context.fillStyle = colourOf(brand, 'background', '#F5F3EF');
  context.fillRect(0, 0, width, height);
  context.fillStyle = colourOf(brand, 'secondary', '#DDD6CC');
  context.globalAlpha = 0.45;
  context.beginPath();
  context.arc(width * 0.5, height * 0.3, Math.min(width, height) * 0.38, 0, Math.PI * 2);
  context.fill();
  context.globalAlpha = 1;
  const stripe = width / brand.palette.length;
  const thickness = Math.max(6, height * 0.012);
  brand.palette.forEach(({ hex }, index) => {
    context.fillStyle = hex;
    context.fillRect(index * stripe, 0, stripe + 1, thickness);
  });
};

const drawLabel = (context: SKRSContext2D, { channel }: CardRequest): void => {
  const size = Math.max(14, Math.round(Math.min(channel.width, channel.height) * 0.022));
  const [x, y] = [size * 0.9, channel.height - size * 0.9];
  context.font = fontOf('500', size);
  context.fillStyle = '#FFFFFF';
  context.fillRect(x - size * 0.45, y - size * 1.15, context.measureText(CARD_LABEL).width + size * 0.9, size * 1.6);
  context.fillStyle = '#333333';
  context.textBaseline = 'alphabetic';
  context.fillText(CARD_LABEL, x, y);
};

/** Of the frame's shorter side: what the label takes at the lower left. */
const labelBox = ({ width, height }: Channel) => {
  const size = Math.max(14, Math.round(Math.min(width, height) * 0.022));
  return { x: 0, y: height - size * 2.4, width: width * 0.6, height: size * 2.4 };
};

export interface Card extends WrittenFrame {
  /** The product as it lies on the card. */
  product?: FittedProduct;
}

const drawCardProduct = async (
  context: SKRSContext2D,
  photo: ProductPhoto | undefined,
  box: Rectangle | undefined,
): Promise<FittedProduct | undefined> => {
  if (photo === undefined || box === undefined) return undefined;
  const fitted = await fitProduct(photo, box);
  drawProduct(context, fitted, PLAIN_STAGING);
  return fitted;
};

/** Draws the card at the channel's exact pixel size; a channel without text gets photo, palette and label only. */
export const composeCard = async (request: CardRequest): Promise<Card> => {
  const { channel, product: photo, overlay, typeface = typefaceOf(), ...how } = request;
  const canvas = createCanvas(channel.width, channel.height);
  const context = canvas.getContext('2d');
  drawBackground(context, request);
  const zone = overlay.variants[frameShapeOf(channel)].product;
  const at = { x: channel.width / 2, y: channel.height };
  const aspect = photo === undefined ? 1 : photo.content.width / photo.content.height;
  const layout = layOut(channel, photo === undefined ? undefined : { aspect, at }, zone);
  const product = await drawCardProduct(context, photo, layout.product);
  const avoid = [labelBox(channel)];
  const report = drawOverlay(canvas, { ...how, overlay, channel, typeface, product: product?.box, avoid });
  drawLabel(context, request);
  return { canvas, report, ...(product === undefined ? {} : { product }) };
};
