// A small histogram as SVG: the samples' values, the brand's spread behind them, outliers as marks.
import type { FeatureRange } from '../../lambdas/shared/domain/brand-style.ts';

const [WIDTH, HEIGHT, BINS] = [260, 84, 26];
const BASE = HEIGHT - 8;

interface Plot {
  own: readonly number[];
  outliers: readonly number[];
  range: FeatureRange;
}

const boundsOf = ({ own, outliers, range: { centre, spread } }: Plot): [number, number] => {
  const all = [...own, ...outliers];
  return [Math.min(centre - 3 * spread, ...all), Math.max(centre + 3 * spread, ...all)];
};

/** The values as bars over their range; at least one value. Purely numbers, so nothing to escape. */
export const histogramOf = (plot: Plot): string => {
  const { own, outliers, range } = plot;
  const [low, high] = boundsOf(plot);
  const x = (value: number): number => ((value - low) / (high - low)) * WIDTH;
  const counts = new Array<number>(BINS).fill(0);
  for (const value of own) {
    const bin = Math.min(BINS - 1, Math.floor(((value - low) / (high - low)) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const band = (spreads: number, name: string): string =>
    `<rect class="${name}" x="${x(range.centre - spreads * range.spread).toFixed(1)}" y="0" width="${(x(range.centre + spreads * range.spread) - x(range.centre - spreads * range.spread)).toFixed(1)}" height="${BASE}"/>`;
  const bars = counts.map((count, bin) => {
    const height = (count / most) * (BASE - 8);
    return `<rect class="bar" x="${((bin * WIDTH) / BINS + 1).toFixed(1)}" y="${(BASE - height).toFixed(1)}" width="${(WIDTH / BINS - 2).toFixed(1)}" height="${height.toFixed(1)}"/>`;
  });
  const marks = outliers.map((value) => `<circle class="mark" cx="${x(value).toFixed(1)}" cy="${BASE}" r="4"/>`);
  const middle = `<line class="centre" x1="${x(range.centre).toFixed(1)}" x2="${x(range.centre).toFixed(1)}" y1="0" y2="${BASE}"/>`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${own.length} samples around ${range.centre}">${band(2, 'two')}${band(1, 'one')}${bars.join('')}${middle}${marks.join('')}</svg>`;
};
