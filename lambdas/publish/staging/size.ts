// How large a product is in the frame: by the framing of the picture, by its real size, and by the room that the set leaves.
import type { Product } from '../../shared/domain/product.ts';
import { roomShare } from '../place.ts';
import type { Raster } from '../raster.ts';

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)\s*`;
/** Centimetres a unit. */
const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${NUMBER}(?:mm\\b|毫米)`, 'giu'), 0.1],
  [new RegExp(`${NUMBER}(?:cm\\b|厘米|公分)`, 'giu'), 1],
  [new RegExp(`${NUMBER}(?:m\\b|米|metros?\\b|meters?\\b|metres?\\b)`, 'giu'), 100],
  [new RegExp(`${NUMBER}(?:inch(?:es)?\\b|in\\b|″|"|英寸|pulgadas?\\b)`, 'giu'), 2.54],
];
/** Millilitres a unit; a gram of what comes in jars and tubes takes about one. */
const VOLUMES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${NUMBER}(?:ml\\b|毫升)`, 'giu'), 1],
  [new RegExp(`${NUMBER}(?:l\\b|litros?\\b|lit(?:er|re)s?\\b|升)`, 'giu'), 1000],
  [new RegExp(`${NUMBER}(?:fl\\.? ?oz\\b)`, 'giu'), 29.6],
  [new RegExp(`${NUMBER}(?:g\\b|克)`, 'giu'), 1],
  [new RegExp(`${NUMBER}(?:kg\\b|公斤|千克)`, 'giu'), 1000],
];

const largest = (text: string, units: readonly (readonly [RegExp, number])[]): number | undefined => {
  const found = units.flatMap(([pattern, factor]) =>
    [...text.matchAll(pattern)].map(([, number]) => Number((number ?? '').replace(',', '.')) * factor),
  );
  return found.length === 0 ? undefined : Math.max(...found);
};

/** A bottle or jar is about this many times as tall as a cube of its volume: 30 ml → 9 cm, 900 ml → 29 cm. */
const TALLER_THAN_A_CUBE = 3;

/** The product's largest side in centimetres as its title and attributes tell it; undefined when they do not. */
export const extentOf = ({ title, attributes }: Pick<Product, 'title' | 'attributes'>): number | undefined => {
  const text = [title, ...Object.values(attributes)].join(' ; ');
  const length = largest(text, LENGTHS);
  if (length !== undefined) return length;
  const volume = largest(text, VOLUMES);
  return volume === undefined ? undefined : TALLER_THAN_A_CUBE * Math.cbrt(volume);
};

/** A thing of this size (cm) or more fills what the layout gives it. */
const FULL_SIZE = 26;
/** Pictures sell: an earring is shown smaller than a pan, but nothing like as much smaller as it is. */
const COMPRESSION = 0.16;
const SMALLEST_BY_SIZE = 0.7;

const bySize = (extent: number | undefined): number =>
  extent === undefined ? 0.92 : Math.min(1, Math.max(SMALLEST_BY_SIZE, (extent / FULL_SIZE) ** COMPRESSION));

/** How much of a frame a product takes in each framing, as a share of what a close-up gives it. Ours, judged by eye. */
const FRAMINGS: readonly (readonly [number, RegExp])[] = [
  [1, /close-?up|macro|\bhero\b|\bdetail\b|low angle|特写|微距|primer plano/iu],
  [0.74, /\bwide\b|establishing|whole place|全景|远景|plano general/iu],
  [0.88, /three-quarter|medium shot|in-use|中景|plano medio/iu],
];
const OTHER_FRAMING = 0.92;

const byFraming = (words: string): number => FRAMINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? OTHER_FRAMING;

/** However full the set, the product keeps this share of its size: it stands in front of what is there. */
const SMALLEST_BY_ROOM = 0.8;

export interface SizeRequest {
  product: Pick<Product, 'title' | 'attributes'>;
  /** The option's variation and how its prompt begins: what says the framing. */
  framing: string;
  /** A small copy of the set. */
  raster?: Raster;
}

/** Share (0.4–1) of the largest box the layout has for the product that it takes. */
export const productShare = ({ product, framing, raster }: SizeRequest): number => {
  const room = raster === undefined ? 1 : Math.max(SMALLEST_BY_ROOM, roomShare(raster));
  return byFraming(framing) * bySize(extentOf(product)) * room;
};
