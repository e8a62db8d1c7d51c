// liveframe eval week: what the cache saves, and what it gets wrong, in a generated week of live shopping.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateWeek, formatWeekTable, MODES, readShop, SHOPS, type WeekRequest } from '../../eval/week.ts';
import { vectorIndices } from '../../lambdas/shared/aws/vector-indices.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';
import { startOpenSearch } from '../../local/endpoints/opensearch/server.ts';
import { EXIT } from '../exit-codes.ts';
import { wholeNumber } from '../numbers.ts';
import { print, printJson } from '../output.ts';
import { PACKS } from '../prepare.ts';

interface EvalWeekOptions {
  seed: string;
  nights: string;
  options: string;
  json: boolean;
}

type NewIndex = WeekRequest['newIndex'];

/** An embedded server for each mode, gone after `use`. */
const withServers = async <Value>(use: (newIndex: NewIndex) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'liveframe-week-'));
  const servers = new Map<string, Awaited<ReturnType<typeof startOpenSearch>>>();
  try {
    for (const mode of MODES) servers.set(mode, await startOpenSearch({ dataFolder: join(folder, mode) }));
    return await use((mode) => vectorIndices({ endpoint: servers.get(mode)?.url ?? '', auth: 'none' }));
  } finally {
    for (const server of servers.values()) await server.close();
    await rm(folder, { recursive: true });
  }
};

export const evalWeekCommand = async ({ seed, nights, options, json }: EvalWeekOptions): Promise<number> => {
  const asked = {
    seed: wholeNumber('--seed', seed, { min: 0, max: 1_000_000 }),
    nights: wholeNumber('--nights', nights, { min: 1, max: 7 }),
    options: wholeNumber('--options', options, { min: 1, max: 8 }),
  };
  const week = { ...asked, packs: loadPacks(PACKS), shops: SHOPS.map(readShop) };
  const result = await withServers((newIndex) => evaluateWeek({ ...week, newIndex }));
  if (json) printJson(result);
  else print(formatWeekTable(result));
  return EXIT.done;
};
