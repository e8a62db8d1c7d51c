// Composes what all markets of one channel share: the rendered set fills the frame, the product stands in it, no words yet.
import { createCanvas, type Canvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import type { Channel, Overlay } from '../shared/domain/packs.ts';
import { chooseCrop } from './crop.ts';
import { frameShapeOf } from './overlay/frame-shape.ts';
import { layOut, type Layout, type StandingProduct } from './layout.ts';
import { cropToPlace, placeInFrame } from './place.ts';
import type { ProductPhoto } from './product.ts';
import type { Raster } from './raster.ts';
import type { Rectangle } from './rectangle.ts';
import { drawProduct } from './staging/draw-staging.ts';
import { fitProduct, MOST_ENLARGEMENT, type FittedProduct } from './staging/fit-product.ts';
import type { Pose } from './staging/pose.ts';
import { PLAIN_STAGING, type Staging } from './staging/staging.ts';

/** A rendered set, decoded once for all its channels. */
export interface SetPicture {
  image: Image;
  raster: Raster;
}

export interface SceneRequest {
  channel: Channel;
  picture: SetPicture;
  product?: ProductPhoto;
  /** How the set takes the product up; a plain one when absent. */
  staging?: Staging;
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
  /** The product as it lies in the frame: what the finished picture is proven against. */
  product?: FittedProduct;
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

/** A garment hangs a little above the ground, by this share of its height. */
const LIFT = 0.035;
/** Seen from above, the middle of the clear place lies this share of the picture's height above the point to stand on. */
const MIDDLE_OF_PLACE = 0.13;

/** By how many pixels of the frame the product's foot is above the point on which one would stand. */
const raised = (height: number, free: number, { pose, placeHeight }: { pose: Pose; placeHeight: number }): number => {
  if (pose === 'standing') return 0;
  return pose === 'hanging' ? Math.min(free, height * LIFT) : Math.max(0, placeHeight - height / 2);
};

/** A product may be made smaller by this much before it is rather enlarged too far, with a warning. */
const SMALLER_RATHER = 0.8;

/** `share`, or a little less where the photo's own pixels would not be enough for it. */
const withinItsPixels = (share: number, box: Rectangle, { content }: ProductPhoto): number => {
  const most = (content.width * MOST_ENLARGEMENT) / box.width;
  return most < share && most >= share * SMALLER_RATHER ? most : share;
};

/** The share of the layout's box that the product takes, about the middle of its foot; a print keeps the whole. */
const stagedBox = (
  { product, staging = PLAIN_STAGING, channel }: SceneRequest,
  crop: Rectangle,
  box: Rectangle,
): Rectangle => {
  if (product?.cutOut !== true) return box;
  const { pose } = staging;
  const share = withinItsPixels(staging.share, box, product);
  const [width, height] = [box.width * share, box.height * share];
  const placeHeight = (MIDDLE_OF_PLACE / crop.height) * channel.height;
  const up = raised(height, box.height - height, { pose, placeHeight });
  return { x: box.x + (box.width - width) / 2, y: box.y + box.height - height - up, width, height };
};

/** Draws the set and the product in it. Throws BadInput when the photo cannot be resized. */
export const composeScene = async (request: SceneRequest): Promise<Scene> => {
  const { channel, picture, product: photo, staging = PLAIN_STAGING, overlay } = request;
  const canvas = createCanvas(channel.width, channel.height);
  const context = canvas.getContext('2d');
  const crop = cropOf(request);
  drawSet(context, picture, crop);
  const zone = overlay?.variants[frameShapeOf(channel)].product;
  const layout = layOut(channel, standingProduct(request, crop), zone);
  if (photo === undefined || layout.product === undefined) return { canvas, channel, crop, layout };
  const product = await fitProduct(photo, stagedBox(request, crop, layout.product));
  drawProduct(context, product, staging);
  return { canvas, channel, crop, layout: { product: product.box }, product };
};

/** A scene of its own to write on: the drawn pixels are copied. */
export const copyScene = (scene: Scene): Scene => {
  const canvas = createCanvas(scene.canvas.width, scene.canvas.height);
  canvas.getContext('2d').drawImage(scene.canvas, 0, 0);
  return { ...scene, canvas };
};
