// The S3 door: messages in, runs started, messages left for people.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHandler } from '../../../lambdas/intake/handler.ts';
import { intake } from '../../../lambdas/intake/intake.ts';
import { takeUploads } from '../../../lambdas/intake/take-uploads.ts';
import { RunSpecSchema } from '../../../lambdas/shared/domain/run.ts';
import { LiveframeError } from '../../../lambdas/shared/errors.ts';
import { getJson } from '../../../lambdas/shared/json-objects.ts';
import { specKey } from '../../../lambdas/shared/keys.ts';
import { fakes, MACHINE, type Fakes } from './fakes.ts';
import { cutOutPng } from './photos.ts';

let world: Fakes;
const uploaded = (key: string, bucket = 'bucket') => ({
  messageId: `m-${key}`,
  body: JSON.stringify({ source: 'aws.s3', detail: { bucket: { name: bucket }, object: { key, size: 1 } } }),
});
const take = (...Records: { messageId: string; body: string }[]) =>
  takeUploads({ ...world, intake: intake(world) })({ Records });
const errorOf = (key: string): unknown => JSON.parse(new TextDecoder().decode(world.store.objects.get(key)));

beforeEach(() => {
  world = fakes();
});

describe('an uploaded script', () => {
  it('starts a run with the sheet, the photos and the sidecar beside it', async () => {
    await world.store.put('incoming/spring/script.md', '# Kitchen\n\nAna: The pan.');
    await world.store.put('incoming/spring/script.run.yaml', 'brand: hearth\nbudget: 3');
    await world.store.put('incoming/spring/products.csv', 'sku,title,image\nA1,Pan,photos/a.png\n');
    await world.store.put('incoming/spring/photos/a.png', await cutOutPng());
    expect(await take(uploaded('incoming/spring/script.md'))).toEqual({ batchItemFailures: [] });
    const [runId = ''] = world.kept.keys();
    const spec = await getJson(world.store, specKey(runId), RunSpecSchema);
    expect(spec).toMatchObject({
      packs: { brand: { id: 'hearth' } },
      products: [{ sku: 'A1', photo: { cutOut: true } }],
    });
    expect(world.limits).toEqual([[runId, 3_000_000]]);
  });

  it('that is delivered twice is one run', async () => {
    await world.store.put('incoming/show.md', 'Ana: The pan.');
    await take(uploaded('incoming/show.md'), uploaded('incoming/show.md'));
    expect(world.started).toHaveLength(1);
  });

  it('that cannot be run leaves the message beside it and is not sent again', async () => {
    await world.store.put('incoming/show.md', '');
    expect(await take(uploaded('incoming/show.md'))).toEqual({ batchItemFailures: [] });
    expect(errorOf('incoming/show.error.json')).toEqual({
      error: expect.stringContaining('incoming/show.md is empty'),
      script: 'incoming/show.md',
      at: '2026-11-23T12:00:00.000Z',
    });
    expect(world.started).toHaveLength(0);
  });

  it('that was corrected settles the message', async () => {
    await world.store.put('incoming/show.md', '');
    await take(uploaded('incoming/show.md'));
    await world.store.put('incoming/show.md', 'Ana: The pan.');
    await take(uploaded('incoming/show.md'));
    expect(errorOf('incoming/show.error.json')).toMatchObject({ settled: true, runId: world.kept.keys().next().value });
  });

  it('cannot name photos outside incoming/', async () => {
    await world.store.put('runs/other/a.png', await cutOutPng());
    await world.store.put('incoming/show.md', 'Ana: The pan.');
    await world.store.put('incoming/products.csv', 'sku,title,image\nA1,Pan,../runs/other/a.png\n');
    await take(uploaded('incoming/show.md'));
    expect(errorOf('incoming/show.error.json')).toMatchObject({
      error: expect.stringContaining('"../runs/other/a.png" does not exist'),
    });
  });
});

describe('a message', () => {
  it('about anything else, or another bucket, is done', async () => {
    await world.store.put('incoming/show.md', 'Ana: The pan.');
    expect(await take(uploaded('incoming/products.csv'), uploaded('incoming/show.md', 'elsewhere'))).toEqual({
      batchItemFailures: [],
    });
    expect(world.started).toHaveLength(0);
  });

  it('fails alone when it cannot be understood or the store is down', async () => {
    await world.store.put('incoming/show.md', 'Ana: The pan.');
    world.records.find = () => Promise.reject(new LiveframeError('StoreUnavailable', 'down'));
    expect(
      await take({ messageId: 'm-1', body: 'hello' }, uploaded('incoming/show.md'), uploaded('incoming/a.png')),
    ).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm-1' }, { itemIdentifier: 'm-incoming/show.md' }],
    });
  });
});

describe('the handler', () => {
  const environment = {
    BUCKET_NAME: 'bucket',
    TABLE_NAME: 'table',
    STATE_MACHINE_ARN: MACHINE,
    MODEL_ENDPOINT: 'stand-in',
    PACKS_FOLDER: 'packs',
  };

  it('answers an event without scripts', async () => {
    expect(await createHandler(environment)({ Records: [uploaded('incoming/a.png')] })).toEqual({
      batchItemFailures: [],
    });
  });

  it('refuses an event that is none of the queue’s', async () => {
    await expect(createHandler(environment)({})).rejects.toMatchObject({ name: 'BadInput' });
  });

  it('refuses an environment without packs', () => {
    expect(() => createHandler({ ...environment, PACKS_FOLDER: '' })).toThrow('PACKS_FOLDER');
  });
});
