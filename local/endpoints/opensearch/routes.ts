// The REST routes of the OpenSearch endpoint.
import type { DocumentStore, SearchIndex } from './document-store.ts';
import { errorBody, SearchFailure } from './failure.ts';
import { readIndexBody, type Document } from './mapping.ts';
import { findDocuments, search } from './search.ts';
import { bulk, write, type Action } from './write.ts';

export interface SearchRequest {
  method: string;
  /** Decoded, without the query string. */
  path: string;
  query: URLSearchParams;
  /** The parsed lines of the body: one for JSON, several for newline-delimited JSON, none without a body. */
  lines: Document[];
}

export interface SearchResponse {
  status: number;
  body: object;
}

interface Context {
  store: DocumentStore;
  now: () => number;
}

type Answer = (context: Context, request: SearchRequest, names: readonly string[]) => SearchResponse;

const ok = (body: object): SearchResponse => ({ status: 200, body });

const root: Answer = () =>
  ok({
    name: 'liveframe',
    cluster_name: 'liveframe',
    version: { distribution: 'opensearch', number: '2.19.1', build_type: 'stand-in' },
    tagline: 'The OpenSearch Project: https://opensearch.org/',
  });

const headIndex: Answer = ({ store }, _request, [index = '']) => ({ status: store.has(index) ? 200 : 404, body: {} });

const createIndex: Answer = ({ store }, { lines }, [index = '']) => {
  store.create(index, readIndexBody(lines[0]));
  return ok({ acknowledged: true, shards_acknowledged: true, index });
};

const describeIndex: Answer = ({ store }, _request, [name = '']) => {
  const { body } = store.open(name);
  return ok({ [name]: { aliases: {}, mappings: body.mappings, settings: body.settings } });
};

const dropIndex: Answer = ({ store }, _request, [index = '']) => {
  store.drop(index);
  return ok({ acknowledged: true });
};

const mappingOf: Answer = ({ store }, _request, [name = '']) =>
  ok({ [name]: { mappings: store.open(name).body.mappings } });

const refresh: Answer = ({ store }, _request, [name = '']) => {
  store.open(name);
  return ok({ _shards: { total: 1, successful: 1, failed: 0 } });
};

const bulkWrites: Answer = ({ store }, { lines }, [index]) => ok(bulk(store, lines, index));

const searchIndex: Answer = ({ store, now }, { lines }, [name = '']) => ok(search(store.open(name), lines[0], now()));

const searchOne = ({ store, now }: Context, name: string, body: Document): object => {
  try {
    return { ...search(store.open(name), body, now()), status: 200 };
  } catch (error) {
    if (!(error instanceof SearchFailure)) throw error;
    return { error: errorBody(error, name), status: error.status };
  }
};

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

const multiSearch: Answer = (context, { lines }, [defaultIndex = '']) => {
  const responses: object[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    responses.push(searchOne(context, textOr(lines[at]?.['index'], defaultIndex), lines[at + 1] ?? {}));
  }
  return ok({ took: 1, responses });
};

const queryOf = ([body]: readonly Document[]): Document => (body?.['query'] ?? { match_all: {} }) as Document;

const count: Answer = ({ store, now }, { lines }, [name = '']) =>
  ok({
    count: findDocuments(store.open(name), queryOf(lines), now()).length,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
  });

const deleteByQuery: Answer = ({ store, now }, { lines }, [name = '']) => {
  const index = store.open(name);
  const found = findDocuments(index, queryOf(lines), now());
  for (const { document } of found) store.remove(index, document.id);
  return ok({
    took: 1,
    timed_out: false,
    total: found.length,
    deleted: found.length,
    batches: 1,
    version_conflicts: 0,
    noops: 0,
    failures: [],
  });
};

const documentBody = (index: SearchIndex, id: string): SearchResponse => {
  const document = index.documents.get(id);
  if (document === undefined) return { status: 404, body: { _index: index.name, _id: id, found: false } };
  const { version, sequence, source } = document;
  return ok({
    _index: index.name,
    _id: id,
    _version: version,
    _seq_no: sequence,
    _primary_term: 1,
    found: true,
    _source: source,
  });
};

const getDocument: Answer = ({ store }, _request, [index = '', id = '']) => documentBody(store.open(index), id);

const writeDocument =
  (action: Action): Answer =>
  ({ store }, { query, lines }, [index = '', id]) =>
    write(store, { action: query.get('op_type') === 'create' ? 'create' : action, index, id, body: lines[0] });

const NAME = '([^/_][^/]*)';
const ROUTES: readonly (readonly [methods: string, path: RegExp, answer: Answer])[] = [
  ['GET', /^\/$/, root],
  ['POST|PUT', /^\/_bulk$/, bulkWrites],
  ['POST|GET', /^\/_msearch$/, multiSearch],
  ['HEAD', new RegExp(`^/${NAME}$`), headIndex],
  ['PUT', new RegExp(`^/${NAME}$`), createIndex],
  ['GET', new RegExp(`^/${NAME}$`), describeIndex],
  ['DELETE', new RegExp(`^/${NAME}$`), dropIndex],
  ['GET', new RegExp(`^/${NAME}/_mapping$`), mappingOf],
  ['POST|GET', new RegExp(`^/${NAME}/_refresh$`), refresh],
  ['POST|PUT', new RegExp(`^/${NAME}/_bulk$`), bulkWrites],
  ['POST|GET', new RegExp(`^/${NAME}/_search$`), searchIndex],
  ['POST|GET', new RegExp(`^/${NAME}/_msearch$`), multiSearch],
  ['POST|GET', new RegExp(`^/${NAME}/_count$`), count],
  ['POST', new RegExp(`^/${NAME}/_delete_by_query$`), deleteByQuery],
  ['GET|HEAD', new RegExp(`^/${NAME}/_doc/([^/]+)$`), getDocument],
  ['PUT|POST', new RegExp(`^/${NAME}/_doc/([^/]+)$`), writeDocument('index')],
  ['POST', new RegExp(`^/${NAME}/_doc$`), writeDocument('index')],
  ['PUT|POST', new RegExp(`^/${NAME}/_create/([^/]+)$`), writeDocument('create')],
  ['POST', new RegExp(`^/${NAME}/_update/([^/]+)$`), writeDocument('update')],
  ['DELETE', new RegExp(`^/${NAME}/_doc/([^/]+)$`), writeDocument('delete')],
];

/** Answers one request. Throws SearchFailure; a route that is not there is one of them. */
export const answerSearch = (context: Context, request: SearchRequest): SearchResponse => {
  const route = ROUTES.find(
    ([methods, path]) => methods.split('|').includes(request.method) && path.test(request.path),
  );
  if (route === undefined) {
    throw new SearchFailure(
      400,
      'illegal_argument_exception',
      `no handler found for uri [${request.path}] and method [${request.method}]`,
    );
  }
  const [, path, answer] = route;
  const names = (path.exec(request.path) ?? []).slice(1).map(decodeURIComponent);
  return answer(context, request, names);
};
