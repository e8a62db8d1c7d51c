// What a picture of the procedural studio is drawn with: canvas, chance, colours, light.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { between, type Random } from '../../local/endpoints/bedrock/painter/toolkit/random.ts';
import { mix } from '../../local/endpoints/bedrock/painter/toolkit/colour.ts';
import type { SampleBrand, SampleColour } from './brands.ts';

export interface Studio {
  context: SKRSContext2D;
  width: number;
  height: number;
  /** A hundredth of the shorter side. */
  unit: number;
  random: Random;
  brand: SampleBrand;
  /** −1: light from the left, 1: from the right. */
  side: -1 | 1;
}

/** Where something stands: the middle of its foot, and its height, in pixels. */
export interface Spot {
  x: number;
  y: number;
  height: number;
}

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** A colour of the palette by its weight for `use`, other than those in `not`. */
export const pickColour = (
  { random, brand }: Studio,
  use: 'grounds' | 'things',
  not: readonly string[] = [],
): string => {
  const offered: readonly SampleColour[] = brand.palette.filter(({ hex }) => !not.includes(hex));
  let rest = random() * offered.reduce((sum, colour) => sum + colour[use], 0);
  for (const colour of offered) {
    rest -= colour[use];
    if (rest < 0) return colour.hex;
  }
  return offered[0]?.hex ?? '#808080';
};

export const lighter = ({ brand }: Studio, colour: string, share: number): string =>
  mix(colour, brand.light.glow, share);
export const darker = (colour: string, share: number): string => mix(colour, '#17120f', share);

/** A blurred dark ellipse under a thing, stretched away from the light. */
export const castShadow = (studio: Studio, { x, y, height }: Spot, width: number): void => {
  const { context, unit, brand, side, random } = studio;
  const reach = height * between(random, 0.25, 0.5);
  context.save();
  context.filter = `blur(${(brand.light.softness * unit).toFixed(1)}px)`;
  context.fillStyle = `rgba(24,18,14,${brand.light.shadow})`;
  context.beginPath();
  context.ellipse(x - side * reach * 0.5, y, width * 0.5 + reach * 0.5, Math.max(2, width * 0.13), 0, 0, Math.PI * 2);
  context.fill();
  context.restore();
};
