// The single DynamoDB table: consistent reads and conditional writes of one item, in the few forms the adapters need.
import {
  DeleteCommand,
  GetCommand,
  paginateQuery,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { storeError, translating } from './translate-error.ts';

export interface Key {
  pk: string;
  sk: string;
}

export type Item = Record<string, unknown>;

/** A condition or update expression's `#names` and `:values`. */
interface Expression {
  names?: Record<string, string>;
  values?: Record<string, unknown>;
}

export interface Condition extends Expression {
  condition: string;
}

export interface Update extends Partial<Condition> {
  /** `SET … REMOVE …` */
  update: string;
}

export interface Table {
  get: (key: Key) => Promise<Item | undefined>;
  /** False when the condition does not hold. */
  put: (item: Item & Key, condition?: Condition) => Promise<boolean>;
  /** The item as it is afterwards, or undefined when the condition does not hold. */
  update: (key: Key, update: Update) => Promise<Item | undefined>;
  /** False when the condition does not hold. */
  remove: (key: Key, condition: Condition) => Promise<boolean>;
  /** Items of one partition whose sort key begins with `prefix`, consistent, in key order. */
  query: (pk: string, prefix: string) => AsyncIterable<Item>;
  /** Items of one partition whose sort key is above `after`, consistent, in key order. */
  queryAfter: (pk: string, after: string) => AsyncIterable<Item>;
}

const expressionOf = ({ names, values, condition }: Partial<Condition>) => ({
  ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
  ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
  ...(condition === undefined ? {} : { ConditionExpression: condition }),
});

const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** `whenRefused` instead of an error when the condition does not hold. */
const conditional = async <Result, Refused>(action: () => Promise<Result>, whenRefused: Refused) => {
  try {
    return await action();
  } catch (error) {
    if (isConditionFailure(error)) return whenRefused;
    throw error;
  }
};

/** The table called `name`. Throws StoreUnavailable when DynamoDB throttles or fails. */
export const dynamoTable = (name: string, client: DynamoDBDocumentClient): Table => {
  const about =
    (doing: string, { pk, sk }: Key) =>
    (error: unknown) =>
      storeError(error, `${doing} ${pk}/${sk} in table ${name}`);
  const pages = async function* (condition: string, { pk, sk }: Key): AsyncGenerator<Item> {
    try {
      const found = paginateQuery(
        { client },
        {
          TableName: name,
          ConsistentRead: true,
          KeyConditionExpression: `pk = :pk AND ${condition}`,
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
        },
      );
      for await (const { Items } of found) yield* Items ?? [];
    } catch (error) {
      throw about('list', { pk, sk })(error);
    }
  };
  return {
    get: (key) =>
      translating(about('read', key), async () => {
        const { Item } = await client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
        return Item;
      }),
    put: (item, condition) =>
      translating(about('write', item), () =>
        conditional(async () => {
          await client.send(new PutCommand({ TableName: name, Item: item, ...expressionOf(condition ?? {}) }));
          return true;
        }, false),
      ),
    update: (key, { update, ...condition }) =>
      translating(about('update', key), () =>
        conditional(async () => {
          const { Attributes } = await client.send(
            new UpdateCommand({
              TableName: name,
              Key: key,
              UpdateExpression: update,
              ReturnValues: 'ALL_NEW',
              ...expressionOf(condition),
            }),
          );
          return Attributes;
        }, undefined),
      ),
    remove: (key, condition) =>
      translating(about('delete', key), () =>
        conditional(async () => {
          await client.send(new DeleteCommand({ TableName: name, Key: key, ...expressionOf(condition) }));
          return true;
        }, false),
      ),
    query: (pk, prefix) => pages('begins_with(sk, :sk)', { pk, sk: prefix }),
    queryAfter: (pk, after) => pages('sk > :sk', { pk, sk: after }),
  };
};
