// The adapters for DynamoDB against the embedded DynamoDB endpoint.
import { afterAll, beforeAll } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { claims } from '../../lambdas/shared/aws/claims.ts';
import { denials } from '../../lambdas/shared/aws/denials.ts';
import { exactCache } from '../../lambdas/shared/aws/exact-cache.ts';
import { ledger } from '../../lambdas/shared/aws/ledger.ts';
import { outcomeRecords } from '../../lambdas/shared/aws/outcome-records.ts';
import { rateBucket } from '../../lambdas/shared/aws/rate-bucket.ts';
import { recentEntries } from '../../lambdas/shared/aws/recent-entries.ts';
import { runRecords } from '../../lambdas/shared/aws/run-records.ts';
import { dynamoDbServer, type DynamoDbServer } from '../fakes/dynamodb-server.ts';
import { describeClaims } from './claims.ts';
import { describeDenials } from './denials.ts';
import { describeExactCache } from './exact-cache.ts';
import { describeLedger } from './ledger.ts';
import { describeOutcomeRecords } from './outcome-records.ts';
import { describeRateBucket } from './rate-bucket.ts';
import { describeRecentEntries } from './recent-entries.ts';
import { describeRunRecords } from './run-records.ts';

const TABLE = 'contracts';
let server: DynamoDbServer;
let client: DynamoDBDocumentClient;

beforeAll(async () => {
  server = await dynamoDbServer(TABLE);
  client = server.client();
});

afterAll(() => server.close());

describeClaims('DynamoDB', () => claims(TABLE, client));
describeDenials('DynamoDB', () => denials(TABLE, client));
describeExactCache('DynamoDB', () => exactCache(TABLE, client));
describeLedger('DynamoDB', () => ledger(TABLE, client));
describeOutcomeRecords('DynamoDB', () => outcomeRecords(TABLE, client));
describeRateBucket('DynamoDB', () => rateBucket(TABLE, client));
describeRecentEntries('DynamoDB', () => recentEntries(TABLE, client));
describeRunRecords('DynamoDB', () => runRecords(TABLE, client));
