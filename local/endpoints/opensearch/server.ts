// The OpenSearch endpoint: the part of its REST interface that the vector index uses, with exact k-NN, remembered in the data folder.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOnLoopback, type Endpoint } from '../../loopback.ts';
import { openDocumentStore } from './document-store.ts';
import { errorBody, SearchFailure } from './failure.ts';
import type { Document } from './mapping.ts';
import { answerSearch, type SearchRequest, type SearchResponse } from './routes.ts';

interface OpenSearchOptions {
  port?: number | undefined;
  dataFolder: string;
  /** Milliseconds since 1970: what `now` means in queries. */
  now?: () => number;
}

const parseLine = (line: string): Document => {
  try {
    return JSON.parse(line) as Document;
  } catch (error) {
    throw new SearchFailure(400, 'parsing_exception', `Failed to parse the body: ${(error as Error).message}`);
  }
};

const readLines = async (request: IncomingMessage): Promise<Document[]> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const isLines = request.headers['content-type']?.includes('ndjson') === true;
  return (isLines ? text.split('\n') : [text]).filter((line) => line.trim() !== '').map(parseLine);
};

const readRequest = async (request: IncomingMessage): Promise<SearchRequest> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  return { method: request.method ?? '', path: url.pathname, query: url.searchParams, lines: await readLines(request) };
};

const toResponse = (error: unknown): SearchResponse => {
  const failure =
    error instanceof SearchFailure ? error : new SearchFailure(500, 'exception', (error as Error).message);
  return { status: failure.status, body: { error: errorBody(failure), status: failure.status } };
};

const send = (response: ServerResponse, { status, body }: SearchResponse): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
};

/**
 * Starts the OpenSearch endpoint on loopback. A write is visible at once (a real one takes up to a refresh interval).
 * What it does not support it refuses by name. Throws BadInput when the port is taken.
 */
export const startOpenSearch = async ({ port, dataFolder, now = Date.now }: OpenSearchOptions): Promise<Endpoint> => {
  const context = { store: openDocumentStore(dataFolder, now), now };
  const server = createServer((request, response) => {
    void readRequest(request)
      .then((read) => answerSearch(context, read))
      .catch(toResponse)
      .then((answer) => {
        send(response, answer);
      });
  });
  return listenOnLoopback(server, { port, name: 'the OpenSearch endpoint' });
};
