// Planes of numbers, one per pixel: masks, heights, and how they are softened.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';

export interface Size {
  width: number;
  height: number;
}

export type Plane = Float32Array;

/** What a drawing covers, 0–1 per pixel; `zoom` is pixels per unit of the drawing. */
export function cover(size: Size, zoom: number, draw: (context: SKRSContext2D) => void): Plane {
  const context = createCanvas(size.width, size.height).getContext('2d');
  context.scale(zoom, zoom);
  context.fillStyle = '#fff';
  context.strokeStyle = '#fff';
  context.lineCap = 'round';
  context.lineJoin = 'round';
  draw(context);
  const { data } = context.getImageData(0, 0, size.width, size.height);
  return Float32Array.from({ length: size.width * size.height }, (_, index) => (data[index * 4 + 3] ?? 0) / 255);
}

interface Lines {
  count: number;
  length: number;
  /** Steps in the plane from one line to the next, and along a line. */
  next: number;
  along: number;
}

function boxBlur(plane: Plane, radius: number, lines: Lines): Plane {
  const result = new Float32Array(plane.length);
  const width = 2 * radius + 1;
  for (let line = 0; line < lines.count; line += 1) {
    const at = (index: number): number =>
      plane[line * lines.next + Math.min(lines.length - 1, Math.max(0, index)) * lines.along] ?? 0;
    let sum = 0;
    for (let index = -radius; index <= radius; index += 1) sum += at(index);
    for (let index = 0; index < lines.length; index += 1) {
      result[line * lines.next + index * lines.along] = sum / width;
      sum += at(index + radius + 1) - at(index - radius);
    }
  }
  return result;
}

/** Three box blurs, close to a Gaussian with this radius in pixels. */
export function soften(plane: Plane, size: Size, radius: number): Plane {
  const step = Math.max(1, Math.round(radius / 2));
  const rows: Lines = { count: size.height, length: size.width, next: size.width, along: 1 };
  const columns: Lines = { count: size.width, length: size.height, next: 1, along: size.width };
  let result = plane;
  for (let pass = 0; pass < 3; pass += 1) result = boxBlur(boxBlur(result, step, rows), step, columns);
  return result;
}

/** The half round of a body inside a mask: per row a half ellipse across, 0 at the edges and 1 in the middle. */
export function rounded(mask: Plane, size: Size): Plane {
  const result = new Float32Array(mask.length);
  for (let row = 0; row < size.height; row += 1) {
    const start = row * size.width;
    let [left, right] = [-1, -1];
    for (let column = 0; column < size.width; column += 1) {
      if ((mask[start + column] ?? 0) < 0.5) continue;
      if (left < 0) left = column;
      right = column;
    }
    if (left < 0) continue;
    const half = (right - left + 1) / 2;
    for (let column = left; column <= right; column += 1) {
      const across = (column + 0.5 - left - half) / half;
      result[start + column] = Math.sqrt(Math.max(0, 1 - across * across));
    }
  }
  return result;
}
