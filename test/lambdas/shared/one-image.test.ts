// One image through the real handlers of cache, admit and render, over the embedded AWS and a small Bedrock.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as admitLambda from '../../../lambdas/admit/handler.ts';
import * as cacheLambda from '../../../lambdas/cache/handler.ts';
import * as renderLambda from '../../../lambdas/render/handler.ts';
import { storeInCache } from '../../../lambdas/cache/store.ts';
import { firstTurnBound } from '../../../lambdas/qc/judge-money.ts';
import { exactCache } from '../../../lambdas/shared/aws/exact-cache.ts';
import { ledger } from '../../../lambdas/shared/aws/ledger.ts';
import { objectStore } from '../../../lambdas/shared/aws/object-store.ts';
import { outcomeRecords } from '../../../lambdas/shared/aws/outcome-records.ts';
import { recentEntries } from '../../../lambdas/shared/aws/recent-entries.ts';
import { systemClock } from '../../../lambdas/shared/aws/system-clock.ts';
import { vectorIndices } from '../../../lambdas/shared/aws/vector-indices.ts';
import { putJsonLines } from '../../../lambdas/shared/json-objects.ts';
import { jobsKey, renderKey } from '../../../lambdas/shared/keys.ts';
import { logger } from '../../../lambdas/shared/logger.ts';
import { startDynamoDb } from '../../../local/endpoints/dynamodb/server.ts';
import { startOpenSearch } from '../../../local/endpoints/opensearch/server.ts';
import { startS3 } from '../../../local/endpoints/s3/server.ts';
import type { Endpoint } from '../../../local/loopback.ts';
import { bedrockStub, type BedrockStub } from '../../fakes/bedrock-stub.ts';
import { BRAND, EMBEDDER_CARD, JUDGE_CARD, putSpec, renderJob, RUN_ID } from '../../fakes/render-run.ts';

const BUCKET_NAME = 'one-image';
const TABLE_NAME = 'one-image';
/** The smallest PNG: one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const LOOK_UP = { step: 'look-up', n: 1, onCacheOutage: 'render', outageWaits: 0 };

describe('one image', () => {
  const before = { ...process.env };
  const job = renderJob({ prompt: 'A red lipstick on marble' });
  const run = { runId: RUN_ID, n: 1, maxAttempts: 3, maxPictures: 2, pass: 1 };
  const child = { run, job, attempt: 1, earlier: [] };
  let folder: string;
  let endpoints: Endpoint[];
  let stub: BedrockStub;
  let environment: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liveframe-one-image-'));
    const s3 = await startS3({ dataFolder: folder, bucket: BUCKET_NAME });
    const dynamoDb = await startDynamoDb({ dataFolder: folder, table: TABLE_NAME });
    const openSearch = await startOpenSearch({ dataFolder: folder });
    endpoints = [s3, dynamoDb, openSearch];
    stub = await bedrockStub();
    Object.assign(process.env, {
      AWS_REGION: 'us-west-2',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'y',
      AWS_ENDPOINT_URL_S3: s3.url,
      AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: stub.url,
    });
    environment = {
      BUCKET_NAME,
      TABLE_NAME,
      OPENSEARCH_ENDPOINT: process.env['OPENSEARCH_URL'] ?? openSearch.url,
      OPENSEARCH_AUTH: 'none',
    };
    const store = objectStore(BUCKET_NAME);
    await putSpec(store, { embedder: { ...EMBEDDER_CARD, dimension: 4 } });
    await putJsonLines(store, jobsKey(RUN_ID), [job]);
    await ledger(TABLE_NAME).setLimit(RUN_ID, 100_000);
    jest.spyOn(logger, 'error').mockImplementation(() => undefined);
  });

  afterAll(async () => {
    jest.restoreAllMocks();
    process.env = before;
    for (const endpoint of endpoints) await endpoint.close();
    await stub.close();
    await rm(folder, { recursive: true });
  });

  it('is missed by the empty cache, admitted, rendered once, and served the next time', async () => {
    stub.answer(
      { json: { embedding: [1, 0, 0, 0], inputTextTokenCount: 6 } },
      { json: { seeds: [1], finish_reasons: [null], images: [PNG] } },
    );
    const cache = cacheLambda.createHandler(environment);
    expect(await cache({ ...LOOK_UP, runId: RUN_ID })).toEqual({
      jobs: 1,
      final: 0,
      hits: 0,
      misses: 1,
      stopped: 0,
      course: 'go on',
      failedLookups: 0,
      warnings: 0,
    });

    const grant = await admitLambda.createHandler(environment)(child);
    expect(grant).toMatchObject({ decision: 'granted', reservationId: `render#${job.jobId}#1#1` });

    const render = renderLambda.createHandler(environment);
    const rendered = {
      status: 'rendered',
      renderKey: renderKey(RUN_ID, job.jobId, 1),
      seed: 4711,
      chargedMicroUsd: 40_000,
    };
    expect(await render({ ...child, grant })).toEqual(rendered);
    expect(await render({ ...child, grant })).toEqual(rendered);
    expect(stub.requests).toHaveLength(2);
    expect(await ledger(TABLE_NAME).totals(RUN_ID)).toEqual({
      limitMicroUsd: 100_000,
      openMicroUsd: firstTurnBound({ card: JUDGE_CARD, job, brand: BRAND }),
      settledMicroUsd: 40_001,
      uncertainMicroUsd: 0,
    });

    const store = objectStore(BUCKET_NAME);
    const asset = { key: 'assets/ab.png', sha256: 'ab', width: 1, height: 1, format: 'png' as const };
    await store.put(asset.key, Buffer.from(PNG, 'base64'));
    const { runId, jobId, cueId, option } = job;
    await outcomeRecords(TABLE_NAME).record({
      runId,
      jobId,
      cueId,
      option,
      n: 1,
      at: 1,
      outcome: {
        kind: 'accepted',
        asset,
        source: 'rendered',
        costMicroUsd: 40_000,
        seed: 4711,
        checks: [],
        earlier: [],
      },
    });
    await storeInCache({
      store,
      exactCache: exactCache(TABLE_NAME),
      indexOf: vectorIndices({ endpoint: environment['OPENSEARCH_ENDPOINT']!, auth: 'none' }),
      recent: recentEntries(TABLE_NAME),
      clock: systemClock,
    })({ job, asset });

    const nextRun = 'next-0123456789ab';
    await putSpec(store, { runId: nextRun });
    await putJsonLines(store, jobsKey(nextRun), [
      renderJob({ runId: nextRun, cueId: 'exact', prompt: job.prompt }),
      renderJob({ runId: nextRun, cueId: 'near', prompt: 'A red lipstick on the marble' }),
    ]);
    await ledger(TABLE_NAME).setLimit(nextRun, 100_000);
    stub.answer({ json: { embedding: [0.99, 0.1, 0, 0], inputTextTokenCount: 6 } });
    expect(await cache({ ...LOOK_UP, runId: nextRun })).toEqual({
      jobs: 2,
      final: 0,
      hits: 2,
      misses: 0,
      stopped: 0,
      course: 'go on',
      failedLookups: 0,
      warnings: 0,
    });
  });

  it.each([
    ['admit', admitLambda],
    ['cache', cacheLambda],
    ['render', renderLambda],
  ])('%s refuses an input of another form, and an environment that is not set', async (name, lambda) => {
    await expect(lambda.createHandler(environment)({ odd: true })).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining(`${name} got an input it does not understand`),
    });
    expect(() => lambda.createHandler({})).toThrow("The function's environment is wrong. BUCKET_NAME");
  });
});
