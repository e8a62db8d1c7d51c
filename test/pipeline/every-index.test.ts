// A show comes out the same on the embedded index and on a real OpenSearch (OPENSEARCH_URL): at first, and repeated.
import { describe, expect, it } from '@jest/globals';
import type { OutcomeRecord } from '../../lambdas/shared/domain/outcome.ts';
import type { CacheReport } from '../../lambdas/cache/schema.ts';
import { CacheReportSchema } from '../../lambdas/cache/schema.ts';
import { getJson } from '../../lambdas/shared/json-objects.ts';
import { cacheReportKey } from '../../lambdas/shared/keys.ts';
import { openShow, type Show } from './show.ts';

const url = process.env['OPENSEARCH_URL'];

interface Told {
  outcomes: string[];
  cache: CacheReport;
}

const tell = async (show: Show, request: Parameters<Show['run']>[0]): Promise<Told> => {
  const { runId, manifest } = await show.run(request);
  expect(manifest?.totals.failed).toBe(0);
  const cache = await getJson(show.objects, cacheReportKey(runId, 1), CacheReportSchema);
  const outcomes = (await show.outcomes(runId)).map(({ cueId, option, outcome }: OutcomeRecord) => {
    const source = outcome.kind === 'accepted' ? ` ${outcome.source} ${outcome.asset.sha256}` : '';
    return `${cueId}/${option} ${outcome.kind}${source}`;
  });
  return { outcomes: outcomes.sort(), cache };
};

/** A first run, and the same script again as a run of its own. */
const play = async (embedded: boolean): Promise<Told[]> => {
  const show = await openShow({ embedded });
  try {
    return [await tell(show, {}), await tell(show, { again: true })];
  } finally {
    await show.close();
  }
};

describe('a show', () => {
  it('renders all of it first and nothing the second time, the same way on every index', async () => {
    const embedded = await play(true);
    const real = url === undefined ? embedded : await play(false);
    expect(real).toEqual(embedded);
    expect(embedded.map(({ cache }) => cache)).toMatchObject([
      { hits: 0, misses: 4, failedLookups: 0, warnings: [] },
      { exactHits: 4, misses: 0, failedLookups: 0, warnings: [] },
    ]);
  }, 180_000);
});
