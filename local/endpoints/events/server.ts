// The EventBridge endpoint: PutEvents over the JSON protocol, onto the bus in the process.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { listenOnLoopback, type Endpoint } from '../../loopback.ts';
import type { EventBus } from './bus.ts';
import { busEvent } from './event.ts';

interface EventsOptions {
  port?: number | undefined;
  bus: EventBus;
  /** Milliseconds since 1970. */
  now?: () => number;
}

const EntrySchema = z.strictObject({
  Source: z.string().min(1),
  DetailType: z.string().min(1),
  Detail: z.string(),
  EventBusName: z.string().optional(),
  Resources: z.array(z.string()).optional(),
  /** Seconds since 1970. */
  Time: z.number().optional(),
});
/** EventBridge takes up to ten entries a request. */
const PutEventsSchema = z.strictObject({ Entries: z.array(z.record(z.string(), z.unknown())).min(1).max(10) });

interface Answer {
  status: number;
  body: object;
}

const failure = (type: string, message: string): Answer => ({ status: 400, body: { __type: type, message } });

/** The object in `text`; undefined when it is none. */
const parseObject = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};

/** Entries stand for themselves: a bad one is reported in its place, the others go out. */
const putEntry = ({ bus, now = Date.now }: EventsOptions, raw: unknown): object => {
  const entry = EntrySchema.safeParse(raw);
  if (!entry.success) {
    const [issue] = entry.error.issues;
    return {
      ErrorCode: 'InvalidArgument',
      ErrorMessage: `Parameter ${issue?.path.join('.') ?? ''} is not valid. Reason: ${issue?.message ?? ''}`,
    };
  }
  const { Source, DetailType, Detail, Resources = [], Time } = entry.data;
  const detail = parseObject(Detail);
  if (detail === undefined) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  const id = randomUUID();
  const time = Time === undefined ? now() : Time * 1000;
  bus.publish(busEvent({ id, source: Source, detailType: DetailType, time, detail, resources: Resources }));
  return { EventId: id };
};

const putEvents = (options: EventsOptions, body: string): Answer => {
  const parsed = PutEventsSchema.safeParse(parseObject(body));
  if (!parsed.success) return failure('ValidationException', parsed.error.issues[0]?.message ?? '');
  const Entries = parsed.data.Entries.map((entry) => putEntry(options, entry));
  return { status: 200, body: { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries } };
};

const answer = async (options: EventsOptions, request: IncomingMessage): Promise<Answer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const target = request.headers['x-amz-target'];
  if (target === 'AWSEvents.PutEvents') return putEvents(options, Buffer.concat(chunks).toString('utf8'));
  return failure(
    'UnknownOperationException',
    `The local EventBridge knows PutEvents only, not ${String(target ?? request.url)}.`,
  );
};

const send = (response: ServerResponse, { status, body }: Answer): void => {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() };
  response.writeHead(status, headers).end(JSON.stringify(body));
};

/** Starts EventBridge on loopback; every bus name means the one bus. Throws BadInput when the port is taken. */
export const startEvents = (options: EventsOptions): Promise<Endpoint> => {
  const server = createServer((request, response) => {
    answer(options, request).then(
      (result) => {
        send(response, result);
      },
      (error: unknown) => {
        send(response, { status: 500, body: { __type: 'InternalException', message: (error as Error).message } });
      },
    );
  });
  return listenOnLoopback(server, { port: options.port, name: 'the EventBridge endpoint' });
};
