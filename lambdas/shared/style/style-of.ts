// What a picture looks like at a glance, in numbers: the features of the style measure that need no brand.
import type { StyleFeature } from '../domain/brand-style.ts';
import { chromaOf, type ChromaMap } from './chroma.ts';
import { measuredCopy, type LabPlane, type StyleRaster } from './raster.ts';
import { signatureOf, type WeightedColour } from './signature.ts';
import { subjectOf } from './subject.ts';

/** The features that compare a picture with a brand's colours. */
export type PaletteFeature = Extract<StyleFeature, 'paletteDistance' | 'paletteBalance' | 'colourRarity'>;
export type PictureFeature = Exclude<StyleFeature, PaletteFeature>;

export interface StyleFeatures extends Record<PictureFeature, number> {
  /** The picture's colours, largest share first. */
  colours: WeightedColour[];
  /** Its hues and saturations, finer. */
  chroma: ChromaMap;
}

/** Hue of the warm–cool axis in OKLab, in degrees: from blue (240°) to orange (60°); tint is the axis across, from purple to green. */
const WARM_HUE = 60;
const [WARM_A, WARM_B] = [Math.cos((WARM_HUE * Math.PI) / 180), Math.sin((WARM_HUE * Math.PI) / 180)];

type Tone = Pick<Record<PictureFeature, number>, 'brightness' | 'contrast' | 'saturation' | 'warmth' | 'tint'>;
type Grading = Pick<
  Record<PictureFeature, number>,
  'highlightWarmth' | 'highlightTint' | 'shadowWarmth' | 'shadowTint'
>;

const warmthOf = (a: number, b: number): number => a * WARM_A + b * WARM_B;
const tintOf = (a: number, b: number): number => b * WARM_A - a * WARM_B;

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
    warmth: warmthOf(a / count, b / count),
    tint: tintOf(a / count, b / count),
  };
};

/** Share of the pixels that are highlights, and that are shadows: the lightest and the darkest quarter. */
const ZONE = 0.25;
const LEVELS = 256;

const levelOf = (light: number): number => Math.min(LEVELS - 1, Math.max(0, Math.floor(light * LEVELS)));

/** The lightness levels up to which shadows reach and from which highlights begin. */
const zoneEdges = ({ lab }: LabPlane): { shadows: number; highlights: number } => {
  const counts = new Uint32Array(LEVELS);
  for (let at = 0; at < lab.length; at += 3) {
    const level = levelOf(lab[at] ?? 0);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const least = (lab.length / 3) * ZONE;
  let [shadows, below] = [0, counts[0] ?? 0];
  while (below < least && shadows < LEVELS - 1) below += counts[++shadows] ?? 0;
  let [highlights, above] = [LEVELS - 1, counts[LEVELS - 1] ?? 0];
  while (above < least && highlights > 0) above += counts[--highlights] ?? 0;
  return { shadows, highlights };
};

/** Colour casts of highlights and shadows: what a colourist sets apart from the picture's overall cast. */
const gradingOf = (plane: LabPlane): Grading => {
  const { lab } = plane;
  const edges = zoneEdges(plane);
  const sums = { light: [0, 0, 0], dark: [0, 0, 0] };
  const add = (sum: number[], at: number): void => {
    sum[0] = (sum[0] ?? 0) + (lab[at + 1] ?? 0);
    sum[1] = (sum[1] ?? 0) + (lab[at + 2] ?? 0);
    sum[2] = (sum[2] ?? 0) + 1;
  };
  for (let at = 0; at < lab.length; at += 3) {
    const level = levelOf(lab[at] ?? 0);
    if (level >= edges.highlights) add(sums.light, at);
    if (level <= edges.shadows) add(sums.dark, at);
  }
  const cast = ([a = 0, b = 0, count = 1]: number[]): [number, number] => [a / count, b / count];
  return {
    highlightWarmth: warmthOf(...cast(sums.light)),
    highlightTint: tintOf(...cast(sums.light)),
    shadowWarmth: warmthOf(...cast(sums.dark)),
    shadowTint: tintOf(...cast(sums.dark)),
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
    ...gradingOf(plane),
    subjectX: subject.x,
    subjectY: subject.y,
    subjectCoverage: subject.coverage,
    complexity: complexityOf(plane, subject.mask),
    colours: signatureOf(plane),
    chroma: chromaOf(plane),
  };
};
