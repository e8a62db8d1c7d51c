// Sets the product into the picture: shadow, reflection and halo first, all of it behind the product, then the product as it is.
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { drawContact } from './contact.ts';
import { borderOf, type FittedProduct } from './fit-product.ts';
import type { Light } from './light.ts';
import { castSilhouette, silhouetteOf, type Silhouette } from './silhouette.ts';
import type { Staging } from './staging.ts';

/** Shadows are lit by the sky: bluish under warm light, brownish under cold. */
const shadowColour = ({ warmth }: Light): string => {
  if (warmth > 0.3) return '18, 16, 24';
  return warmth < -0.3 ? '24, 17, 12' : '20, 15, 12';
};

/** Red, green, blue of the light itself. */
const lightColour = ({ warmth }: Light): string => {
  if (warmth > 0.3) return '255, 236, 205';
  return warmth < -0.3 ? '222, 236, 255' : '255, 248, 238';
};

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** The shadow on the ground: away from the light, long under a low sun, sharp under a hard one, paler the further away. */
const groundShadow = (context: SKRSContext2D, { box }: FittedProduct, { silhouette, light }: Shaded): void => {
  const length = mix(1.15, 0.2, light.height) * mix(0.6, 1, light.hardness);
  const { height } = silhouette.canvas;
  const towards = light.depth > 0 ? -0.28 : 0.2 + 0.22 * Math.max(0, -light.depth);
  castSilhouette(context, silhouette, {
    box,
    cast: {
      lean: -light.side * length,
      stretch: towards * mix(0.7, 1, length),
      blur: height * mix(0.035, 0.008, light.hardness),
      fadeAt: mix(0.7, 2, light.hardness),
      alpha: mix(0.34, 0.52, light.hardness),
    },
  });
};

interface Shaded {
  silhouette: Silhouette;
  light: Light;
}

/** Dark along the lower outline: what keeps a shoe's raised toe or a pan's curved rim from floating. */
const underside = (context: SKRSContext2D, { box }: FittedProduct, silhouette: Silhouette): void => {
  const { height } = silhouette.canvas;
  castSilhouette(context, silhouette, {
    box,
    cast: { lean: 0, stretch: 1, blur: height * 0.014, offset: { x: 0, y: height * 0.012 }, fadeAt: 0.4, alpha: 0.55 },
  });
};

/** The shadow on what is right behind (a wall, a table top seen from above): the whole outline, moved away from the light. */
const nearShadow = (
  context: SKRSContext2D,
  { box }: FittedProduct,
  { silhouette, light, distance }: Shaded & { distance: number },
): void => {
  const { height, width } = silhouette.canvas;
  const size = Math.min(height, width);
  const offset = { x: -light.side * size * distance, y: size * distance * mix(0.35, 1, light.height) };
  const blur = size * distance * mix(0.8, 0.2, light.hardness);
  castSilhouette(context, silhouette, {
    box,
    cast: { lean: 0, stretch: 1, blur, offset, alpha: mix(0.36, 0.5, light.hardness) },
  });
  castSilhouette(context, silhouette, {
    box,
    cast: { lean: 0, stretch: 1, blur: size * 0.012, offset: { x: 0, y: size * 0.006 }, alpha: 0.3 },
  });
};

/** Light from behind spills around the outline: onto what is behind, never onto the product. */
const halo = (context: SKRSContext2D, product: FittedProduct, light: Light): void => {
  if (light.depth <= 0) return;
  const silhouette = silhouetteOf(product, `rgb(${lightColour(light)})`);
  const blur = silhouette.canvas.height * 0.035;
  castSilhouette(context, silhouette, {
    box: product.box,
    cast: { lean: 0, stretch: 1, blur, alpha: 0.5 * light.depth, mode: 'screen' },
  });
};

/** Share of the product's height that a mirror shows. */
const REFLECTED = 0.3;

/** The product upside down below its foot, fading. */
const reflection = (context: SKRSContext2D, { canvas, box }: FittedProduct, gloss: number): void => {
  if (gloss === 0) return;
  const height = Math.max(1, Math.min(Math.round(box.height * REFLECTED), context.canvas.height - box.y - box.height));
  const layer = createCanvas(box.width, height);
  const drawing = layer.getContext('2d');
  drawing.filter = `blur(${(1 + (1 - gloss) * 2).toFixed(1)}px)`;
  drawing.setTransform(1, 0, 0, -1, 0, box.height);
  drawing.drawImage(canvas, 0, 0);
  drawing.resetTransform();
  drawing.filter = 'none';
  const gradient = drawing.createLinearGradient(0, 0, 0, height);
  gradient.addColorStop(0, `rgba(0, 0, 0, ${0.42 * gloss})`);
  gradient.addColorStop(1, 'rgba(0, 0, 0, 0)');
  drawing.globalCompositeOperation = 'destination-in';
  drawing.fillStyle = gradient;
  drawing.fillRect(0, 0, box.width, height);
  context.drawImage(layer, box.x, box.y + box.height);
};

const standing = (context: SKRSContext2D, product: FittedProduct, { light, gloss }: Staging): void => {
  const silhouette = silhouetteOf(product, `rgb(${shadowColour(light)})`);
  reflection(context, product, gloss);
  groundShadow(context, product, { silhouette, light });
  drawContact(context, product, { colour: shadowColour(light), side: light.side });
  underside(context, product, silhouette);
};

/** How far away what is behind lies, as a share of the product's shorter side. */
const DISTANCE = { hanging: 0.09, lying: 0.045 };

const drawAround = (context: SKRSContext2D, product: FittedProduct, staging: Staging): void => {
  const { pose, light } = staging;
  if (pose === 'standing') standing(context, product, staging);
  else {
    const silhouette = silhouetteOf(product, `rgb(${shadowColour(light)})`);
    nearShadow(context, product, { silhouette, light, distance: DISTANCE[pose] });
  }
  if (pose !== 'lying') halo(context, product, light);
};

/** The paper that a photo with a background is printed on. */
const drawPaper = (context: SKRSContext2D, { box }: FittedProduct): void => {
  const border = borderOf(box);
  context.save();
  context.shadowColor = 'rgba(20, 14, 10, 0.35)';
  context.shadowBlur = border * 2.5;
  context.shadowOffsetY = border * 0.8;
  context.fillStyle = '#FFFFFF';
  context.beginPath();
  context.roundRect(box.x - border, box.y - border, box.width + 2 * border, box.height + 2 * border, border);
  context.fill();
  context.restore();
};

/** Draws the product's own pixels, one to one. */
export const drawProductPixels = (context: SKRSContext2D, { canvas, box }: FittedProduct): void => {
  context.drawImage(canvas, box.x, box.y);
};

/** Draws what surrounds the product, then the product. */
export const drawProduct = (context: SKRSContext2D, product: FittedProduct, staging: Staging): void => {
  if (product.photo.cutOut) drawAround(context, product, staging);
  else drawPaper(context, product);
  drawProductPixels(context, product);
};
