// The sheet: one self-contained page that shows what was learned from the samples, and which of them do not fit.
import { STYLE_FEATURES, type StyleCluster, type StyleFeature } from '../../lambdas/shared/domain/brand-style.ts';
import { MIN_SAMPLES, type LearnedStyle, type SampleReport } from '../../lambdas/shared/style/learn-style.ts';
import { FEATURE_WORDS, faultsOf } from '../../lambdas/shared/style/words.ts';
import { histogramOf } from './histogram.ts';
import type { Skipped } from './read-samples.ts';
import { SHEET_STYLE } from './sheet-style.ts';

export interface SheetContent {
  id: string;
  name: string;
  learned: LearnedStyle;
  skipped: readonly Skipped[];
  /** Data URI by the sample's name. */
  thumbnails: ReadonlyMap<string, string>;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

const swatch = ({ hex, oklab, coverage }: StyleCluster): string => {
  const ink = oklab[0] > 0.65 ? '#1b1b1b' : '#ffffff';
  return `<li style="background:${hex};color:${ink};flex-grow:${Math.max(4, Math.round(coverage.mean * 100))}">
    <strong>${hex}</strong><span>${percent(coverage.mean)} ± ${percent(coverage.spread)}</span></li>`;
};

const values = (samples: readonly SampleReport[], feature: StyleFeature, outlier: boolean): number[] =>
  samples
    .filter((sample) => sample.outlier === outlier)
    .flatMap(({ parts }) => parts.filter((part) => part.feature === feature).map(({ value }) => value));

const featureCard = ({ style, samples }: LearnedStyle, feature: StyleFeature): string => {
  const { centre, spread } = style.features[feature];
  const { name, less, more } = FEATURE_WORDS[feature];
  const plot = histogramOf({
    own: values(samples, feature, false),
    outliers: values(samples, feature, true),
    range: { centre, spread },
  });
  return `<article><h3>${name}</h3>${plot}<p class="ends"><span>${less}</span><span>${more}</span></p>
    <p class="range">${centre.toFixed(3)} ± ${spread.toFixed(3)}</p></article>`;
};

const sampleCard = (sample: SampleReport, thumbnails: ReadonlyMap<string, string>): string => {
  const why = sample.outlier ? faultsOf(sample.parts) : [];
  const reasons = why.length === 0 ? '' : `<em>${why.map(escape).join('; ')}</em>`;
  return `<figure${sample.outlier ? ' class="outlier"' : ''}><img src="${thumbnails.get(sample.name) ?? ''}" alt="${escape(sample.name)}" loading="lazy">
    <figcaption><b>${sample.score.toFixed(2)}</b> ${escape(sample.name)}${sample.outlier ? ' <i>outlier</i>' : ''}${reasons}</figcaption></figure>`;
};

const notes = ({ learned, skipped }: SheetContent): string => {
  const lines = [
    ...learned.warnings.map(escape),
    ...skipped.map(({ name, reason }) => `Skipped ${escape(name)}: ${escape(reason)}.`),
  ];
  return lines.length === 0 ? '' : `<ul class="notes">${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
};

const facts = ({ style }: LearnedStyle): string => {
  const items = [
    [String(style.samples.used), `samples learned from (at least ${MIN_SAMPLES}, 50 to 100 are good)`],
    [String(style.samples.outliers), 'outliers left out'],
    [style.scores.mean.toFixed(3), 'mean score of samples held out of learning'],
    [style.scores.limit.toFixed(2), 'below this score a picture is off brand'],
  ];
  return `<dl>${items.map(([value, label]) => `<div><dt>${value}</dt><dd>${label}</dd></div>`).join('')}</dl>`;
};

/** The whole page as HTML: no scripts, no other files, safe for any file name. */
export const renderSheet = (content: SheetContent): string => {
  const { name, id, learned, thumbnails } = content;
  const worstFirst = [...learned.samples].sort(
    (one, other) => Number(other.outlier) - Number(one.outlier) || one.score - other.score,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(name)}: what was learned</title><style>${SHEET_STYLE}</style></head><body>
<header><p>Style guide ${escape(id)}</p><h1>${escape(name)}</h1>${facts(learned)}</header>
${notes(content)}
<section><h2>Palette</h2><p>Colour clusters of all samples with the share of a picture that each takes, and how much that varies.</p>
<ul class="palette">${learned.style.clusters.map(swatch).join('')}</ul></section>
<section><h2>Features</h2><p>Each bar counts samples. The band is the brand’s spread: dark one, light two standard deviations. Red marks are outliers.</p>
<div class="features">${STYLE_FEATURES.map((feature) => featureCard(learned, feature)).join('')}</div></section>
<section><h2>Samples</h2><p>Outliers first, then from the least to the most typical.</p>
<div class="samples">${worstFirst.map((sample) => sampleCard(sample, thumbnails)).join('')}</div></section>
</body></html>
`;
};
