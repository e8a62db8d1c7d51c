// The light of a set as its words say it, in English, Chinese or Spanish: where it comes from, how hard and how warm it is.
import { lumaOf, type Raster } from '../raster.ts';

export interface Light {
  /** −1 from the left … 1 from the right. */
  side: number;
  /** −1 from the camera … 1 from behind the product. */
  depth: number;
  /** 0 near the horizon … 1 straight above. */
  height: number;
  /** 0 soft … 1 hard. */
  hardness: number;
  /** −1 cold … 1 warm. */
  warmth: number;
}

type Axis = keyof Light;
type Words = readonly (readonly [value: number, pattern: RegExp])[];

/** The first pattern of an axis that a phrase has decides; scenes are written in English, sheets and guides in any of the three. */
const WORDS: Readonly<Record<Axis, Words>> = {
  side: [
    [-1, /\bleft\b|左|izquierd/iu],
    [1, /\bright\b|右|derech/iu],
  ],
  depth: [
    [
      1,
      /back[- ]?li(?:t|ght)|from behind|\brim\b|contre-jour|against the (?:sun|light)|逆光|背光|轮廓光|contraluz|desde atrás|traser/iu,
    ],
    [-1, /\bfront(?:al)?\b|ring light|from the camera|顺光|正面|环形灯|de frente/iu],
  ],
  height: [
    [
      1,
      /overhead|from above|top[- ]?(?:light|lit)|skylight|\bnoon\b|midday|顶光|上方|正午|cenital|desde arriba|mediodía/iu,
    ],
    [
      0.15,
      /\blow\b|golden hour|sunset|sunrise|\bdawn\b|\bdusk\b|late afternoon|evening|黄昏|夕阳|日落|日出|清晨|傍晚|atardecer|amanecer|hora dorada|\bbaj[ao]\b/iu,
    ],
  ],
  hardness: [
    [
      0.1,
      /\bsoft|diffus|gentle|overcast|cloudy|open shade|window|curtain|柔|漫射|阴天|窗|suave|difus|nublad|ventana/iu,
    ],
    [
      0.9,
      /\bhard\b|harsh|\bstrong\b|direct|crisp|sharp|spotlight|clean shadows|硬光|强光|直射|聚光|\bdur[ao]\b|fuerte|direct[ao]|foco/iu,
    ],
  ],
  warmth: [
    [0.8, /\bwarm|golden|candle|amber|sunset|tungsten|暖|金色|烛|夕阳|cálid|dorad|\bvela/iu],
    [-0.8, /\bcool\b|\bcold\b|bluish|moon|冷|月光|\bfrí|luna/iu],
  ],
};

/** What holds where no phrase says anything: soft light from diagonally above, as in most product photographs. */
const OTHERWISE: Omit<Light, 'side'> = { depth: 0, height: 0.55, hardness: 0.35, warmth: 0 };

const saidOf = (axis: Axis, phrases: readonly string[]): number | undefined => {
  for (const phrase of phrases) {
    const said = WORDS[axis].find(([, pattern]) => pattern.test(phrase));
    if (said !== undefined) return said[0];
  }
  return undefined;
};

/** A side lit this much brighter than the other (difference ÷ sum) counts as fully lit from there. */
const FULL_SIDE = 0.12;
/** Light that no word and no pixel places comes from the upper left, as drawings have it. */
const UNPLACED_SIDE = -0.4;

/** Which side of the set is brighter, −0.8 (left) to 0.8 (right); what words say weighs more than this. */
export const measuredSide = (raster: Raster): number => {
  const luma = lumaOf(raster);
  let [left, right] = [0, 0];
  for (let index = 0; index < luma.length; index++) {
    const x = index % raster.width;
    if (x < raster.width / 3) left += luma[index] ?? 0;
    else if (x >= (raster.width * 2) / 3) right += luma[index] ?? 0;
  }
  const difference = (right - left) / Math.max(1, right + left);
  return Math.abs(difference) < FULL_SIDE / 4 ? UNPLACED_SIDE : Math.max(-1, Math.min(1, difference / FULL_SIDE)) * 0.8;
};

/** Light from behind, the front or above is not from a side as well, unless a phrase says so. */
const sideOf = (phrases: readonly string[], depth: number | undefined, raster: Raster | undefined): number => {
  const said = saidOf('side', phrases);
  if (said !== undefined) return said;
  const measured = raster === undefined ? UNPLACED_SIDE : measuredSide(raster);
  return depth === undefined || depth === 0 ? measured : measured * 0.3;
};

/**
 * The light that `phrases` describe, the more specific phrase first (the scene's before the brand's): the first that says something
 * about an axis decides it. A side that no phrase names is measured on the set's own pixels.
 */
export const lightOf = (phrases: readonly string[], raster?: Raster): Light => {
  const depth = saidOf('depth', phrases);
  return {
    side: sideOf(phrases, depth, raster),
    depth: depth ?? OTHERWISE.depth,
    height: saidOf('height', phrases) ?? OTHERWISE.height,
    hardness: saidOf('hardness', phrases) ?? OTHERWISE.hardness,
    warmth: saidOf('warmth', phrases) ?? OTHERWISE.warmth,
  };
};
