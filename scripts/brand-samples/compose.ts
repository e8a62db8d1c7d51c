// One sample: a set or a table top, the subject, things around it, the light over all.
import { createCanvas, type Canvas, type Image } from '@napi-rs/canvas';
import { between, seededRandom } from '../../local/endpoints/bedrock/painter/toolkit/random.ts';
import type { SampleBrand } from './brands.ts';
import { drawSet, drawTop } from './grounds.ts';
import { grade, layPattern, layVignette } from './light.ts';
import { castShadow, pick, pickColour, type Spot, type Studio } from './studio.ts';
import { THINGS } from './things.ts';

/** Pixels of the longest side. */
export const SAMPLE_SIZE = 384;
const SHAPES = [
  [3, 4],
  [4, 5],
  [1, 1],
  [9, 16],
  [4, 3],
] as const;

export interface SampleRequest {
  brand: SampleBrand;
  /** Cut-out product photos. */
  products: readonly Image[];
  seed: number;
}

const openStudio = ({ brand, seed }: SampleRequest): { canvas: Canvas; studio: Studio } => {
  const random = seededRandom(seed, brand.id);
  const [across, down] = pick(random, SHAPES);
  const scale = SAMPLE_SIZE / Math.max(across, down);
  const [width, height] = [Math.round(across * scale), Math.round(down * scale)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const side = random() < 0.75 ? -1 : 1;
  return { canvas, studio: { context, width, height, unit: Math.min(width, height) / 100, random, brand, side } };
};

const drawThing = (studio: Studio, spot: Spot, not: readonly string[]): void => {
  const kind = pick(studio.random, studio.brand.things);
  THINGS[kind](studio, spot, pickColour(studio, 'things', not));
};

const drawProduct = (studio: Studio, spot: Spot, image: Image): void => {
  const widest = studio.width * 0.62;
  const scale = Math.min(spot.height / image.height, widest / image.width);
  const [width, height] = [image.width * scale, image.height * scale];
  castShadow(studio, { ...spot, height }, width * 0.9);
  studio.context.drawImage(image, spot.x - width / 2, spot.y - height, width, height);
};

/** A product photo, or a thing of the brand's own on a block. */
const drawSubject = (
  studio: Studio,
  spot: Spot,
  request: { products: readonly Image[]; not: readonly string[] },
): void => {
  const { random } = studio;
  if (random() < 0.6) {
    drawProduct(studio, spot, pick(random, request.products));
    return;
  }
  THINGS.block(studio, { ...spot, height: spot.height * 0.5 }, pickColour(studio, 'things', request.not));
  THINGS[pick(random, studio.brand.things)](
    studio,
    { x: spot.x, y: spot.y - spot.height * 0.32, height: spot.height * 0.8 },
    pickColour(studio, 'things', request.not),
  );
};

const propSpots = (studio: Studio, rows: readonly [number, number]): Spot[] => {
  const { random, width, height, brand } = studio;
  const count = Math.round(between(random, brand.props[0], brand.props[1]));
  return Array.from({ length: count }, (_, index) => ({
    x: width * (index % 2 === 0 ? between(random, 0.04, 0.34) : between(random, 0.66, 0.96)),
    y: between(random, rows[0], rows[1]),
    height: height * between(random, 0.12, 0.26),
  })).sort((one, other) => one.y - other.y);
};

const composeSet = (studio: Studio, products: readonly Image[]): void => {
  const { random, width, height, brand } = studio;
  const { table, horizon } = drawSet(studio);
  const foot = Math.min(height * 0.94, horizon + height * between(random, 0.1, 0.24));
  const spot = { x: width * between(random, 0.4, 0.6), y: foot, height: height * between(random, ...brand.subject) };
  const props = propSpots(studio, [horizon + height * 0.04, height * 0.97]);
  for (const prop of props.filter(({ y }) => y <= foot)) drawThing(studio, prop, [table]);
  drawSubject(studio, spot, { products, not: [table] });
  for (const prop of props.filter(({ y }) => y > foot)) drawThing(studio, prop, [table]);
};

const composeTop = (studio: Studio, products: readonly Image[]): void => {
  const { random, width, height, brand } = studio;
  const { table, wall } = drawTop(studio);
  for (const prop of propSpots(studio, [height * 0.15, height])) drawThing(studio, prop, [table, wall]);
  const tall = height * between(random, ...brand.subject);
  const spot = { x: width * between(random, 0.4, 0.6), y: height * 0.5 + tall * 0.55, height: tall };
  drawProduct(studio, spot, pick(random, products));
};

/** Draws one sample; equal requests give equal pictures. */
export const composeSample = (request: SampleRequest): Canvas => {
  const { canvas, studio } = openStudio(request);
  if (studio.random() < 0.72) composeSet(studio, request.products);
  else composeTop(studio, request.products);
  layPattern(studio);
  layVignette(studio);
  grade(studio);
  return canvas;
};
