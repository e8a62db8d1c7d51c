// The documents of all indices in memory, remembered in an append log in the data folder.
import { join } from 'node:path';
import { openAppendLog, type AppendLog } from '../../append-log.ts';
import { noSuchIndex, SearchFailure } from './failure.ts';
import { checkDocument, type Document, type IndexBody } from './mapping.ts';
import { forgetPosting, notePosting, type Postings } from './postings.ts';
import type { StoredDocument } from './query.ts';

export interface IndexedDocument extends StoredDocument {
  version: number;
  sequence: number;
  /** The unit vectors of its knn_vector fields. */
  vectors: ReadonlyMap<string, Float32Array>;
}

export interface SearchIndex {
  name: string;
  body: IndexBody;
  createdAt: number;
  documents: Map<string, IndexedDocument>;
  postings: Postings;
  /** Counts writes, as `_seq_no` does. */
  sequence: number;
}

/** Lines of the log; a vector is stored as base64 of its float32 values, as it was sent. */
type LogEntry =
  | { kind: 'index'; index: string; body: IndexBody; createdAt: number }
  | { kind: 'drop'; index: string }
  | { kind: 'put'; index: string; id: string; version: number; source: Document; vectors: Record<string, string> }
  | { kind: 'delete'; index: string; id: string };

export interface DocumentStore {
  create: (index: string, body: IndexBody) => void;
  drop: (index: string) => void;
  /** Throws index_not_found_exception. */
  open: (index: string) => SearchIndex;
  has: (index: string) => boolean;
  /** Writes documents, all or none of one call; throws when one does not fit the mapping. */
  put: (index: SearchIndex, id: string, source: Document) => IndexedDocument;
  remove: (index: SearchIndex, id: string) => IndexedDocument | undefined;
}

const unit = (values: readonly number[]): Float32Array => {
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return Float32Array.from(values, (value) => value / norm);
};

const vectorNames = ({ mappings }: IndexBody): string[] =>
  Object.entries(mappings.properties).flatMap(([name, { type }]) => (type === 'knn_vector' ? [name] : []));

const unitVectors = (body: IndexBody, source: Document): Map<string, Float32Array> => {
  const present = vectorNames(body).filter((name) => Array.isArray(source[name]));
  return new Map(present.map((name) => [name, unit(source[name] as number[])]));
};

const encode = (values: readonly number[]): string => Buffer.from(Float32Array.from(values).buffer).toString('base64');

const decode = (text: string): number[] => {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
};

const putEntry = ({ name, body }: SearchIndex, { id, version, source }: IndexedDocument): LogEntry => {
  const names = vectorNames(body).filter((field) => Array.isArray(source[field]));
  const plain = Object.fromEntries(Object.entries(source).filter(([field]) => !names.includes(field)));
  const vectors = Object.fromEntries(names.map((field) => [field, encode(source[field] as number[])]));
  return { kind: 'put', index: name, id, version, source: plain, vectors };
};

const unplace = ({ documents, postings }: SearchIndex, id: string): void => {
  const document = documents.get(id);
  if (document === undefined) return;
  documents.delete(id);
  forgetPosting(postings, document);
};

const place = (index: SearchIndex, document: { id: string; version: number; source: Document }): IndexedDocument => {
  index.sequence += 1;
  const placed = { ...document, sequence: index.sequence, vectors: unitVectors(index.body, document.source) };
  unplace(index, document.id);
  index.documents.set(document.id, placed);
  notePosting(index.postings, placed);
  return placed;
};

const newIndex = (name: string, body: IndexBody, createdAt: number): SearchIndex => ({
  name,
  body,
  createdAt,
  documents: new Map(),
  postings: new Map(),
  sequence: -1,
});

const replay = (indices: Map<string, SearchIndex>, entry: LogEntry): void => {
  if (entry.kind === 'index') indices.set(entry.index, newIndex(entry.index, entry.body, entry.createdAt));
  else if (entry.kind === 'drop') indices.delete(entry.index);
  else {
    const index = indices.get(entry.index);
    if (entry.kind === 'delete') {
      if (index !== undefined) unplace(index, entry.id);
      return;
    }
    const vectors = Object.entries(entry.vectors).map(([name, text]) => [name, decode(text)] as const);
    if (index !== undefined) place(index, { ...entry, source: { ...entry.source, ...Object.fromEntries(vectors) } });
  }
};

function* livingEntries(indices: ReadonlyMap<string, SearchIndex>): Generator<LogEntry> {
  for (const index of indices.values()) {
    yield { kind: 'index', index: index.name, body: index.body, createdAt: index.createdAt };
    for (const document of index.documents.values()) yield putEntry(index, document);
  }
}

const restore = (log: AppendLog<LogEntry>): Map<string, SearchIndex> => {
  const indices = new Map<string, SearchIndex>();
  for (const entry of log.entries) replay(indices, entry);
  log.rewrite(livingEntries(indices));
  return indices;
};

/** Opens `<dataFolder>/opensearch/documents.jsonl`, and compacts it. */
export const openDocumentStore = (dataFolder: string, now: () => number): DocumentStore => {
  const log = openAppendLog<LogEntry>(join(dataFolder, 'opensearch', 'documents.jsonl'));
  const indices = restore(log);
  const open = (name: string): SearchIndex => {
    const index = indices.get(name);
    if (index === undefined) throw noSuchIndex(name);
    return index;
  };
  return {
    has: (name) => indices.has(name),
    open,
    create: (name, body) => {
      if (indices.has(name))
        throw new SearchFailure(400, 'resource_already_exists_exception', `index [${name}] already exists`);
      const index = newIndex(name, body, now());
      log.append({ kind: 'index', index: name, body, createdAt: index.createdAt });
      indices.set(name, index);
    },
    drop: (name) => {
      log.append({ kind: 'drop', index: open(name).name });
      indices.delete(name);
    },
    put: (index, id, source) => {
      checkDocument(index.body.mappings, source);
      const placed = place(index, { id, version: (index.documents.get(id)?.version ?? 0) + 1, source });
      log.append(putEntry(index, placed));
      return placed;
    },
    remove: (index, id) => {
      const document = index.documents.get(id);
      if (document === undefined) return undefined;
      unplace(index, id);
      index.sequence += 1;
      log.append({ kind: 'delete', index: index.name, id });
      return document;
    },
  };
};
