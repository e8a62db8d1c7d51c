// liveframe cache stats: what is in the cache and what the last runs took from it.
import { cacheStatistics, type CacheStatistics, type Counts } from '../cache/statistics.ts';
import { withCache, type CacheOptions } from '../cache/open-cache.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

/** Names of one kind that are shown; --json has all. */
const MOST_SHOWN = 8;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const dayOf = (at: number | null): string => (at === null ? '–' : new Date(at).toISOString().slice(0, 16));

const countLines = (name: string, counts: Counts): string[] => {
  const all = Object.entries(counts);
  if (all.length === 0) return [];
  const rest = all.length > MOST_SHOWN ? [`  … and ${all.length - MOST_SHOWN} more`] : [];
  return [
    `by ${name}`,
    ...all.slice(0, MOST_SHOWN).map(([of, count]) => `  ${String(count).padStart(6)}  ${of}`),
    ...rest,
  ];
};

const runLines = ({ runs }: CacheStatistics): string[] =>
  runs.length === 0
    ? []
    : [
        'last runs: hits, of these exact, by meaning, followed; rendered',
        ...runs.map(({ runId, accepted, hitRate }) => {
          const parts = [accepted['exact-cache'], accepted['semantic-cache'], accepted.follows].join(', ');
          return `  ${percent(hitRate).padStart(7)}  ${parts}; ${accepted.rendered}  ${runId}`;
        }),
      ];

const auditLine = ({ audited: { count, of, rate, interval } }: CacheStatistics): string =>
  of === 0
    ? 'audited false hits: nothing marked yet (npx liveframe cache audit)'
    : `audited false hits: ${count} of ${of}, ${percent(rate)} (95 %: ${percent(interval[0])} to ${percent(interval[1])})`;

const lines = (found: CacheStatistics): string[] => [
  `${found.entries} entries, the oldest ${dayOf(found.oldest)}, the newest ${dayOf(found.newest)}; ${found.expired} expired, ${found.denied} out of service`,
  ...Object.entries(found.by).flatMap(([name, counts]) => countLines(name, counts)),
  ...runLines(found),
  auditLine(found),
];

export const cacheStatsCommand = async (options: CacheOptions): Promise<number> => {
  const found = await withCache(options, cacheStatistics);
  if (options.json) printJson(found);
  else for (const line of lines(found)) print(line);
  return EXIT.done;
};
