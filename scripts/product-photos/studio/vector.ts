// Three numbers: points, directions and linear colours of the photo studio.
export type Vector = readonly [number, number, number];

/** Sum of two vectors. */
export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

/** a − b. */
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

/** A vector times a number. */
export const scale = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];

/** Component by component: what a coloured surface leaves of coloured light. */
export const multiply = (a: Vector, b: Vector): Vector => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];

/** The inner product. */
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** A vector at right angles to both. */
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The same direction with length 1; the zero vector becomes straight up. */
export function normalise(a: Vector): Vector {
  const length = Math.hypot(a[0], a[1], a[2]);
  return length === 0 ? [0, 1, 0] : scale(a, 1 / length);
}

/** From a (t = 0) to b (t = 1). */
export const mix = (a: Vector, b: Vector, t: number): Vector => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** A direction thrown back by a mirror whose normal is given. */
export const reflect = (direction: Vector, normal: Vector): Vector =>
  subtract(direction, scale(normal, 2 * dot(direction, normal)));

/** Snell's law; undefined at total reflection. `ratio` is the outer index over the inner one. */
export function refract(direction: Vector, normal: Vector, ratio: number): Vector | undefined {
  const cosine = -dot(direction, normal);
  const k = 1 - ratio * ratio * (1 - cosine * cosine);
  return k < 0 ? undefined : add(scale(direction, ratio), scale(normal, ratio * cosine - Math.sqrt(k)));
}

/** A number held between two others. */
export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));

/** 0 below `low`, 1 above `high`, a smooth S between (the edges may be in either order). */
export function smoothstep(low: number, high: number, value: number): number {
  const t = clamp((value - low) / (high - low));
  return t * t * (3 - 2 * t);
}

/** `#rrggbb` as linear light, 0–1 each (IEC 61966-2-1). */
export function linear(hex: string): Vector {
  const channel = (from: number): number => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Linear light to a display value 0–255 through a film curve that rolls highlights off (Narkowicz's fit of ACES). */
export function develop(light: number): number {
  const x = Math.max(0, light) * 0.52;
  const film = clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14));
  return 255 * (film <= 0.0031308 ? film * 12.92 : 1.055 * film ** (1 / 2.4) - 0.055);
}
