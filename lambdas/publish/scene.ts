// Composes what all markets of one channel share: the rendered set fills the frame, the product stands in it, no words yet.
import { createCanvas, type Canvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { Channel, Overlay } from '../shared/domain/packs.ts';
import { chooseCrop } from './crop.ts';
import { frameShapeOf } from './overlay/frame-shape.ts';
import { layOut, type Layout, type StandingProduct } from './layout.ts';
import { cropToPlace, placeInFrame } from './place.ts';
import { drawProduct, type ProductPhoto } from './product.ts';
import type { Raster } from './raster.ts';
import type { Rectangle } from './rectangle.ts';

/** A rendered set, decoded once for all its channels. */
export interface SetPicture {
  image: Image;
  raster: Raster;
}

export interface SceneRequest {
  channel: Channel;
  picture: SetPicture;
  product?: ProductPhoto;
  /** Where words will stand, and so where the product may. */
  overlay?: Overlay;
}

export interface Scene {
  /** At the channel's exact pixel size. */
  canvas: Canvas;
  channel: Channel;
  /** The part of the picture that is shown, in fractions of its sides. */
  crop: Rectangle;
  /** Where the product stands, in pixels. */
  layout: Layout;
}

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

/** A picture that awaits a product is cropped around its place, any other one around what there is to look at. */
const cropOf = ({ picture: { image, raster }, product, channel }: SceneRequest): Rectangle => {
  const [imageAspect, aspect] = [image.width / image.height, channel.width / channel.height];
  return product?.cutOut === true ? cropToPlace(imageAspect, aspect) : chooseCrop(raster, imageAspect, aspect);
};

const standingProduct = ({ product, channel }: SceneRequest, crop: Rectangle): StandingProduct | undefined => {
  if (product === undefined) return undefined;
  const aspect = product.content.width / product.content.height;
  return product.cutOut ? { aspect, at: placeInFrame(crop, channel) } : { aspect };
};

/** Draws the set and the product in it. */
export const composeScene = (request: SceneRequest): Scene => {
  const { channel, picture, product, overlay } = request;
  const canvas = createCanvas(channel.width, channel.height);
  const context = canvas.getContext('2d');
  const crop = cropOf(request);
  drawSet(context, picture, crop);
  const zone = overlay?.variants[frameShapeOf(channel)].product;
  const layout = layOut(channel, standingProduct(request, crop), zone);
  if (product !== undefined && layout.product !== undefined) drawProduct(context, product, layout.product);
  return { canvas, channel, crop, layout };
};

/** A scene of its own to write on: the drawn pixels are copied. */
export const copyScene = (scene: Scene): Scene => {
  const canvas = createCanvas(scene.canvas.width, scene.canvas.height);
  canvas.getContext('2d').drawImage(scene.canvas, 0, 0);
  return { ...scene, canvas };
};
