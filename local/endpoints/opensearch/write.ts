// Writes documents: the four bulk actions and the single-document routes, with OpenSearch's results.
import { randomUUID } from 'node:crypto';
import type { DocumentStore, IndexedDocument, SearchIndex } from './document-store.ts';
import { badDocument, errorBody, SearchFailure } from './failure.ts';
import type { Document } from './mapping.ts';

export const ACTIONS = ['index', 'create', 'update', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Write {
  action: Action;
  index: string;
  id: string | undefined;
  /** The document; for update `{ doc, doc_as_upsert?, upsert? }`; undefined for delete. */
  body: Document | undefined;
}

export interface WriteResult {
  status: number;
  body: Document;
}

const SHARDS = { total: 1, successful: 1, failed: 0 };

const resultOf = (
  index: SearchIndex,
  document: Pick<IndexedDocument, 'id' | 'version'>,
  result: string,
): WriteResult => ({
  status: { created: 201, not_found: 404 }[result] ?? 200,
  body: {
    _index: index.name,
    _id: document.id,
    _version: document.version,
    result,
    _shards: SHARDS,
    _seq_no: index.sequence,
    _primary_term: 1,
  },
});

const conflict = (id: string, version: number): SearchFailure =>
  new SearchFailure(
    409,
    'version_conflict_engine_exception',
    `[${id}]: version conflict, document already exists (current version [${version}])`,
  );

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The whole document an update leaves behind. */
const updated = (id: string, present: IndexedDocument | undefined, body: Document): Document => {
  const { doc, doc_as_upsert: docAsUpsert, upsert, ...unknown } = body;
  const [name] = Object.keys(unknown);
  if (name !== undefined) throw badDocument(`[UpdateRequest] unknown field [${name}]`);
  if (!isDocument(doc))
    throw badDocument('[UpdateRequest] this endpoint updates by a partial document: doc is required');
  if (present !== undefined) return { ...present.source, ...doc };
  if (docAsUpsert === true) return doc;
  if (isDocument(upsert)) return upsert;
  throw new SearchFailure(404, 'document_missing_exception', `[${id}]: document missing`);
};

const remove = (store: DocumentStore, index: SearchIndex, id: string): WriteResult => {
  const removed = store.remove(index, id);
  return removed === undefined
    ? resultOf(index, { id, version: 1 }, 'not_found')
    : resultOf(index, { id, version: removed.version + 1 }, 'deleted');
};

/** Performs one write. Throws SearchFailure: no such index, conflict, missing document, a document that does not fit. */
export const write = (store: DocumentStore, { action, index: name, id = randomUUID(), body }: Write): WriteResult => {
  const index = store.open(name);
  if (action === 'delete') return remove(store, index, id);
  if (body === undefined) throw badDocument('request body is required');
  const present = index.documents.get(id);
  if (action === 'create' && present !== undefined) throw conflict(id, present.version);
  const source = action === 'update' ? updated(id, present, body) : body;
  return resultOf(index, store.put(index, id, source), present === undefined ? 'created' : 'updated');
};

const isAction = (value: string): value is Action => (ACTIONS as readonly string[]).includes(value);

/** Reads newline-delimited actions. `defaultIndex` comes from the path. Throws for a line that is no action. */
const readBulk = (lines: readonly Document[], defaultIndex: string | undefined): Write[] => {
  const writes: Write[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [entry] = Object.entries(lines[at] ?? {});
    const [action = '', target] = entry ?? [];
    if (!isAction(action) || !isDocument(target)) {
      throw new SearchFailure(
        400,
        'illegal_argument_exception',
        `Malformed action/metadata line [${at + 1}], expected one of [${ACTIONS.join(', ')}] but found [${action}]`,
      );
    }
    const body = action === 'delete' ? undefined : lines[(at += 1)];
    const { _index: index = defaultIndex ?? '', _id: id } = target as { _index?: string; _id?: string };
    writes.push({ action, index, id, body });
  }
  return writes;
};

const bulkItem = (store: DocumentStore, request: Write): { failed: boolean; item: object } => {
  try {
    const { status, body } = write(store, request);
    return { failed: false, item: { [request.action]: { ...body, status } } };
  } catch (error) {
    if (!(error instanceof SearchFailure)) throw error;
    const item = {
      _index: request.index,
      _id: request.id,
      status: error.status,
      error: errorBody(error, request.index),
    };
    return { failed: true, item: { [request.action]: item } };
  }
};

/** Performs every line on its own: one that fails does not stop the others. */
export const bulk = (store: DocumentStore, lines: readonly Document[], defaultIndex: string | undefined): object => {
  const results = readBulk(lines, defaultIndex).map((request) => bulkItem(store, request));
  return { took: 1, errors: results.some(({ failed }) => failed), items: results.map(({ item }) => item) };
};
