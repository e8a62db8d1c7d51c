// Ways to spoil the pixels of a picture, as broken renders and transfers do; strengths as in docs/quality-check.md.
import type { OutputInfo } from 'sharp';

/** Pixels in three channels, row by row. */
export interface Picture {
  data: Buffer;
  info: OutputInfo & { channels: 3 };
}

/** What a damage may use beside the pixels. */
export interface Chance {
  /** Numbers in [0, 1). */
  random: () => number;
}

interface Place {
  x: number;
  y: number;
}

/** The new value of a channel; called for red, green and blue of each pixel after each other. */
type Change = (value: number, place: Place) => number;

const { cos, floor, log, max, min, PI, round, sqrt } = Math;

/** Every channel of every pixel changed, in a copy; cut to 0–255. */
export const changed = ({ data, info }: Picture, change: Change): Picture => {
  const copy = Buffer.alloc(data.length);
  for (let y = 0, at = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      const place = { x, y };
      for (let channel = 0; channel < 3; channel++, at++) {
        copy[at] = max(0, min(255, round(change(data[at] ?? 0, place))));
      }
    }
  }
  return { data: copy, info };
};

/** A number of mean 0 and standard deviation 1 (Box and Muller). */
const normal = ({ random }: Chance): number => sqrt(-2 * log(1 - random())) * cos(2 * PI * random());

/** `share` of the pixels, half of them black and half white. */
const dotted = (picture: Picture, share: number, { random }: Chance): Picture => {
  let [tone, channel] = [0, 0];
  return changed(picture, (value) => {
    if (channel++ % 3 === 0) tone = random();
    if (tone < share / 2) return 0;
    return tone > 1 - share / 2 ? 255 : value;
  });
};

/** Each channel cut to so many levels, black and white among them. */
const levelled = (picture: Picture, levels: number): Picture =>
  changed(picture, (value) => (round((value / 255) * (levels - 1)) / (levels - 1)) * 255);

const filledBelow = (picture: Picture, share: number, tone: number): Picture =>
  changed(picture, (value, { y }) => (y < picture.info.height * (1 - share) ? value : tone));

const striped = (picture: Picture, width: number, darker: number): Picture =>
  changed(picture, (value, { y }) => value - (floor(y / width) % 2) * darker);

export type PixelDamage = (picture: Picture, chance: Chance) => Picture;
export type MildChange = (picture: Picture) => Picture;

/** By the defect's name in the manifest. */
export const PIXEL_DAMAGES: Readonly<Record<string, PixelDamage>> = {
  blank: (picture) => changed(picture, () => 0),
  flat_color: (picture) => changed(picture, () => 150),
  gauss_noise_55: (picture, chance) => changed(picture, (value) => value + 55 * normal(chance)),
  salt_pepper_6: (picture, chance) => dotted(picture, 0.06, chance),
  stripes: (picture) => striped(picture, 12, 70),
  half_grey: (picture) => filledBelow(picture, 0.5, 128),
  third_black: (picture) => filledBelow(picture, 0.34, 0),
  overexposed: (picture) => changed(picture, (value) => value * 2.2 + 70),
  underexposed: (picture) => changed(picture, (value) => value * 0.1),
};

/** Kept as PNG: JPEG blurs levels into each other. */
export const TONE_DAMAGES: Readonly<Record<string, PixelDamage>> = {
  posterized_4: (picture) => levelled(picture, 4),
  banding_8: (picture) => levelled(picture, 8),
};

/** What a good picture may look like as well. */
export const MILD_CHANGES: Readonly<Record<string, MildChange>> = {
  as_it_is: (picture) => picture,
  darker_10: (picture) => changed(picture, (value) => value * 0.9),
  brighter_10: (picture) => changed(picture, (value) => value * 1.1),
};
