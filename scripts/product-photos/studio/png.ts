// A PNG writer that may round what the Average filter leaves over: cloth and straw stay within a few levels of the
// original and the file shrinks to a third, where fewer colours or pixels would show.
import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from './render.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** PNG specification 9.2: the predictor is the mean of the bytes to the left and above. */
const AVERAGE = 3;
const CHANNELS = 4;
/** In steps: differences below it are not written. */
const DEAD_ZONE = 0.75;

function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

function header({ width, height }: Picture): Buffer {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  body.set([8, 6], 8);
  return chunk('IHDR', body);
}

/** The nearest value whose distance from the prediction is a multiple of the step; plain black and white stay in range. */
function rounded(value: number, predicted: number, step: number): number {
  const steps = (value - predicted) / step;
  // Small differences are left out more eagerly than rounding would: runs of zeros are what shrinks the file.
  const near = predicted + (Math.abs(steps) < DEAD_ZONE ? 0 : Math.round(steps)) * step;
  return near < 0 || near > 255 ? value : near;
}

function filtered({ width, height, pixels }: Picture, step: number): Uint8Array {
  const stride = width * CHANNELS;
  const result = new Uint8Array(height * (stride + 1));
  const shown = new Uint8ClampedArray(pixels.length);
  for (let row = 0; row < height; row += 1) {
    result[row * (stride + 1)] = AVERAGE;
    for (let column = 0; column < stride; column += 1) {
      const index = row * stride + column;
      const left = column < CHANNELS ? 0 : (shown[index - CHANNELS] ?? 0);
      const above = row === 0 ? 0 : (shown[index - stride] ?? 0);
      const predicted = (left + above) >> 1;
      const opacity = pixels[index - (column % CHANNELS) + 3] ?? 0;
      const value = opacity === 0 ? 0 : (pixels[index] ?? 0);
      // Opacity and what is clear are kept exactly.
      const kept = column % CHANNELS === 3 || opacity === 0 ? value : rounded(value, predicted, step);
      shown[index] = kept;
      result[row * (stride + 1) + 1 + column] = (kept - predicted) & 255;
    }
  }
  return result;
}

/** Writes RGBA as PNG; colours may be off by up to three quarters of a `step` (1 is lossless), opacity never is. */
export function writePng(picture: Picture, step: number): Buffer {
  const body = deflateSync(filtered(picture, step), { level: 9, memLevel: 9 });
  return Buffer.concat([SIGNATURE, header(picture), chunk('IDAT', body), chunk('IEND', new Uint8Array())]);
}
