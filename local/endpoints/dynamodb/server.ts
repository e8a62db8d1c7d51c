// The DynamoDB endpoint: dynalite on a folder, with the project's single table in it.
import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local-account.ts';
import { listenOnLoopback, type Endpoint } from '../../loopback.ts';

interface DynamoDbOptions {
  port?: number | undefined;
  dataFolder: string;
  table: string;
}

/**
 * dynalite throws on a request's 'error', so a client that hangs up in the middle of a request would end the whole process.
 * Its listener is not attached; such a request is never answered.
 */
const surviveHangUps = (server: Server): void => {
  server.prependListener('request', (request: IncomingMessage) => {
    const on = request.on.bind(request);
    request.on = ((event, listener) => (event === 'error' ? request : on(event, listener))) as typeof request.on;
  });
};

/** dynalite makes a table usable by a timer, a moment after it answered. */
const waitUntilActive = async (client: DynamoDBClient, table: string): Promise<void> => {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    if (Table?.TableStatus === 'ACTIVE') return;
  }
};

const createTable = async (url: string, table: string): Promise<void> => {
  const client = new DynamoDBClient({ endpoint: url, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    if (TableNames.includes(table)) return;
    await client.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
    await waitUntilActive(client, table);
  } finally {
    client.destroy();
  }
};

/**
 * Starts DynamoDB on loopback over `<dataFolder>/dynamodb` and creates `table` (keys pk and sk, strings) when it is absent.
 * No transactions and no time to live. Throws BadInput when the port is taken.
 */
export const startDynamoDb = async ({ port, dataFolder, table }: DynamoDbOptions): Promise<Endpoint> => {
  const path = join(dataFolder, 'dynamodb');
  await mkdir(path, { recursive: true });
  const server = dynalite({ path, createTableMs: 0 });
  surviveHangUps(server);
  const endpoint = await listenOnLoopback(server, { port, name: 'the DynamoDB endpoint' });
  await createTable(endpoint.url, table);
  return endpoint;
};
