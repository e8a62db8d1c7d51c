// The exact stage of the proof: in the finished frame every opaque pixel of the product is the reference's.
import type { Canvas } from '@napi-rs/canvas';
import type { FittedProduct } from '../staging/fit-product.ts';

export interface Exactness {
  /** Opaque pixels of the product. */
  exactPixels: number;
  /** How many of them are not as the reference has them. */
  differing: number;
  /** The first that differs, in the frame. */
  firstAt?: { x: number; y: number };
}

const wordsOver = (bytes: Uint8Array | Uint8ClampedArray): Uint32Array =>
  bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    : new Uint32Array(Uint8Array.from(bytes).buffer);

/** In a pixel read as one number: on every machine that Node runs on, alpha is the highest byte. */
const OPAQUE = 0xff00_0000;

/** Compares the frame, as it will be encoded, with the product's reference. Reads the product's box only. */
export const compareExactly = (frame: Canvas, { box, reference }: FittedProduct): Exactness => {
  const drawn = wordsOver(frame.getContext('2d').getImageData(box.x, box.y, box.width, box.height).data);
  const wanted = wordsOver(reference.data);
  const found: Exactness = { exactPixels: 0, differing: 0 };
  for (let index = 0; index < wanted.length; index++) {
    const pixel = wanted[index] ?? 0;
    if (pixel < OPAQUE) continue;
    found.exactPixels += 1;
    if (pixel === drawn[index]) continue;
    found.differing += 1;
    found.firstAt ??= { x: box.x + (index % box.width), y: box.y + Math.floor(index / box.width) };
  }
  return found;
};
