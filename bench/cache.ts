// How fast the cache is looked up: single searches with their filter, and a run's prompts in bulk without embedding them, on a
// real OpenSearch and on the embedded index. Usage: node bench/cache.ts [--entries 100000] [--lookups 1000] [--prompts 1000]
// [--index opensearch|embedded|both] [--json]. OPENSEARCH_URL names a server; without it one is fetched and started.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startOpenSearch } from '../local/endpoints/opensearch/server.ts';
import { whyNoServer, withServer } from '../scripts/opensearch/with-server.ts';
import { DIMENSION } from './cache/entries.ts';
import { measure, SCOPES_OF, type Figures, type Work } from './cache/measure.ts';

const GOALS = { p99Milliseconds: 15, bulkSeconds: 4 };

const wholeNumber = (name: string, text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} is ${text}; it takes a whole number from 1.`);
};

const measureReal = async (work: Work): Promise<Figures | undefined> => {
  const url = process.env['OPENSEARCH_URL'];
  if (url !== undefined) return measure(url, work, { merges: true });
  const reason = await whyNoServer();
  if (reason === undefined) return withServer((server) => measure(server.url, work, { merges: true }));
  console.error(`The real OpenSearch is skipped: ${reason}`);
  return undefined;
};

const measureEmbedded = async (work: Work): Promise<Figures> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'liveframe-bench-cache-'));
  const endpoint = await startOpenSearch({ dataFolder });
  try {
    return await measure(endpoint.url, work, { merges: false });
  } finally {
    await endpoint.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
};

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const row = (name: string, figures: Figures): string =>
  [
    name.padEnd(20),
    figures.fillSeconds.toFixed(0).padStart(9),
    figures.firstP50Milliseconds.toFixed(1).padStart(11),
    figures.firstP99Milliseconds.toFixed(1).padStart(11),
    figures.p50Milliseconds.toFixed(1).padStart(9),
    figures.p99Milliseconds.toFixed(1).padStart(9),
    figures.bulkSeconds.toFixed(2).padStart(9),
    megabytes(figures.bulkSentBytes).padStart(10),
    megabytes(figures.bulkReceivedBytes).padStart(10),
    megabytes(figures.withVectorsReceivedBytes).padStart(14),
    String(figures.failed).padStart(8),
  ].join('');

const HEAD = `${''.padEnd(20)}   fill s  first p50  first p99   p50 ms   p99 ms   bulk s   sent MB    got MB  with vectors  failed`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '100000' },
      lookups: { type: 'string', default: '1000' },
      prompts: { type: 'string', default: '1000' },
      index: { type: 'string', default: 'both' },
      json: { type: 'boolean', default: false },
    },
  });
  const work = {
    entries: wholeNumber('entries', values.entries),
    lookups: wholeNumber('lookups', values.lookups),
    prompts: wholeNumber('prompts', values.prompts),
  };
  if (!['opensearch', 'embedded', 'both'].includes(values.index)) {
    throw new Error(`--index is ${values.index}; it takes opensearch, embedded or both.`);
  }
  const opensearch = values.index === 'embedded' ? undefined : await measureReal(work);
  const embedded = values.index === 'opensearch' ? undefined : await measureEmbedded(work);
  if (values.json) {
    console.log(
      JSON.stringify({
        ...work,
        dimension: DIMENSION,
        cores: availableParallelism(),
        goals: GOALS,
        opensearch,
        embedded,
      }),
    );
    return;
  }
  const { entries, lookups, prompts } = work;
  console.log(
    `${entries} entries of ${DIMENSION} dimensions in ${SCOPES_OF(entries)} scopes; ${lookups} first and ${lookups} later look-ups, one by one (k = 8, filtered), ${prompts} prompts in bulk; ${availableParallelism()} cores`,
  );
  console.log(HEAD);
  if (opensearch !== undefined) console.log(row('OpenSearch 2.19.1', opensearch));
  if (embedded !== undefined) console.log(row('embedded', embedded));
  console.log(
    `goals: p99 at most ${GOALS.p99Milliseconds} ms, bulk at most ${GOALS.bulkSeconds} s on OpenSearch, two cores`,
  );
};

await main();
