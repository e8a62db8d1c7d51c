// The evaluation of the cache counts hits on the same and on different pairs.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { evaluateCache, formatCacheTable, type CacheEvaluationRequest } from '../../eval/cache.ts';
import { embedText } from '../../local/endpoints/bedrock/hash-embedder.ts';
import { memoryVectorIndex } from '../fakes/memory-vector-index.ts';
import { EMBEDDER_CARD } from '../fakes/render-run.ts';

const ROWS = [
  { a: 'A red lipstick on marble', b: 'The red lipstick on marble', lang: 'en', kind: 'articles', same: true },
  { a: 'A red lipstick on marble', b: 'Something else', lang: 'en', kind: 'far', same: true },
  { a: 'A red lipstick on marble', b: 'A blue lipstick on marble', lang: 'en', kind: 'colour', same: false },
  { a: '一支口红', b: '一支香水', lang: 'zh', kind: 'object', same: false },
];

describe('evaluateCache', () => {
  let folder: string;
  const dataFile = (): string => join(folder, 'pairs.jsonl');
  const request = (more: Partial<CacheEvaluationRequest> = {}): CacheEvaluationRequest => ({
    dataFile: dataFile(),
    card: { ...EMBEDDER_CARD, dimension: 1024, minCosine: { en: 0.4, zh: 0.4 } },
    embedder: {
      embed: (texts) => Promise.resolve({ vectors: texts.map((text) => embedText(text, 1024)), callTokens: [] }),
    },
    now: 0,
    ...more,
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liveframe-eval-cache-'));
    await writeFile(dataFile(), ROWS.map((row) => JSON.stringify(row)).join('\n'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('counts with the gate, and without it as the baseline', async () => {
    const result = await evaluateCache(request());
    expect(result).toMatchObject({
      pairs: 4,
      sameHitRate: 0.5,
      falseHitRate: 0,
      falseHitUpper95: 0.6576,
      byLang: { en: { pairs: 3 }, zh: { pairs: 1, falseHitRate: 0 } },
      byKind: { colour: { falseHitRate: 0 }, articles: { sameHitRate: 1 } },
      baseline: { falseHitRate: 1, byKind: { colour: { falseHitRate: 1 } } },
      worstFalseHits: [],
    });
    expect(formatCacheTable(result, { baseline: true })).toContain('No false hit.');
  });

  it('gives the same through a vector index', async () => {
    const direct = await evaluateCache(request());
    const through = await evaluateCache(request({ index: { name: 'memory', port: memoryVectorIndex() } }));
    expect({ ...through, index: 'none' }).toEqual(direct);
  });

  it.each([
    ['no JSON', '{', 'line 2 is not JSON'],
    ['no label', '{"a":"x","b":"y","lang":"en","kind":"k"}', 'line 2: same:'],
    ['an empty prompt', '{"a":"","b":"y","lang":"en","kind":"k","same":true}', 'line 2: a:'],
  ])('refuses a row with %s, with its line and what is allowed', async (_what, line, message) => {
    await writeFile(dataFile(), `${JSON.stringify(ROWS[0])}\n${line}\n`);
    await expect(evaluateCache(request())).rejects.toThrow(message);
    await expect(evaluateCache(request())).rejects.toThrow('Each line is one object');
  });

  it('refuses a file that is not there, and one without rows', async () => {
    await expect(evaluateCache(request({ dataFile: join(folder, 'none.jsonl') }))).rejects.toThrow('Cannot read');
    await writeFile(dataFile(), '\n');
    await expect(evaluateCache(request())).rejects.toThrow('has no rows');
  });
});
