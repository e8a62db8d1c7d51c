// The card that fills the hole when no option of a cue was accepted: drawn from what is known, labelled as what it is, free of charge.
import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Brand, Channel } from '../shared/domain/packs.ts';
import { drawCaption, setCaption } from './caption.ts';
import { chooseScheme, luminanceRange, readableAccent } from './contrast.ts';
import { fontOf, registerFonts } from './fonts.ts';
import { safeRectangle } from './layout.ts';
import type { ProductPhoto } from './product.ts';
import { fitInside } from './rectangle.ts';
import { drawProduct } from './staging/draw-staging.ts';
import { fitProduct, type FittedProduct } from './staging/fit-product.ts';
import { PLAIN_STAGING } from './staging/staging.ts';
import type { Words } from './words.ts';

/** Burned into every card. */
export const CARD_LABEL = 'No picture passed — card';

export interface CardRequest {
  channel: Channel;
  brand: Brand;
  product?: ProductPhoto;
  words: Words;
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

export interface Card {
  canvas: Canvas;
  /** The product as it lies on the card. */
  product?: FittedProduct;
}

const drawCardProduct = async (context: SKRSContext2D, { channel, product }: CardRequest): Promise<Card['product']> => {
  if (product === undefined) return undefined;
  const safe = safeRectangle(channel);
  const upper = { ...safe, height: channel.textAllowed ? safe.height * 0.56 : safe.height };
  const aspect = product.content.width / product.content.height;
  const room = { ...upper, x: upper.x + upper.width * 0.12, width: upper.width * 0.76 };
  const fitted = await fitProduct(product, fitInside(room, aspect, { horizontal: 0.5, vertical: 1 }));
  drawProduct(context, fitted, PLAIN_STAGING);
  return fitted;
};

/** Draws the card at the channel's exact pixel size; a channel without text gets photo, palette and label only. */
export const composeCard = async (request: CardRequest): Promise<Card> => {
  const { channel, brand, words } = request;
  registerFonts();
  const canvas = createCanvas(channel.width, channel.height);
  const context = canvas.getContext('2d');
  drawBackground(context, request);
  const safe = safeRectangle(channel);
  const product = await drawCardProduct(context, request);
  if (channel.textAllowed) {
    const box = { ...safe, y: safe.y + safe.height * 0.62, height: safe.height * 0.38 };
    const set = setCaption(context, words, { box, align: 'bottom', brand });
    const { x, y, width, height } = set.box;
    const under = luminanceRange(
      context.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width), Math.max(1, Math.ceil(height))).data,
    );
    const scheme = chooseScheme(under, brand);
    drawCaption(context, set, { ink: scheme.ink, accent: readableAccent(brand, scheme, under) });
  }
  drawLabel(context, request);
  return { canvas, ...(product === undefined ? {} : { product }) };
};
