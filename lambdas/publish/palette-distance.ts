// What ranking knows about a picture's colours: how near they are to the brand's.
import { differenceCiede2000, type Rgb } from 'culori';
import type { Brand } from '../shared/domain/packs.ts';
import type { Raster } from './raster.ts';

const difference = differenceCiede2000();

/** Every n-th pixel of the raster is compared: a few hundred are enough for a mean. */
const COLOUR_SAMPLES = 400;

const colourAt = ({ data }: Raster, index: number): Rgb => ({
  mode: 'rgb',
  r: (data[index * 4] ?? 0) / 255,
  g: (data[index * 4 + 1] ?? 0) / 255,
  b: (data[index * 4 + 2] ?? 0) / 255,
});

/** Mean CIEDE2000 difference of the picture's pixels to the nearest colour of the palette: 0 = only brand colours, 30 = foreign. */
export const paletteDistance = (raster: Raster, brand: Pick<Brand, 'palette'>): number => {
  const count = raster.width * raster.height;
  const stride = Math.max(1, Math.floor(count / COLOUR_SAMPLES));
  let [sum, samples] = [0, 0];
  for (let index = 0; index < count; index += stride) {
    const colour = colourAt(raster, index);
    sum += Math.min(...brand.palette.map(({ hex }) => difference(colour, hex)));
    samples += 1;
  }
  return sum / samples;
};
