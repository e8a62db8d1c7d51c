// What the adapters for S3 and DynamoDB make of trouble, and how their clients are built. The contract suites have the rest.
import { createServer } from 'node:http';
import { BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from '@jest/globals';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import {
  bedrockClients,
  documentClient,
  eventBridgeClient,
  s3Client,
  stepFunctionsClient,
} from '../../../../lambdas/shared/aws/clients.ts';
import { objectStore } from '../../../../lambdas/shared/aws/object-store.ts';
import { outcomeRecords } from '../../../../lambdas/shared/aws/outcome-records.ts';
import { rateBucket } from '../../../../lambdas/shared/aws/rate-bucket.ts';
import { systemClock } from '../../../../lambdas/shared/aws/system-clock.ts';
import { listenOnLoopback } from '../../../../local/loopback.ts';
import { collect } from '../../../fakes/collect.ts';

const named = (name: string, status: number): Error =>
  Object.assign(new Error('why'), { name, $metadata: { httpStatusCode: status } });

describe('the clients', () => {
  it.each([
    [{}, false],
    [{ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, true],
    [{ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' }, true],
  ])('use path-style addresses with %j: %s', (environment, expected) => {
    expect(s3Client(environment).config.forcePathStyle).toBe(expected);
  });

  it('send once to Bedrock, by one client a region', async () => {
    const clients = bedrockClients();
    expect(clients('us-west-2')).toBe(clients('us-west-2'));
    expect(await clients('us-west-2').config.maxAttempts()).toBe(1);
    expect(await clients('us-east-1').config.region()).toBe('us-east-1');
  });

  it('send to Bedrock on a connection of its own each time', async () => {
    const headers: unknown[] = [];
    const server = createServer((request, response) => {
      headers.push(request.headers.connection);
      response.setHeader('content-type', 'application/json').end('{}');
    });
    const endpoint = await listenOnLoopback(server, { name: 'the test server' });
    const credentials = { accessKeyId: 'x', secretAccessKey: 'y' };
    const { requestHandler } = bedrockClients()('us-west-2').config;
    const client = new BedrockRuntimeClient({
      region: 'us-west-2',
      endpoint: endpoint.url,
      credentials,
      requestHandler,
    });
    for (const modelId of ['a', 'b']) await client.send(new InvokeModelCommand({ modelId, body: '{}' }));
    await endpoint.close();
    expect(headers).toEqual(['close', 'close']);
  });

  it('are made without asking the network for anything', () => {
    expect([documentClient(), stepFunctionsClient(), eventBridgeClient()]).toHaveLength(3);
  });
});

describe('systemClock', () => {
  it('gives the time and sleeps', async () => {
    const before = Date.now();
    await systemClock.sleep(0);
    expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  });
});

describe('objectStore', () => {
  const client = new S3Client({ region: 'us-west-2' });
  const s3 = mockClient(client);
  const store = objectStore('bucket', client);

  it('fails with StoreUnavailable when S3 throttles or fails', async () => {
    s3.on(GetObjectCommand).rejects(named('SlowDown', 503));
    await expect(store.get('a')).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('read s3://bucket/a'),
    });
    s3.on(ListObjectsV2Command).rejects(named('InternalError', 500));
    await expect(collect(store.list('a'))).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });

  it('fails with the original error when access is denied', async () => {
    s3.on(GetObjectCommand).rejects(named('AccessDenied', 403));
    await expect(store.find('a')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('lists nothing where there is nothing', async () => {
    s3.on(ListObjectsV2Command).resolves({});
    expect(await collect(store.list('a'))).toEqual([]);
  });
});

describe('the tables', () => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-west-2' }));
  const dynamoDb = mockClient(client);
  const refused = named('ConditionalCheckFailedException', 400);

  it('gives the outcome itself when it was refused and is gone on looking', async () => {
    dynamoDb.on(PutCommand).rejects(refused);
    dynamoDb.on(GetCommand).resolves({});
    const outcome = { kind: 'failed', error: { name: 'x', message: 'y' } } as const;
    const record = { runId: 'r', jobId: 'j', cueId: 'c', option: 1, n: 1, at: 1, outcome };
    expect(await outcomeRecords('t', client).record(record)).toEqual(record);
  });

  it('fails with StoreUnavailable when no slot can be taken in ten rounds', async () => {
    dynamoDb.on(UpdateCommand).rejects(refused);
    const bucket = { name: 'b', requestsPerMinute: 1, now: 1 };
    await expect(rateBucket('t', client).takeSlot(bucket)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(dynamoDb.commandCalls(UpdateCommand)).toHaveLength(20);
  });
});
