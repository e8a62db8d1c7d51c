// Sets the product's photo into the picture: the cut-out stands on a soft contact shadow; a photo with a background becomes a framed print.
import { createCanvas, type Image, type SKRSContext2D } from '@napi-rs/canvas';
import { rasterOf } from './raster.ts';
import type { Rectangle } from './rectangle.ts';

export interface ProductPhoto {
  image: Image;
  cutOut: boolean;
  /** The part of the photo that shows the product, in its pixels: transparent margins are left out. */
  content: Rectangle;
}

/** Alpha from which a pixel counts as product (of 255). */
const VISIBLE = 24;
const RASTER_WIDTH = 256;

/** The bounding box of what is visible, in the image's pixels; the whole image when nothing is. */
const visiblePart = (image: Image): Rectangle => {
  const { width, height, data } = rasterOf(image, Math.min(RASTER_WIDTH, image.width));
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let index = 0; index < width * height; index++) {
    if ((data[index * 4 + 3] ?? 0) < VISIBLE) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  if (right < 0) return { x: 0, y: 0, width: image.width, height: image.height };
  const scale = image.width / width;
  return { x: left * scale, y: top * scale, width: (right - left + 1) * scale, height: (bottom - top + 1) * scale };
};

/** Measures a loaded photo. */
export const productPhotoOf = (image: Image, cutOut: boolean): ProductPhoto => ({
  image,
  cutOut,
  content: cutOut ? visiblePart(image) : { x: 0, y: 0, width: image.width, height: image.height },
});

/** An ellipse that fades out softly: dark in the middle, nothing at the rim. */
const softEllipse = (context: SKRSContext2D, { x, y, width, height }: Rectangle, darkness: number): void => {
  context.save();
  context.translate(x + width / 2, y + height / 2);
  context.scale(width / 2, height / 2);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, `rgba(20, 14, 10, ${darkness})`);
  gradient.addColorStop(0.45, `rgba(20, 14, 10, ${darkness * 0.62})`);
  gradient.addColorStop(1, 'rgba(20, 14, 10, 0)');
  context.fillStyle = gradient;
  context.fillRect(-1, -1, 2, 2);
  context.restore();
};

/** Share of the product's height, from its lowest point up, over which its base is measured. */
const BASE_SHARE = 0.06;

/** Where the product touches the ground, as shares of its content's width: a glass stands on its foot, not on its rim. */
export const baseOf = ({ image, content }: ProductPhoto): { from: number; to: number } => {
  const [width, height] = [96, 16];
  const context = createCanvas(width, height).getContext('2d');
  const sourceHeight = content.height * BASE_SHARE;
  const sourceY = content.y + content.height - sourceHeight;
  context.drawImage(image, content.x, sourceY, content.width, sourceHeight, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const columns = Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (__, y) => data[(y * width + x) * 4 + 3] ?? 0).some((alpha) => alpha >= VISIBLE),
  );
  const [from, to] = [columns.indexOf(true), columns.lastIndexOf(true)];
  return from < 0 ? { from: 0, to: 1 } : { from: from / width, to: (to + 1) / width };
};

const drawShadow = (context: SKRSContext2D, photo: ProductPhoto, { x, y, width, height }: Rectangle): void => {
  const base = baseOf(photo);
  const [left, foot] = [x + width * base.from, width * (base.to - base.from)];
  const ground = y + height;
  const depth = Math.max(foot * 0.16, height * 0.03);
  softEllipse(context, { x: left - foot * 0.22, y: ground - depth, width: foot * 1.44, height: depth * 2 }, 0.3);
  softEllipse(
    context,
    { x: left - foot * 0.04, y: ground - depth * 0.42, width: foot * 1.08, height: depth * 0.8 },
    0.62,
  );
};

const drawCutOut = (context: SKRSContext2D, photo: ProductPhoto, box: Rectangle): void => {
  drawShadow(context, photo, box);
  const { image, content } = photo;
  context.imageSmoothingQuality = content.width > box.width * 2 ? 'medium' : 'high';
  context.drawImage(image, content.x, content.y, content.width, content.height, box.x, box.y, box.width, box.height);
};

const drawPrint = (context: SKRSContext2D, { image }: ProductPhoto, { x, y, width, height }: Rectangle): void => {
  const border = Math.min(width, height) * 0.035;
  context.save();
  context.shadowColor = 'rgba(20, 14, 10, 0.35)';
  context.shadowBlur = border * 2.5;
  context.shadowOffsetY = border * 0.8;
  context.fillStyle = '#FFFFFF';
  context.beginPath();
  context.roundRect(x, y, width, height, border);
  context.fill();
  context.restore();
  context.imageSmoothingQuality = 'medium';
  context.drawImage(image, x + border, y + border, width - 2 * border, height - 2 * border);
};

/** Draws the product into `box`, whose aspect is that of the photo's content. */
export const drawProduct = (context: SKRSContext2D, photo: ProductPhoto, box: Rectangle): void => {
  if (photo.cutOut) drawCutOut(context, photo, box);
  else drawPrint(context, photo, box);
};
