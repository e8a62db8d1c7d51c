// Spreads a number of pictures over the moments of a show (--images): evenly, with what is left over for the strongest.
import type { Cue } from '../shared/domain/analysis.ts';

/** More options of one moment than there are variations to draw only repeat each other. */
export const MOST_OPTIONS = 8;

export interface Spread {
  /** How many options each moment gets; a moment that gets none is absent. */
  optionsOf: ReadonlyMap<string, number>;
  /** How it was done, for a person. */
  how: string;
}

/** What sells wants to be seen: a product of the sheet, selling points, then how lively the moment is. */
const strengthOf = ({ productSku, productName, sellingPoints, emotion }: Cue): number =>
  (productSku === undefined ? 0 : 4) + (productName === undefined ? 0 : 2) + sellingPoints.length + emotion.intensity;

/** Strongest first, equals in show order. */
const byStrength = (cues: readonly Cue[]): Cue[] => [...cues].sort((a, b) => strengthOf(b) - strengthOf(a));

const range = (cueIds: readonly string[]): string =>
  cueIds.length > 6 ? `${cueIds.slice(0, 5).join(', ')} and ${cueIds.length - 5} more` : cueIds.join(', ');

const tooFew = (images: number, cues: readonly Cue[]): Spread => {
  const chosen = byStrength(cues).slice(0, images);
  const leftOut = cues.filter((cue) => !chosen.includes(cue)).map(({ cueId }) => cueId);
  return {
    optionsOf: new Map(chosen.map(({ cueId }) => [cueId, 1])),
    how: `Of --images ${images}: ${images} pictures for ${cues.length} moments: one for each of the strongest; without a picture: ${range(leftOut)}.`,
  };
};

/** `images` is at least 1. Every moment gets one before any gets two, and none gets more than MOST_OPTIONS. */
export const spreadImages = (images: number, cues: readonly Cue[]): Spread => {
  if (cues.length === 0) return { optionsOf: new Map(), how: 'No moment wants a picture.' };
  if (images < cues.length) return tooFew(images, cues);
  const spread = Math.min(images, cues.length * MOST_OPTIONS);
  const each = Math.floor(spread / cues.length);
  const more = byStrength(cues)
    .slice(0, spread % cues.length)
    .map(({ cueId }) => cueId);
  const optionsOf = new Map(cues.map(({ cueId }) => [cueId, each + (more.includes(cueId) ? 1 : 0)]));
  const rest = more.length === 0 ? '' : `, ${each + 1} for the ${more.length} strongest (${range(more)})`;
  const capped =
    spread < images
      ? ` More than ${MOST_OPTIONS} of one moment only repeat each other, so ${images - spread} were not made.`
      : '';
  return {
    optionsOf,
    how: `Of --images ${images}: ${spread} pictures for ${cues.length} moments: ${each} each${rest}.${capped}`,
  };
};
