import { connect } from 'node:net';
import {
  ConditionalCheckFailedException,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startDynamoDb } from '../../../../local/endpoints/dynamodb/server.ts';
import type { Endpoint } from '../../../../local/loopback.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TableName = 'liveframe-local';
const Key = { pk: { S: 'run#1' }, sk: { S: 'record' } };

describe('startDynamoDb', () => {
  let dataFolder: string;
  let endpoint: Endpoint;
  let client: DynamoDBClient;

  const open = async (): Promise<void> => {
    endpoint = await startDynamoDb({ dataFolder, table: TableName });
    client = new DynamoDBClient({
      endpoint: endpoint.url,
      region: 'us-west-2',
      credentials: { accessKeyId: 'anyone', secretAccessKey: 'anything' },
      maxAttempts: 1,
    });
  };
  const close = async (): Promise<void> => {
    client.destroy();
    await endpoint.close();
  };

  beforeEach(async () => {
    dataFolder = temporaryFolder();
    await open();
  });
  afterEach(() => close());

  it('has the single table, paid by request', async () => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(Table?.BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('keeps items over a restart', async () => {
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, n: { N: '7' } } }));
    await close();
    await open();
    const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
    expect(Item).toEqual({ ...Key, n: { N: '7' } });
  });

  it('lets only one of many conditional updates through', async () => {
    const claims = Array.from({ length: 10 }, (_, n) =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key,
          UpdateExpression: 'SET winner = :n',
          ConditionExpression: 'attribute_not_exists(winner)',
          ExpressionAttributeValues: { ':n': { N: String(n) } },
        }),
      ),
    );
    const results = await Promise.allSettled(claims);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(9);
    expect(refused.every(({ reason }) => reason instanceof ConditionalCheckFailedException)).toBe(true);
  });

  it('survives a client that hangs up in the middle of a request', async () => {
    const socket = connect(Number(new URL(endpoint.url).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"half":');
    await new Promise((resolve) => setImmediate(resolve));
    socket.destroy();
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableName).toBe(TableName);
  });
});
