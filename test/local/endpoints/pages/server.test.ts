// The pages: what they show, and what they never hand out.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPages } from '../../../../local/endpoints/pages/server.ts';
import { runList } from '../../../../local/endpoints/pages/run-list.ts';
import type { Manifest } from '../../../../lambdas/shared/domain/manifest.ts';
import type { Endpoint } from '../../../../local/loopback.ts';
import { memoryObjectStore } from '../../../fakes/memory-object-store.ts';

const TOTALS = {
  cues: 2,
  jobs: 8,
  accepted: 7,
  refused: 1,
  rejected: 0,
  skipped: 0,
  failed: 0,
  fromCache: 0,
  cards: 0,
  needsReview: 0,
  successRate: 0.875,
  usableFirstPass: 0.75,
  costMicroUsd: 320_000,
  costPerAcceptedMicroUsd: 45_714,
  costPerPickMicroUsd: 160_000,
};

const manifest: Manifest = {
  runId: 'show-0123456789ab',
  title: 'A <b>show</b>',
  executionArn: 'arn:aws:states:us-west-2:000000000000:execution:liveframe:show-0123456789ab-r1',
  n: 1,
  createdAt: '2026-11-23T12:00:00.000Z',
  finishedAt: '2026-11-23T12:01:00.000Z',
  simulated: true,
  modelEndpoint: 'stand-in',
  brand: { id: 'house', name: 'House' },
  channels: ['live-cover'],
  markets: ['en-US'],
  adaptations: [],
  versions: {},
  analysis: { languages: [], emotion: { label: 'calm', intensity: 0.5, confidence: 0.9 }, audience: '' },
  cues: [],
  unpictured: [],
  totals: TOTALS,
  ledger: { limitMicroUsd: 5_000_000, settledMicroUsd: 320_000, uncertainMicroUsd: 0, lines: [] },
  warnings: [],
};

describe('the pages', () => {
  const objects = memoryObjectStore();
  let pages: Endpoint;
  const get = (path: string, method = 'GET'): Promise<Response> => fetch(`${pages.url}${path}`, { method });

  beforeAll(async () => {
    await objects.put('runs/show-0123456789ab/manifest.json', JSON.stringify(manifest));
    await objects.put('runs/show-0123456789ab/gallery/index.html', '<p>gallery</p>');
    await objects.put('runs/show-0123456789ab/spec.json', '{}');
    await objects.put('runs/old-0123456789ab/manifest.json', '{"of":"another format"}');
    pages = await startPages(objects);
  });
  afterAll(() => pages.close());

  it('list the finished runs with an escaped title', async () => {
    const page = await (await get('/')).text();

    expect(page).toContain('A &lt;b&gt;show&lt;/b&gt;');
    expect(page).toContain('paid $0.00; would cost $0.32');
    expect(page).not.toContain('old-0123456789ab');
  });

  it('serve a gallery under its folder, and forbid it to load from elsewhere', async () => {
    const response = await get('/runs/show-0123456789ab/gallery/');

    expect(await response.text()).toBe('<p>gallery</p>');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it.each(['/runs/show-0123456789ab/spec.json', '/assets/x.png', '/runs/show-0123456789ab/gallery/none.html'])(
    'refuse %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('refuse to be written to', async () => {
    expect((await get('/', 'POST')).status).toBe(405);
  });

  it('fail with 500 when the bucket cannot be read', async () => {
    const broken = await startPages({ ...objects, find: () => Promise.reject(new Error('disk')) });

    expect((await fetch(`${broken.url}/runs/a/gallery/`)).status).toBe(500);
    await broken.close();
  });

  it('say what to do when there is no run yet', () => {
    expect(runList([])).toContain('No run has finished yet');
  });

  it('show the real cost of a run that was paid for', () => {
    expect(runList([{ ...manifest, simulated: false }])).toContain('cost $0.32');
  });
});
