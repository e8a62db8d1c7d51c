// The week as tables for a person.
import { alignColumns } from '../align-columns.ts';
import type { Rate } from '../qc/interval.ts';
import type { ModeResult, WeekResult } from '../week.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const counted = ({ count, of, rate }: Rate): string => (of === 0 ? '–' : `${count}/${of} ${percent(rate)}`);

const withInterval = (rate: Rate): string =>
  rate.of === 0 ? '–' : `${rate.count}/${rate.of} (95 % up to ${percent(rate.interval[1])})`;

const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

const ROWS: readonly (readonly [name: string, cell: (mode: ModeResult) => string])[] = [
  ['jobs', ({ jobs }) => String(jobs)],
  ['hits', ({ hits }) => counted(hits)],
  ['  by the exact key', ({ exactHits }) => String(exactHits)],
  ['  by meaning', ({ semanticHits }) => String(semanticHits)],
  ['renders', ({ renders }) => String(renders)],
  ['renders saved', ({ rendersSaved }) => String(rendersSaved)],
  ['cost', ({ usd }) => dollars(usd)],
  ['saved', ({ usdSaved }) => dollars(usdSaved)],
  ['false hits, of hits', ({ falseHits }) => withInterval(falseHits)],
  ['false hits, of edits that differ', ({ falseOnEdits }) => withInterval(falseOnEdits)],
  ['edits that say the same, served', ({ sameEdits }) => counted(sameEdits)],
  ['renders of the price night', ({ rendersOnPriceNight }) => String(rendersOnPriceNight)],
];

const languageRows = ({ modes }: WeekResult): string[][] =>
  Object.keys(modes[0]?.byLanguage ?? {}).map((language) => [
    `hits, ${language}`,
    ...modes.map(({ byLanguage }) =>
      counted(byLanguage[language]?.hits ?? { count: 0, of: 0, rate: 0, interval: [0, 1] }),
    ),
  ]);

const wrongLines = ({ mode, wrong }: ModeResult): string[] =>
  wrong.map(
    ({ show, edit, wanted, served, note }) =>
      `  ${mode}, ${show} (${edit})\n    wanted ${wanted}\n    served ${served}\n    ${note}`,
  );

/** One column for each way to use the cache, then the false hits, if there are any. */
export const formatWeekTable = (result: WeekResult): string => {
  const { modes, shows, nights, seed, image, usdPerImage, embedder } = result;
  const wrong = modes.flatMap(wrongLines);
  return [
    `${shows} shows in ${nights} nights, seed ${seed}; ${image} at ${dollars(usdPerImage)} a picture, ${embedder}`,
    '',
    alignColumns([
      ['cache', ...modes.map(({ mode }) => mode)],
      ...ROWS.map(([name, cell]) => [name, ...modes.map(cell)]),
      ...languageRows(result),
    ]),
    '',
    wrong.length === 0 ? 'No false hit.' : `False hits:\n${wrong.join('\n')}`,
  ].join('\n');
};
