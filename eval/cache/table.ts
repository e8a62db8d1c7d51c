// The evaluation of the cache's decision as tables for a person.
import { alignColumns } from '../align-columns.ts';
import type { CacheEvaluation } from '../cache.ts';
import type { Rate } from '../qc/interval.ts';
import type { PairSummary } from './summarise.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const counted = ({ count, of, rate }: Rate): string => (of === 0 ? '–' : `${count}/${of} ${percent(rate)}`);

const upTo = ({ of, interval }: Rate): string => (of === 0 ? '–' : percent(interval[1]));

const cells = (name: string, gate: PairSummary, cosine: PairSummary | undefined): string[] => [
  name,
  counted(gate.sameHits),
  counted(gate.falseHits),
  upTo(gate.falseHits),
  ...(cosine === undefined ? [] : [counted(cosine.sameHits), counted(cosine.falseHits)]),
];

export interface CacheTableOptions {
  /** Show the cosine alone beside it. */
  baseline: boolean;
}

const groupTable = (result: CacheEvaluation, { baseline }: CacheTableOptions): string => {
  const groups = (['byLang', 'byKind'] as const).flatMap((by) =>
    Object.entries(result[by]).map(([name, group]) =>
      cells(name, group, baseline ? result.baseline[by][name] : undefined),
    ),
  );
  const head = [
    '',
    'same: hits',
    'different: hits',
    '95 % up to',
    ...(baseline ? ['cosine: hits', 'cosine: false'] : []),
  ];
  return alignColumns([head, ...groups, cells('all', result, baseline ? result.baseline : undefined)]);
};

const sweepTable = (result: CacheEvaluation, { baseline }: CacheTableOptions): string => {
  const rows = result.sweep.map(({ minCosine, sameHitRate, falseHitRate }, index) => {
    const alone = result.baseline.sweep[index];
    return [
      minCosine.toFixed(2),
      percent(sameHitRate),
      percent(falseHitRate),
      ...(baseline ? [percent(alone?.sameHitRate ?? 0), percent(alone?.falseHitRate ?? 0)] : []),
    ];
  });
  return alignColumns([
    ['minCosine', 'hits', 'false hits', ...(baseline ? ['cosine: hits', 'cosine: false'] : [])],
    ...rows,
  ]);
};

/** Hits and false hits by language and kind, the sweep over one floor for all languages, and the worst false hits. */
export const formatCacheTable = (result: CacheEvaluation, options: CacheTableOptions): string => {
  const floors = Object.entries(result.minCosine).map(([language, floor]) => `${language} ${floor}`);
  const wrong = result.worstFalseHits.map(
    ({ id, kind, cosine, a, b, why }) => `  ${id} (${kind}, cosine ${cosine.toFixed(3)}): ${why}\n    ${a}\n    ${b}`,
  );
  return [
    `${result.pairs} pairs, embedder ${result.embedder} (minCosine ${floors.join(', ')}), index ${result.index}`,
    '',
    groupTable(result, options),
    '',
    sweepTable(result, options),
    '',
    wrong.length === 0 ? 'No false hit.' : `False hits, the nearest first:\n${wrong.join('\n')}`,
  ].join('\n');
};
