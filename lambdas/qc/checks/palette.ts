// Check: the brand's colours take the share of the picture that its guide asks for.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { DEFAULT_TOLERANCE, type PaletteColour } from '../../shared/domain/brand.ts';
import type { Brand } from '../../shared/domain/packs.ts';
import { deltaEOfHex } from '../../shared/style/delta-e.ts';
import { paletteFit } from '../../shared/style/palette-fit.ts';
import type { StyleFeatures } from '../../shared/style/style-of.ts';

type Guide = Pick<Brand, 'name' | 'palette' | 'style'>;

/** Spreads of the learned distance to the palette up to which a picture's colours are the brand's. */
export const MAX_SPREADS = 5;

/** Share of the picture within the colour's tolerance. */
const shareOf = ({ hex, tolerance = DEFAULT_TOLERANCE }: PaletteColour, { colours }: StyleFeatures): number =>
  colours.reduce((sum, { oklab, share }) => sum + (deltaEOfHex(oklab, hex) <= tolerance ? share : 0), 0);

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The first colour of the guide whose share is outside its stated coverage. */
const missedCoverage = (features: StyleFeatures, { palette }: Guide): CheckResult | undefined => {
  for (const colour of palette.filter(({ coverage }) => coverage !== undefined)) {
    const { min = 0, max = 1 } = colour.coverage ?? {};
    const value = shareOf(colour, features);
    if (value >= min && value <= max) continue;
    const limit = value < min ? min : max;
    const reason = `${colour.name} ${colour.hex} takes ${percent(value)} of the picture; the guide asks for ${percent(min)} to ${percent(max)}.`;
    return { check: 'palette', passed: false, value, limit, reason };
  }
  return undefined;
};

/**
 * Fails when a palette colour with a stated coverage takes less or more of the picture (shares, 0–1), or when the picture's colours are
 * further from the learned clusters than MAX_SPREADS of the brand's own spread (OKLab). Without either it passes and says so.
 */
export const checkPalette = (features: StyleFeatures, guide: Guide): CheckResult => {
  const missed = missedCoverage(features, guide);
  if (missed !== undefined) return missed;
  if (guide.style === undefined) {
    const asked = guide.palette.some(({ coverage }) => coverage !== undefined);
    const reason = asked ? 'The palette has its shares.' : `The guide of ${guide.name} has no learned style.`;
    return { check: 'palette', passed: true, reason };
  }
  const value = paletteFit(features.colours, guide.style.clusters).paletteDistance;
  const { centre, spread } = guide.style.features.paletteDistance;
  const limit = centre + MAX_SPREADS * spread;
  const passed = value <= limit;
  const reason = passed
    ? `In the colours of ${guide.name}.`
    : `Its colours are not those of ${guide.name}: ${((value - centre) / spread).toFixed(1)} spreads further from the palette than usual, at most ${MAX_SPREADS} are allowed.`;
  return { check: 'palette', passed, value, limit, reason };
};
