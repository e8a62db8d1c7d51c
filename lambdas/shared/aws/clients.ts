// The AWS clients of the Lambdas, built in one place. Regions, credentials and endpoints come from the SDK's own settings.
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { processEnvironment, type RawEnvironment } from '../env.ts';

/** Milliseconds; an image takes 10 to 90 s on Bedrock, and a connection is there at once or not at all. */
export const BEDROCK_TIMEOUTS = { connectionTimeout: 5_000, requestTimeout: 180_000 };

/** Node keeps connections for requests in its queue, so there is no queue either. */
const CONNECTION_EACH = { keepAlive: false, maxSockets: Infinity };

const hasEndpoint = ({ AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 }: RawEnvironment): boolean =>
  AWS_ENDPOINT_URL !== undefined || AWS_ENDPOINT_URL_S3 !== undefined;

/** Path-style addresses when an endpoint is configured: buckets have no host names of their own there. */
export const s3Client = (environment: RawEnvironment = processEnvironment()): S3Client =>
  new S3Client({
    forcePathStyle: hasEndpoint(environment),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

/** Absent optional properties are left out of items, as in JSON. */
export const documentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });

export type BedrockClients = (region: string) => BedrockRuntimeClient;

/**
 * One client a region, each sending once (`maxAttempts: 1`): a resend costs money and needs a new slot.
 * HTTP/1.1, because only its handler ends a request at the timeout when told to. Each send has a connection of its own: one
 * that waits to be used again may be closed by the other side just then, and nobody could say whether that send was billed.
 */
export const bedrockClients = (timeouts: Partial<typeof BEDROCK_TIMEOUTS> = {}): BedrockClients => {
  const clients = new Map<string, BedrockRuntimeClient>();
  const requestHandler = new NodeHttpHandler({
    ...BEDROCK_TIMEOUTS,
    ...timeouts,
    throwOnRequestTimeout: true,
    httpAgent: CONNECTION_EACH,
    httpsAgent: CONNECTION_EACH,
  });
  return (region) => {
    const client = clients.get(region) ?? new BedrockRuntimeClient({ region, maxAttempts: 1, requestHandler });
    clients.set(region, client);
    return client;
  };
};

export const stepFunctionsClient = (): SFNClient => new SFNClient({});

export const eventBridgeClient = (): EventBridgeClient => new EventBridgeClient({});
