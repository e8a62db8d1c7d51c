// The stand-in judge: a deterministic answer to the check's rubric that claims only what the pixels show.
import { measurePicture, type Measures } from './measure.ts';

interface Scores {
  subject: number;
  setting: number;
  noText: number;
  noDeformation: number;
  brandMood: number;
  productPlace: number;
}

/** Below these a picture shows nothing: values of blank and of blurred storyboards, with room to the drawn ones. */
const LEAST_CONTRAST = 6;
const LEAST_DETAIL = 6;
/** Edge energy of the product's place that counts as full. */
const FULL_PLACE = 22;
/** What a measurement cannot tell gets this: neither praise nor blame. */
const NOT_SEEN = 7;

const whole = (value: number): number => Math.max(0, Math.min(10, Math.round(value)));

/** Grows from 0 at nothing to 10 at `plenty`. */
const upTo = (value: number, plenty: number): number => whole((value / plenty) * 10);

const scoresOf = (measures: Measures, productWanted: boolean): Scores => {
  const { contrast, detail, coverage, paletteShare, calmest } = measures;
  const drawn = contrast >= LEAST_CONTRAST && detail >= LEAST_DETAIL;
  return {
    subject: drawn ? whole(5 + upTo(detail, 20) / 2) : 0,
    setting: drawn ? whole(4 + coverage * 6) : 0,
    noText: NOT_SEEN,
    noDeformation: NOT_SEEN,
    brandMood: paletteShare === undefined ? NOT_SEEN : whole(2 + paletteShare * 8),
    productPlace: productWanted ? whole(10 - (calmest / FULL_PLACE) * 6) : 10,
  };
};

const reasonsOf = (measures: Measures, productWanted: boolean): string[] => {
  const { contrast, detail, coverage, paletteShare, calmest } = measures;
  if (contrast < LEAST_CONTRAST) return ['The picture is empty: there is next to no contrast in it.'];
  if (detail < LEAST_DETAIL) return ['The picture is blurred: no line or edge in it is sharp.'];
  const palette =
    paletteShare === undefined ? [] : [`${Math.round(paletteShare * 100)} % of it is in the brand's colours.`];
  const place = productWanted
    ? [calmest <= FULL_PLACE / 2 ? 'There is a calm place for the product.' : 'The place for the product is busy.']
    : [];
  return [
    `Something is drawn in ${Math.round(coverage * 100)} % of the picture, with clear lines.`,
    ...palette,
    ...place,
    'Measured on the pixels by the local stand-in, which does not know what it sees.',
  ];
};

/** Hex codes named in the brand's block; the whole text when there is none. */
const paletteIn = (text: string): string[] => {
  const brand = /^BRAND$([\s\S]*?)^END BRAND$/mu.exec(text)?.[1] ?? text;
  return [...new Set(brand.match(/#[0-9a-f]{6}\b/giu) ?? [])];
};

const wantsProduct = (text: string): boolean => !/^PRODUCT PLACE: not wanted$/mu.test(text);

/**
 * Answers the rubric of lambdas/qc/judge-request.ts with its JSON (schema `picture_verdict`). `text` is the request's user
 * text: hex codes in it are the brand's palette. Throws when `image` does not decode, as the real model refuses it.
 */
export const judge = async ({ text, image }: { text: string; image: Uint8Array }): Promise<string> => {
  const productWanted = wantsProduct(text);
  const measures = await measurePicture(image, paletteIn(text));
  const scores = scoresOf(measures, productWanted);
  const accepted = scores.subject > 0 && scores.setting >= 4;
  return JSON.stringify({
    scores,
    verdict: accepted ? 'accept' : 'reject',
    reasons: reasonsOf(measures, productWanted),
  });
};
