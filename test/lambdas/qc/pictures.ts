// Pictures for the tests of the checks: a scenery with soft sky, edges and fine texture, and ways to spoil it.
import sharp, { type OutputInfo } from 'sharp';
import { createCanvas } from '@napi-rs/canvas';

/** Looking up a global in every pixel is slow in a test's context. */
const { floor, max, min, round } = Math;

export interface Raw {
  data: Buffer;
  info: OutputInfo & { channels: 3 };
}

/** Numbers in [0, 1) that are the same in every run (Park and Miller). */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** Sky with a gradient, a sun, hills with texture, a house and a mast: what a photograph has for the checks. */
export const scenery = async (size: { width: number; height: number }, seed = 7): Promise<Raw> => {
  const { width, height } = size;
  const random = randomNumbers(seed);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const sky = context.createLinearGradient(0, 0, width * 0.3, height * 0.7);
  sky.addColorStop(0, '#2f5f9e');
  sky.addColorStop(1, '#f2c9a0');
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#fff3c8';
  context.beginPath();
  context.arc(width * (0.2 + 0.5 * random()), height * 0.22, width * 0.07, 0, 7);
  context.fill();
  for (let blade = 0; blade < (width * height) / 60; blade++) {
    const [x, y] = [random() * width, height * (0.55 + 0.45 * random())];
    context.strokeStyle = `hsl(${80 + 40 * random()} ${30 + 30 * random()}% ${18 + 40 * random()}%)`;
    context.lineWidth = 1 + 2 * random();
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 8 * (random() - 0.5), y - 10 * random());
    context.stroke();
  }
  context.fillStyle = '#7a3b2e';
  context.fillRect(width * 0.33, height * 0.47, width * 0.22, height * 0.17);
  context.fillStyle = '#201a18';
  context.fillRect(width * 0.37, height * 0.51, width * 0.05, height * 0.06);
  const { data, info } = await sharp(canvas.toBuffer('image/png'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, info: info as Raw['info'] };
};

/** Every value changed by `change(value, pixel)`, in a copy. */
export const changed = (
  { data, info }: Raw,
  change: (value: number, place: { x: number; y: number; channel: number }) => number,
): Raw => {
  const copy = Buffer.from(data);
  for (let index = 0; index < copy.length; index++) {
    const pixel = floor(index / 3);
    const place = { x: pixel % info.width, y: floor(pixel / info.width), channel: index % 3 };
    copy[index] = max(0, min(255, round(change(data[index] ?? 0, place))));
  }
  return { data: copy, info };
};

export const jpegOf = ({ data, info }: Raw, quality = 92): Promise<Buffer> =>
  sharp(data, { raw: info }).jpeg({ quality }).toBuffer();

export const pngOf = ({ data, info }: Raw): Promise<Buffer> => sharp(data, { raw: info }).png().toBuffer();
