// Intake as a whole: files, record and execution, or nothing at all.
import { describe, expect, it } from '@jest/globals';
import { intake } from '../../../lambdas/intake/intake.ts';
import { ExecutionInputSchema, RunSpecSchema } from '../../../lambdas/shared/domain/run.ts';
import { ScriptPartSchema } from '../../../lambdas/shared/domain/script.ts';
import { getJson } from '../../../lambdas/shared/json-objects.ts';
import { partKey, scriptKey, specKey } from '../../../lambdas/shared/keys.ts';
import { bytesOf, fakes, sourceOf } from './fakes.ts';
import { clearPng, cutOutPng } from './photos.ts';

const clear = await clearPng();
const script = '# Kitchen\n\nAna: This is the pan.';
const good = { 'show.md': script, 'products.csv': 'sku,title,image\nA1,Pan,a.png\n', 'a.png': await cutOutPng(320) };
const request = {
  source: sourceOf(good),
  scriptName: 'show.md',
  productsName: 'products.csv',
  overrides: { brand: 'hearth' },
};

describe('intake', () => {
  it('leaves everything the pipeline reads, and starts it with pointers and counts', async () => {
    const world = fakes();
    const { runId, status, n, warnings } = await intake(world)(request);
    expect({ status, n, warnings }).toEqual({ status: 'started', n: 1, warnings: [] });
    const spec = await getJson(world.store, specKey(runId), RunSpecSchema);
    expect(world.store.objects.get(scriptKey(runId))).toEqual(bytesOf(script));
    expect(await getJson(world.store, partKey(runId, 0), ScriptPartSchema)).toMatchObject({ index: 0 });
    expect([...world.store.objects.keys()].filter((key) => key.startsWith('assets/'))).toEqual([
      spec.products[0]?.photo?.key,
      spec.packs.brandFiles?.logo?.key,
    ]);
    expect(world.started).toEqual([{ name: `${runId}-r1`, input: expect.anything() }]);
    const input = ExecutionInputSchema.parse(world.started[0]?.input);
    expect(input).toEqual({
      runId,
      n: 1,
      bucket: 'bucket',
      parts: [partKey(runId, 0)],
      jobsKey: `runs/${runId}/jobs.jsonl`,
      cuesKey: `runs/${runId}/cues.jsonl`,
      missesKey: `runs/${runId}/executions/1/misses.jsonl`,
      pass: 1,
      onCacheOutage: 'render',
      outageWaits: 0,
      resultsPrefix: `runs/${runId}/executions/1/results`,
      urgency: 'normal',
      maxConcurrency: 40,
      toleratedFailurePercentage: 5,
      cuesPerBatch: 4,
      maxAttempts: 6,
      maxPictures: 3,
    });
  });

  it('finds the same run again and makes a new one only when told to', async () => {
    const world = fakes();
    const start = intake(world);
    const first = await start(request);
    expect(await start(request)).toMatchObject({ runId: first.runId, status: 'running' });
    const again = await start({ ...request, again: true });
    expect(again.status).toBe('started');
    expect(again.runId).not.toBe(first.runId);
    expect((await start({ ...request, again: true })).runId).not.toBe(again.runId);
  });

  it.each([
    ['an empty script', { 'show.md': '' }, {}],
    ['a binary script', { 'show.md': clear }, {}],
    ['a script of 5 MB', { 'show.md': 'a'.repeat(5_000_000) }, {}],
    ['invalid UTF-8', { 'show.md': new Uint8Array([65, 0xff]) }, {}],
    ['times that go back', { 'show.md': '[00:20] One.\n[00:10] Two.' }, {}],
    ['a missing photo', { 'products.csv': 'sku,title,image\nA1,Pan,gone.png\n' }, {}],
    ['a transparent photo', { 'a.png': clear }, {}],
    ['a wrong type in the sheet', { 'products.csv': 'sku,title,price\nA1,Pan,cheap\n' }, {}],
    ['an unknown key in the sidecar', { 'show.run.yaml': 'brnd: x' }, {}],
    ['an unknown brand', {}, { brand: 'nobody' }],
    ['an unknown channel', {}, { channels: ['nowhere'] }],
    ['1000 options', {}, { options: 1000 }],
    ['a negative budget', {}, { budgetUsd: -5 }],
    ['a text model for the pictures', {}, { models: { image: 'nova-lite' } }],
  ])('refuses %s with nothing started and nothing written', async (_what, files, overrides) => {
    const world = fakes();
    await expect(
      intake(world)({ ...request, source: sourceOf({ ...good, ...files }), overrides }),
    ).rejects.toMatchObject({ name: 'BadInput' });
    expect(world.store.objects.size + world.kept.size + world.started.length + world.limits.length).toBe(0);
  });
});
