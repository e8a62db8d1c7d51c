// A Bedrock Runtime of a few lines, for tests of the adapters: answers what it is told, remembers what it got.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { BedrockClients } from '../../lambdas/shared/aws/clients.ts';
import { listenOnLoopback } from '../../local/loopback.ts';

export interface StubRequest {
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

export type StubAnswer =
  | { json: unknown }
  | { raw: string }
  | { error: string; status: number; message?: string }
  /** Never answers. */
  | 'silence'
  /** Hangs up after it has read the request. */
  | 'hang up';

export interface BedrockStub {
  url: string;
  clients: BedrockClients;
  requests: StubRequest[];
  /** What the next requests get, in turn; the last one is repeated. */
  answer: (...answers: StubAnswer[]) => void;
  close: () => Promise<void>;
}

const reply = (response: ServerResponse, answer: StubAnswer | undefined): void => {
  if (answer === 'silence') return;
  if (answer === undefined || answer === 'hang up') {
    response.destroy();
    return;
  }
  response.setHeader('content-type', 'application/json');
  if ('error' in answer) {
    const { error, status, message = 'no' } = answer;
    response.writeHead(status, { 'x-amzn-errortype': `${error}:http://internal.amazon.com/coral/com.amazon.bedrock/` });
    response.end(JSON.stringify({ message }));
    return;
  }
  response.end('raw' in answer ? answer.raw : JSON.stringify(answer.json));
};

/** `requestTimeout` of its clients in milliseconds: short only where nothing else is awaited. */
export const bedrockStub = async (requestTimeout = 10_000): Promise<BedrockStub> => {
  const requests: StubRequest[] = [];
  let answers: StubAnswer[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({
        path: decodeURIComponent(request.url ?? ''),
        headers: request.headers,
        body: JSON.parse(body) as Record<string, unknown>,
      });
      reply(response, answers.length > 1 ? answers.shift() : answers[0]);
    });
  });
  const endpoint = await listenOnLoopback(server, { name: 'the Bedrock stub' });
  const made = new Map<string, BedrockRuntimeClient>();
  const clientOf = (region: string): BedrockRuntimeClient => {
    const client = new BedrockRuntimeClient({
      region,
      endpoint: endpoint.url,
      credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
      maxAttempts: 1,
      requestHandler: new NodeHttpHandler({ requestTimeout, throwOnRequestTimeout: true }),
    });
    made.set(region, client);
    return client;
  };
  return {
    url: endpoint.url,
    clients: (region) => made.get(region) ?? clientOf(region),
    requests,
    answer: (...given) => {
      requests.length = 0;
      answers = given;
    },
    close: async () => {
      for (const client of made.values()) client.destroy();
      await endpoint.close();
    },
  };
};
