// sRGB to OKLab in plain arithmetic: every pixel goes through here, culori's objects would cost ten times as much.

/** L 0–1, a and b about −0.4 to 0.4. */
export type Oklab = readonly [number, number, number];

/** sRGB transfer function, IEC 61966-2-1; `channel` 0–255. */
const linear = (channel: number): number => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Sixteen steps a grey level: means of several pixels fall between the levels. */
const STEPS = 16;
const LINEAR = Float32Array.from({ length: 255 * STEPS + 1 }, (_, index) => linear(index / STEPS));
const linearAt = (channel: number): number => LINEAR[Math.round(channel * STEPS)] ?? 0;

/** Converts `[red, green, blue]`, 0–255, to OKLab. Matrices: Björn Ottosson, https://bottosson.github.io/posts/oklab/ (2020, public domain). */
export const oklabOf = ([red, green, blue]: readonly [number, number, number]): [number, number, number] => {
  const [r, g, b] = [linearAt(red), linearAt(green), linearAt(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

/** How much lightness counts beside hue and chroma when colours are told apart: one wall in sun and in shade is one colour. */
const LIGHTNESS_SHARE = 0.5;

/** Squared distance in OKLab with lightness counted half: brightness and contrast are features of their own. */
export const squaredDistance = (one: Oklab, other: Oklab): number =>
  ((one[0] - other[0]) * LIGHTNESS_SHARE) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
