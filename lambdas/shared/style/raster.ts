// A picture as plain numbers, and its small OKLab copy on which style is measured.
import { oklabOf } from './oklab.ts';

/** 8 bits a channel, row by row; RGB or RGBA, told apart by the length of `data`. Alpha is not looked at. */
export interface StyleRaster {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** OKLab, three numbers a pixel (L, a, b), row by row. */
export interface LabPlane {
  width: number;
  height: number;
  lab: Float32Array;
}

/**
 * Longest side of the measured copy, in pixels. Small, because style is what remains at a glance: grain, JPEG blocks and the file's
 * size are averaged away, and a picture costs a few milliseconds.
 */
const MEASURED_SIZE = 128;

interface Span {
  from: number;
  to: number;
}

/** The source pixels of each of `count` equal boxes over `length`; at least one each. */
const spans = (length: number, count: number): Span[] =>
  Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * length) / count);
    return { from, to: Math.max(from + 1, Math.floor(((index + 1) * length) / count)) };
  });

const meanOf = (
  { width, data }: StyleRaster,
  channels: number,
  box: { x: Span; y: Span },
): [number, number, number] => {
  let [red, green, blue] = [0, 0, 0];
  for (let y = box.y.from; y < box.y.to; y++) {
    for (let x = box.x.from; x < box.x.to; x++) {
      const at = (y * width + x) * channels;
      red += data[at] ?? 0;
      green += data[at + 1] ?? 0;
      blue += data[at + 2] ?? 0;
    }
  }
  const count = (box.x.to - box.x.from) * (box.y.to - box.y.from);
  return [red / count, green / count, blue / count];
};

/**
 * Averages `raster` down to MEASURED_SIZE (never up) and converts it to OKLab.
 * Throws RangeError when `data` is neither RGB nor RGBA of the stated size: a caller's mistake.
 */
export const measuredCopy = (raster: StyleRaster): LabPlane => {
  const channels = raster.data.length / (raster.width * raster.height);
  if (channels !== 3 && channels !== 4) {
    throw new RangeError(
      `${raster.data.length} bytes are no RGB or RGBA picture of ${raster.width}×${raster.height} pixels.`,
    );
  }
  const scale = Math.min(1, MEASURED_SIZE / Math.max(raster.width, raster.height));
  const columns = spans(raster.width, Math.max(1, Math.round(raster.width * scale)));
  const rows = spans(raster.height, Math.max(1, Math.round(raster.height * scale)));
  const lab = new Float32Array(columns.length * rows.length * 3);
  let at = 0;
  for (const y of rows) {
    for (const x of columns) {
      lab.set(oklabOf(meanOf(raster, channels, { x, y })), at);
      at += 3;
    }
  }
  return { width: columns.length, height: rows.length, lab };
};
