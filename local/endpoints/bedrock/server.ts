// The Bedrock Runtime endpoint: routes, the JSON of requests and answers, and the stand-in's own two pages.
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { listenOnLoopback, type Endpoint } from '../../loopback.ts';
import type { Statement } from './billing.ts';
import { createDualProtocolServer, type AnyRequest, type AnyResponse } from './dual-protocol.ts';
import { FaultKnobsSchema, type FaultSettings } from './faults.ts';
import { createStandIn, type StandIn, type StandInOptions } from './stand-in.ts';
import { BedrockError, validationError, type ModelCall } from './wire.ts';

/** InvokeModel's largest body in bytes. */
const LARGEST_REQUEST = 25_000_000;

export interface BedrockEndpoint extends Endpoint {
  /** What the account owes so far; also at `GET /_stand-in/statement`. */
  statement: () => Statement;
  /** Replaces all knobs; also at `POST /_stand-in/faults`. */
  setFaults: (settings: FaultSettings) => void;
}

const readJson = async (request: AnyRequest): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  if (raw.length > LARGEST_REQUEST) throw validationError(`The request body is larger than ${LARGEST_REQUEST} bytes.`);
  let body: unknown;
  try {
    body = JSON.parse(raw.toString('utf8'));
  } catch {
    throw validationError('The request body is not valid JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw validationError('The request body must be a JSON object.');
  }
  return body as Record<string, unknown>;
};

const setFaults = (standIn: StandIn, body: unknown): object => {
  const parsed = FaultKnobsSchema.safeParse(body);
  if (!parsed.success) {
    throw validationError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  standIn.faults.set(parsed.data);
  return parsed.data;
};

const MODEL_PATH = /^\/model\/([^/]+)\/(invoke|converse)$/;

const route = async (standIn: StandIn, request: AnyRequest): Promise<object> => {
  const path = request.url ?? '';
  const [, modelId, operation] = MODEL_PATH.exec(path) ?? [];
  if (request.method === 'POST' && modelId !== undefined) {
    const body = await readJson(request);
    return standIn.answer({
      modelId: decodeURIComponent(modelId),
      operation: operation as ModelCall['operation'],
      body,
    });
  }
  if (request.method === 'GET' && path === '/_stand-in/statement') return standIn.bill.statement();
  if (request.method === 'POST' && path === '/_stand-in/faults') return setFaults(standIn, await readJson(request));
  throw new BedrockError('UnknownOperationException', `The stand-in has no ${request.method ?? ''} ${path}.`);
};

const send = (
  response: AnyResponse,
  answer: { status: number; headers: Record<string, string>; body: object },
): void => {
  const headers = { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID(), ...answer.headers };
  // The two response types are the same here, but their overloads are not.
  (response as ServerResponse).writeHead(answer.status, headers).end(JSON.stringify(answer.body));
};

const sendError = (response: AnyResponse, error: unknown): void => {
  const known =
    error instanceof BedrockError ? error : new BedrockError('InternalServerException', (error as Error).message);
  const type = `${known.code}:http://internal.amazon.com/coral/com.amazon.bedrock/`;
  send(response, { status: known.status, headers: { 'x-amzn-errortype': type }, body: { message: known.message } });
};

/** Starts the Bedrock Runtime stand-in on loopback, HTTP/1.1 and HTTP/2. Throws BadInput when the port is taken. */
export const startBedrock = async ({
  port,
  ...options
}: StandInOptions & { port?: number | undefined }): Promise<BedrockEndpoint> => {
  const standIn = createStandIn(options);
  const server = createDualProtocolServer((request, response) => {
    route(standIn, request).then(
      (body) => {
        send(response, { status: 200, headers: {}, body });
      },
      (error: unknown) => {
        sendError(response, error);
      },
    );
  });
  const endpoint = await listenOnLoopback(server, { port, name: 'the Bedrock endpoint' });
  return { ...endpoint, statement: standIn.bill.statement, setFaults: standIn.faults.set };
};
