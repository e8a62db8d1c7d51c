// Serves the galleries of the runs in the bucket on loopback: a list of runs, and each run's published files.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { manifestKey } from '../../../lambdas/shared/keys.ts';
import { ManifestSchema, type Manifest } from '../../../lambdas/shared/domain/manifest.ts';
import { findJson } from '../../../lambdas/shared/json-objects.ts';
import type { ObjectStore } from '../../../lambdas/shared/ports/object-store.ts';
import { listenOnLoopback, type Endpoint } from '../../loopback.ts';
import { runList } from './run-list.ts';

const HTML = 'text/html; charset=utf-8';
const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.zip': 'application/zip',
};
/** Only what a run publishes: never its inputs, renders or audit trail. */
const PUBLISHED = /^runs\/[a-z0-9-]+\/(manifest\.json|picks\.zip|gallery\/|picks\/|options\/)/;
/** A gallery is untrusted text in a page of ours: nothing may be loaded from elsewhere. */
const POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'";

const MANIFEST = /^runs\/([a-z0-9-]+)\/manifest\.json$/;

/** The manifests of every finished run, newest first. A manifest of an older format is left out. */
const manifests = async (objects: ObjectStore): Promise<Manifest[]> => {
  const found: Manifest[] = [];
  for await (const key of objects.list('runs/')) {
    const runId = MANIFEST.exec(key)?.[1];
    if (runId === undefined) continue;
    const manifest = await findJson(objects, manifestKey(runId), ManifestSchema).catch(() => undefined);
    if (manifest !== undefined) found.push(manifest);
  }
  return found.sort((a, b) => (a.finishedAt < b.finishedAt ? 1 : -1));
};

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain', body: `${body}\n` });

const answerTo = async (objects: ObjectStore, { method, url = '/' }: IncomingMessage): Promise<Answer> => {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD.');
  const path = decodeURIComponent(new URL(url, 'http://loopback').pathname).slice(1);
  if (path === '') return { status: 200, type: HTML, body: runList(await manifests(objects)) };
  const key = path.endsWith('/') ? `${path}index.html` : path;
  const body = PUBLISHED.test(key) ? await objects.find(key) : undefined;
  if (body === undefined) return plain(404, `There is no ${path}.`);
  return { status: 200, type: TYPES[extname(key)] ?? 'application/octet-stream', body };
};

const send = (response: ServerResponse, { status, type, body }: Answer): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
};

/** Starts the pages on 127.0.0.1. Throws BadInput when the port is taken. */
export const startPages = (objects: ObjectStore, port = 0): Promise<Endpoint> => {
  const server = createServer((request, response) => {
    answerTo(objects, request)
      .catch(() => plain(500, 'The page could not be read from the bucket.'))
      .then(
        (answer) => send(response, answer),
        () => response.destroy(),
      );
  });
  return listenOnLoopback(server, { port, name: 'the pages' });
};
