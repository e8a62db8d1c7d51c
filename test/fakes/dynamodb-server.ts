// The embedded DynamoDB endpoint on a throw-away folder, for tests of the adapters.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startDynamoDb } from '../../local/endpoints/dynamodb/server.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../local/local-account.ts';

export interface DynamoDbServer {
  /** A new client; `close` ends them all. */
  client: () => DynamoDBDocumentClient;
  close: () => Promise<void>;
}

export const dynamoDbServer = async (table: string): Promise<DynamoDbServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'liveframe-dynamodb-'));
  const endpoint = await startDynamoDb({ dataFolder: folder, table });
  const clients: DynamoDBDocumentClient[] = [];
  return {
    client: () => {
      const plain = new DynamoDBClient({
        endpoint: endpoint.url,
        region: LOCAL_REGION,
        credentials: LOCAL_CREDENTIALS,
        maxAttempts: 1,
      });
      const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
      clients.push(client);
      return client;
    },
    close: async () => {
      for (const client of clients) client.destroy();
      await endpoint.close();
      await rm(folder, { recursive: true });
    },
  };
};
