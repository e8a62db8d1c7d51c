// The paper: an off-white sheet whose tooth breaks the pencil and lets the marker mottle.
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { seededRandom } from './random.ts';
import type { Sheet } from './sheet.ts';

const TILE = 512;
const tiles = new Map<'tooth' | 'mottle', Canvas>();

const speckle = (kind: 'tooth' | 'mottle'): ((value: number) => readonly [number, number]) =>
  kind === 'tooth' ? (value) => [246, value > 0.72 ? (value - 0.72) * 260 : 0] : (value) => [70, value * value * 15];

const drawTile = (kind: 'tooth' | 'mottle'): Canvas => {
  const tile = createCanvas(TILE, TILE);
  const context = tile.getContext('2d');
  const image = context.createImageData(TILE, TILE);
  const random = seededRandom(1, kind);
  const shade = speckle(kind);
  for (let index = 0; index < image.data.length; index += 4) {
    const [grey, alpha] = shade(random());
    image.data[index] = grey;
    image.data[index + 1] = grey - 2;
    image.data[index + 2] = grey - 8;
    image.data[index + 3] = alpha;
  }
  context.putImageData(image, 0, 0);
  return tile;
};

const tileOf = (kind: 'tooth' | 'mottle'): Canvas => {
  const known = tiles.get(kind);
  if (known !== undefined) return known;
  const tile = drawTile(kind);
  tiles.set(kind, tile);
  return tile;
};

/** Fills the sheet with plain paper. */
export const layPaper = (sheet: Sheet): void => {
  sheet.context.fillStyle = sheet.palette.paper;
  sheet.context.fillRect(0, 0, sheet.width, sheet.height);
};

/** Brings the paper's grain through everything drawn so far. */
export const bringOutGrain = (sheet: Sheet): void => {
  const { context } = sheet;
  for (const kind of ['mottle', 'tooth'] as const) {
    const pattern = context.createPattern(tileOf(kind), 'repeat');
    if (pattern === null) throw new Error(`The paper's ${kind} could not be made into a pattern`);
    context.fillStyle = pattern;
    context.fillRect(0, 0, sheet.width, sheet.height);
  }
};
