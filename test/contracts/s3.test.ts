// The adapter for S3 against the embedded S3 endpoint.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { S3Client } from '@aws-sdk/client-s3';
import { objectStore } from '../../lambdas/shared/aws/object-store.ts';
import { startS3 } from '../../local/endpoints/s3/server.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/local-account.ts';
import type { Endpoint } from '../../local/loopback.ts';
import { describeObjectStore } from './object-store.ts';

const BUCKET = 'contracts';
let folder: string;
let endpoint: Endpoint;
let client: S3Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liveframe-s3-'));
  endpoint = await startS3({ dataFolder: folder, bucket: BUCKET });
  client = new S3Client({
    endpoint: endpoint.url,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
});

afterAll(async () => {
  client.destroy();
  await endpoint.close();
  await rm(folder, { recursive: true });
});

describeObjectStore('S3', () => objectStore(BUCKET, client));
