// What a picture looks like at a glance, in numbers: the features of the style measure that need no brand.
import type { StyleFeature } from '../domain/brand-style.ts';
import { measuredCopy, type LabPlane, type StyleRaster } from './raster.ts';
import { signatureOf, type WeightedColour } from './signature.ts';
import { subjectOf } from './subject.ts';

/** The features that compare a picture with a brand's clusters. */
export type PaletteFeature = Extract<StyleFeature, 'paletteDistance' | 'paletteBalance'>;
export type PictureFeature = Exclude<StyleFeature, PaletteFeature>;

export interface StyleFeatures extends Record<PictureFeature, number> {
  /** The picture's colours, largest share first. */
  colours: WeightedColour[];
}

/** Hue of the warm–cool axis in OKLab, in degrees: from blue (240°) to orange (60°); tint is the axis across, from purple to green. */
const WARM_HUE = 60;
const [WARM_A, WARM_B] = [Math.cos((WARM_HUE * Math.PI) / 180), Math.sin((WARM_HUE * Math.PI) / 180)];

type Tone = Pick<Record<PictureFeature, number>, 'brightness' | 'contrast' | 'saturation' | 'warmth' | 'tint'>;

/** Means over all pixels, and the standard deviation of lightness. */
const toneOf = ({ lab }: LabPlane): Tone => {
  let [light, squares, chroma, a, b] = [0, 0, 0, 0, 0];
  for (let at = 0; at < lab.length; at += 3) {
    const [l, green, yellow] = [lab[at] ?? 0, lab[at + 1] ?? 0, lab[at + 2] ?? 0];
    light += l;
    squares += l * l;
    chroma += Math.sqrt(green * green + yellow * yellow);
    a += green;
    b += yellow;
  }
  const count = lab.length / 3;
  const brightness = light / count;
  return {
    brightness,
    contrast: Math.sqrt(Math.max(0, squares / count - brightness * brightness)),
    saturation: chroma / count,
    warmth: (a * WARM_A + b * WARM_B) / count,
    tint: (b * WARM_A - a * WARM_B) / count,
  };
};

/** Mean step of lightness to the right and the lower neighbour, over the pixels outside the subject. */
const complexityOf = ({ width, height, lab }: LabPlane, mask: Uint8Array): number => {
  let [sum, count] = [0, 0];
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const pixel = y * width + x;
      if (mask[pixel] === 1) continue;
      const here = lab[pixel * 3] ?? 0;
      sum += Math.abs(here - (lab[pixel * 3 + 3] ?? 0)) + Math.abs(here - (lab[(pixel + width) * 3] ?? 0));
      count += 2;
    }
  }
  return count === 0 ? 0 : sum / count;
};

/**
 * Measures a picture, best of at most 512 pixels a side (larger ones give the same numbers and take longer).
 * brightness, contrast, complexity in OKLab lightness (0–1); saturation, warmth, tint in OKLab chroma (about 0–0.3);
 * subjectX, subjectY, subjectCoverage as shares of the picture. Throws RangeError when the raster's data does not fit its size.
 */
export const styleOf = (raster: StyleRaster): StyleFeatures => {
  const plane = measuredCopy(raster);
  const subject = subjectOf(plane);
  return {
    ...toneOf(plane),
    subjectX: subject.x,
    subjectY: subject.y,
    subjectCoverage: subject.coverage,
    complexity: complexityOf(plane, subject.mask),
    colours: signatureOf(plane),
  };
};
