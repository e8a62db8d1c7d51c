// Pixels in OKLab and back (Björn Ottosson, "A perceptual color space for image processing", 2020).

/** L 0–1, a and b about −0.3–0.3, three numbers a pixel. */
export type LabPixels = Float32Array;

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

const linear = (byte = 0): number => LINEAR[byte] ?? 0;

const toByte = (linear: number): number => {
  const share = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(Math.max(share, 0), 1) * 255);
};

/** From sRGB bytes with `channels` (3 or 4) numbers a pixel. */
export const toLab = (data: Uint8Array, channels: number): LabPixels => {
  const lab = new Float32Array((data.length / channels) * 3);
  for (let from = 0, to = 0; from < data.length; from += channels, to += 3) {
    const [r, g, b] = [linear(data[from]), linear(data[from + 1]), linear(data[from + 2])];
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    lab[to] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
    lab[to + 1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
    lab[to + 2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  }
  return lab;
};

/** To sRGB bytes, three a pixel; colours outside sRGB are clipped. */
export const toRgb = (lab: LabPixels): Uint8Array => {
  const data = new Uint8Array(lab.length);
  for (let index = 0; index < lab.length; index += 3) {
    const [L, a, b] = [lab[index] ?? 0, lab[index + 1] ?? 0, lab[index + 2] ?? 0];
    const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
    const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
    const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
    data[index] = toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    data[index + 1] = toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    data[index + 2] = toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  }
  return data;
};
