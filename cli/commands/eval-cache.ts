// liveframe eval cache: hits and false hits of the cache's decision on labelled pairs, with the local embedder.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateCache, formatCacheTable, type CacheEvaluationRequest } from '../../eval/cache.ts';
import { searchClient } from '../../lambdas/shared/aws/vector-index/search-client.ts';
import { vectorIndex } from '../../lambdas/shared/aws/vector-index.ts';
import type { EmbedderCard } from '../../lambdas/shared/domain/packs.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import type { Embedder } from '../../lambdas/shared/ports/embedder.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';
import { embedText } from '../../local/endpoints/bedrock/hash-embedder.ts';
import { startOpenSearch } from '../../local/endpoints/opensearch/server.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { PACKS } from '../prepare.ts';

const INDEXES = ['embedded', 'opensearch'] as const;
const BASELINES = ['cosine'] as const;

interface EvalCacheOptions {
  data: string;
  index?: string;
  baseline?: string;
  json: boolean;
}

type Index = CacheEvaluationRequest['index'];

const oneOf = <Name extends string>(option: string, value: string, allowed: readonly Name[]): Name => {
  const found = allowed.find((name) => name === value);
  if (found !== undefined) return found;
  throw badInput(`${option} is "${value}"; allowed: ${allowed.join(', ')}.`);
};

const localEmbedder = ({ dimension }: EmbedderCard): Embedder => ({
  embed: (texts) => Promise.resolve({ vectors: texts.map((text) => embedText(text, dimension)), callTokens: [] }),
});

/** An index of its own on the server at `endpoint`, deleted after `use`. */
const withIndexAt = async <Value>(
  { name, endpoint }: { name: string; endpoint: string },
  use: (index: Index) => Promise<Value>,
): Promise<Value> => {
  const index = `liveframe-eval-${process.pid}-${Date.now()}`;
  const client = searchClient({ endpoint, auth: 'none' });
  const refresh = () => client.indices.refresh({ index });
  try {
    return await use({ name, port: { ...vectorIndex({ endpoint, auth: 'none', index }), refresh } });
  } finally {
    await client.indices.delete({ index, ignore_unavailable: true });
  }
};

const withEmbedded = async <Value>(use: (index: Index) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'liveframe-eval-'));
  const server = await startOpenSearch({ dataFolder: folder });
  try {
    return await withIndexAt({ name: 'embedded', endpoint: server.url }, use);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
};

const withIndex = async <Value>(name: string | undefined, use: (index: Index) => Promise<Value>): Promise<Value> => {
  if (name === undefined) return use(undefined);
  if (oneOf('--index', name, INDEXES) === 'embedded') return withEmbedded(use);
  const endpoint = process.env['OPENSEARCH_URL'];
  if (endpoint === undefined)
    throw badInput('--index opensearch needs a server: set OPENSEARCH_URL, or use --index embedded.');
  return withIndexAt({ name: 'opensearch', endpoint }, use);
};

export const evalCacheCommand = async ({ data, index, baseline, json }: EvalCacheOptions): Promise<number> => {
  if (baseline !== undefined) oneOf('--baseline', baseline, BASELINES);
  const card = loadPacks(PACKS).model('local-hash');
  if (card.kind !== 'embedding')
    throw badInput('The model "local-hash" is no embedder; put its card back into packs/models.');
  const result = await withIndex(index, (port) =>
    evaluateCache({
      dataFile: data,
      card,
      embedder: localEmbedder(card),
      now: Date.now(),
      ...(port === undefined ? {} : { index: port }),
    }),
  );
  if (json) printJson(result);
  else print(formatCacheTable(result, { baseline: baseline !== undefined }));
  return EXIT.done;
};
