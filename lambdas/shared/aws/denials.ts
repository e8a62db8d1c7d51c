// What the cache must not serve any more, in the table: CACHE#DENIALS/["<kind>","<value>"].
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Denial, Denials } from '../ports/denials.ts';
import { documentClient } from './clients.ts';
import { denialKey, DENIALS } from './table-keys.ts';
import { dynamoTable } from './table.ts';

const DenialSchema = z.object({
  kind: z.enum(['entry', 'asset', 'brand', 'product']),
  value: z.string(),
  version: z.string().optional(),
  at: z.int(),
  until: z.int(),
});

/** The denials of the table called `name`; `ttl` (seconds) lets DynamoDB delete them. Throws StoreUnavailable. */
export const denials = (name: string, client: DynamoDBDocumentClient = documentClient()): Denials => {
  const table = dynamoTable(name, client);
  return {
    add: async (denial) => {
      const key = denialKey(denial.kind, denial.value, denial.version);
      await table.put({ ...key, ...denial, ttl: Math.ceil(denial.until / 1000) });
    },
    list: async (now) => {
      const held: Denial[] = [];
      for await (const item of table.query(DENIALS, '[')) {
        const { version, ...denial } = DenialSchema.parse(item);
        if (denial.until > now) held.push({ ...denial, ...(version === undefined ? {} : { version }) });
      }
      return held;
    },
  };
};
