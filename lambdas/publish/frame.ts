// Composes one channel's picture: the rendered set fills the frame, the product stands in it, the words are readable on it.
import { createCanvas, type Canvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { Brand, Channel } from '../shared/domain/packs.ts';
import { drawCaption, setCaption, type Caption, type SetCaption } from './caption.ts';
import { chooseScheme, luminanceRange, readableAccent, type LuminanceRange } from './contrast.ts';
import { chooseCrop } from './crop.ts';
import { fontOf, registerFonts } from './fonts.ts';
import { layOut, type StandingProduct } from './layout.ts';
import { cropToPlace, placeInFrame } from './place.ts';
import { drawProduct, type ProductPhoto } from './product.ts';
import type { Raster } from './raster.ts';
import type { Rectangle } from './rectangle.ts';
import { drawScrim } from './scrim.ts';

/** A rendered set, decoded once for all its channels. */
export interface SetPicture {
  image: Image;
  raster: Raster;
}

export interface FrameRequest {
  channel: Channel;
  brand: Brand;
  picture: SetPicture;
  product?: ProductPhoto;
  caption: Caption;
  /** Words that must stay on the picture (what kind of picture it is); drawn again when the crop cut them off. */
  disclosure?: string;
}

/** Share of the picture's width that a painter's own label takes, from the lower left corner. */
const LABEL_CORNER_WIDTH = 0.5;

const drawSet = (context: SKRSContext2D, { image }: SetPicture, crop: Rectangle): void => {
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    image,
    crop.x * image.width,
    crop.y * image.height,
    crop.width * image.width,
    crop.height * image.height,
    0,
    0,
    context.canvas.width,
    context.canvas.height,
  );
};

const pixelsUnder = (context: SKRSContext2D, { x, y, width, height }: Rectangle): LuminanceRange =>
  luminanceRange(
    context.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width), Math.max(1, Math.ceil(height))).data,
  );

/** Measures after the product's shadow has fallen, so that the words stay readable on it; the veil goes behind the product. */
const drawWords = (
  context: SKRSContext2D,
  set: SetCaption,
  { brand, overVeil }: { brand: Brand; overVeil: () => void },
): void => {
  const range = pixelsUnder(context, set.box);
  const scheme = chooseScheme(range, brand);
  drawScrim(context, set.box, scheme);
  if (scheme.alpha > 0) overVeil();
  drawCaption(context, set, { ink: scheme.ink, accent: readableAccent(brand, scheme, range) });
};

/** The label keeps a distance from the border: a hair's breadth may go. */
const LABEL_MARGIN = 0.015;

const labelIsCutOff = (crop: Rectangle): boolean =>
  crop.x > LABEL_MARGIN || crop.y + crop.height < 1 - LABEL_MARGIN || crop.width < LABEL_CORNER_WIDTH;

const drawDisclosure = (context: SKRSContext2D, text: string): void => {
  const { width, height } = context.canvas;
  const size = Math.max(14, Math.round(Math.min(width, height) * 0.017));
  context.font = fontOf('500', size);
  context.textBaseline = 'alphabetic';
  const [x, y] = [size * 0.9, height - size * 0.9];
  context.fillStyle = 'rgba(255, 255, 255, 0.82)';
  context.fillRect(x - size * 0.4, y - size * 1.1, context.measureText(text).width + size * 0.8, size * 1.5);
  context.fillStyle = '#333333';
  context.fillText(text, x, y);
};

/** A picture that awaits a product is cropped around its place, any other one around what there is to look at. */
const cropOf = ({ picture: { image, raster }, product, channel }: FrameRequest): Rectangle => {
  const [imageAspect, aspect] = [image.width / image.height, channel.width / channel.height];
  return product?.cutOut === true ? cropToPlace(imageAspect, aspect) : chooseCrop(raster, imageAspect, aspect);
};

const standingProduct = ({ product, channel }: FrameRequest, crop: Rectangle): StandingProduct | undefined => {
  if (product === undefined) return undefined;
  const aspect = product.content.width / product.content.height;
  return product.cutOut ? { aspect, at: placeInFrame(crop, channel) } : { aspect };
};

/** Draws the frame at the channel's exact pixel size. Fonts are registered on the way. */
export const composeFrame = (request: FrameRequest): Canvas => {
  const { channel, brand, picture, product, caption, disclosure } = request;
  registerFonts();
  const canvas = createCanvas(channel.width, channel.height);
  const context = canvas.getContext('2d');
  const crop = cropOf(request);
  drawSet(context, picture, crop);
  const layout = layOut(channel, standingProduct(request, crop));
  const drawPhoto = (): void => {
    if (product !== undefined && layout.product !== undefined) drawProduct(context, product, layout.product);
  };
  drawPhoto();
  if (layout.text !== undefined) {
    const words = setCaption(context, caption, { box: layout.text, align: layout.text.align, brand });
    drawWords(context, words, { brand, overVeil: drawPhoto });
  }
  if (disclosure !== undefined && labelIsCutOff(crop)) drawDisclosure(context, disclosure);
  return canvas;
};
