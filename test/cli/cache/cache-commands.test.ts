// The cache's commands on a cache in memory: what they tell, and that what is taken out is not served any more.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { explainPrompt } from '../../../cli/cache/explain-prompt.ts';
import { findScope } from '../../../cli/cache/find-scope.ts';
import { parseMarks, readMarks } from '../../../cli/cache/marks.ts';
import { semanticHits } from '../../../cli/cache/semantic-hits.ts';
import { cacheStatistics } from '../../../cli/cache/statistics.ts';
import { auditedHits, markHits } from '../../../cli/commands/cache-audit.ts';
import { auditPage } from '../../../cli/cache/audit-page.ts';
import { invalidateTarget, targetOf, type CacheInvalidateOptions } from '../../../cli/commands/cache-invalidate.ts';
import { thumbKey } from '../../../lambdas/shared/keys.ts';
import { jobOf, localEmbedder, memoryCache, type MemoryCache } from './memory-cache.ts';

const FIRST = 'first-0123456789ab';
const SECOND = 'second-0123456789ab';
const PROMPT = 'A red lipstick on a marble table';
const REWORDED = 'A red lipstick on the marble table';
const PRODUCT = { productSku: 'LP', productVersion: 'abcdef012345' };

let cache: MemoryCache;
let picture: string;

/** A run with one more job of the prompt; gives whether it was served. */
const isServed = async (prompt: string, runId: string): Promise<boolean> => {
  await cache.plan(runId, [jobOf(runId, prompt, PRODUCT)]);
  return (await cache.lookUp(runId)) === 1;
};

beforeEach(async () => {
  cache = memoryCache();
  const job = jobOf(FIRST, PROMPT, PRODUCT);
  await cache.plan(FIRST, [job]);
  await cache.lookUp(FIRST);
  picture = await cache.render(job);
  cache.clock.advance(60_000);
});

describe('cache stats', () => {
  it('counts the entries by what they are of, and the hits of the last runs by how they were found', async () => {
    await isServed(REWORDED, SECOND);
    const found = await cacheStatistics(cache);
    expect(found).toMatchObject({ entries: 1, expired: 0, denied: 0 });
    expect(found.by).toMatchObject({
      product: { 'LP@abcdef012345': 1 },
      brand: { 'house@0123456789ab': 1 },
      language: { en: 1 },
    });
    expect(found.oldest).toBe(found.newest);
    expect(found.runs[0]).toMatchObject({ runId: SECOND, hitRate: 1, accepted: { 'semantic-cache': 1 } });
    expect(found.runs[1]).toMatchObject({ runId: FIRST, hitRate: 0, accepted: { rendered: 1 } });
  });

  it('tells expired entries and those out of service apart from the others', async () => {
    await cache.denials.add({ kind: 'brand', value: 'house', at: cache.clock.now(), until: cache.clock.now() + 1e6 });
    expect(await cacheStatistics(cache)).toMatchObject({ entries: 0, denied: 1, expired: 0, oldest: null });
    cache.clock.advance(91 * 86_400_000);
    expect(await cacheStatistics(cache)).toMatchObject({ entries: 0, denied: 0, expired: 1 });
  });

  it('is empty for a cache without anything', async () => {
    expect(await cacheStatistics(memoryCache())).toMatchObject({ entries: 0, runs: [], audited: { count: 0, of: 0 } });
  });
});

describe('cache explain', () => {
  const explain = async (prompt: string) =>
    explainPrompt(cache, { prompt, scope: await findScope(cache, {}), embedder: localEmbedder });

  it.each([
    [PROMPT, 'exact-cache'],
    [REWORDED, 'semantic-cache'],
    ['A blue lipstick on a marble table', 'render'],
    ['Красная помада', 'render'],
  ])('decides about %s as a look-up does', async (prompt, source) => {
    expect((await explain(prompt)).decision.source).toBe(source);
    expect(await isServed(prompt, SECOND)).toBe(source !== 'render');
  });

  it('shows each candidate with its cosine and the fact that differed', async () => {
    const { candidates } = await explain('A blue lipstick on a marble table');
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({ reason: 'different', prompt: PROMPT, inService: true });
    expect(candidates[0]!.cosine).toBeGreaterThan(0.35);
    expect(candidates[0]!.differences[0]).toMatchObject({ fact: 'colour' });
  });

  it('does not embed what is outside the range of the embedder', async () => {
    const scope = await findScope(cache, {});
    const embedder = { embed: () => Promise.reject(new Error('it was asked')) };
    const { candidates, decision } = await explainPrompt(cache, { prompt: 'Красная помада', scope, embedder });
    expect(candidates).toEqual([]);
    expect(decision.why).toContain('Cyrillic');
  });

  it('says that a candidate is out of service', async () => {
    await cache.denials.add({ kind: 'asset', value: picture, at: 0, until: cache.clock.now() + 1e6 });
    expect(await explain(REWORDED)).toMatchObject({
      candidates: [{ inService: false }],
      decision: { source: 'render' },
    });
  });

  it('refuses to guess between scopes, and lists them', async () => {
    await cache.plan(SECOND, [
      jobOf(SECOND, PROMPT, { cacheScope: 'scope-2' }),
      jobOf(SECOND, PROMPT, { cueId: 'c2' }),
    ]);
    cache.clock.advance(1);
    await expect(findScope(cache, { run: SECOND })).rejects.toThrow(/2 scopes fit[^]*scope-1[^]*|scope-2/);
    expect(await findScope(cache, { run: SECOND, scope: 'scope-2' })).toMatchObject({ scope: 'scope-2' });
    expect(await findScope(cache, { product: 'LP' })).toMatchObject({ scope: 'scope-1', brand: 'house@0123456789ab' });
  });

  it('refuses a scope that is not there, and a cache without runs', async () => {
    await expect(findScope(cache, { scope: 'zzz' })).rejects.toThrow('No scope of the cache fits');
    await expect(findScope(memoryCache(), {})).rejects.toThrow('There is no run here yet');
  });
});

describe('cache invalidate', () => {
  const OPTIONS: CacheInvalidateOptions = { data: '', models: 'local', json: false, dryRun: false, yes: true };
  const entryId = (): string => [...cache.index.entries.keys()][0] ?? '';

  const ways: [string, () => Partial<CacheInvalidateOptions>][] = [
    ['--brand', () => ({ brand: 'house' })],
    ['--brand of one version', () => ({ brand: 'house@0123456789ab' })],
    ['--product', () => ({ product: 'LP' })],
    ['--product of one version', () => ({ product: 'LP@abcdef012345' })],
    ['--entry', () => ({ entry: entryId() })],
    ['--asset', () => ({ asset: picture })],
    ['--all', () => ({ all: true })],
  ];

  it.each(ways)('takes out by %s at once what the exact key and the search would find', async (_way, named) => {
    const target = targetOf({ ...OPTIONS, ...named() });
    expect(await invalidateTarget(cache, target, { dryRun: false })).toMatchObject({ entries: 1, done: true });
    expect(await isServed(PROMPT, SECOND)).toBe(false);
    expect(await isServed(REWORDED, 'third-0123456789ab')).toBe(false);
  });

  it.each(ways)('counts by %s and changes nothing in a dry run', async (_way, named) => {
    const target = targetOf({ ...OPTIONS, ...named() });
    expect(await invalidateTarget(cache, target, { dryRun: true })).toMatchObject({ entries: 1, done: false });
    expect(await isServed(PROMPT, SECOND)).toBe(true);
  });

  it('leaves another version of the product in service', async () => {
    const target = targetOf({ ...OPTIONS, product: 'LP@000000000000' });
    expect(await invalidateTarget(cache, target, { dryRun: false })).toMatchObject({ entries: 0 });
    expect(await isServed(PROMPT, SECOND)).toBe(true);
  });

  it('refuses no target, and two', () => {
    expect(() => targetOf(OPTIONS)).toThrow('Nothing says what is to go');
    expect(() => targetOf({ ...OPTIONS, brand: 'house', all: true })).toThrow('Only one of');
  });
});

describe('cache audit', () => {
  beforeEach(async () => {
    await isServed(REWORDED, SECOND);
  });

  it('finds the semantic hit with both prompts, its cosine and its note', async () => {
    const [hit] = await semanticHits(cache);
    expect(hit).toMatchObject({ runId: SECOND, wanted: REWORDED, assetKey: picture });
    expect(hit!.madeFor).toMatchObject({ runId: FIRST, prompt: PROMPT });
    expect(hit!.note).toContain(`Cosine ${hit!.cosine!.toFixed(4)}`);
  });

  it('writes a page with both pictures, the differing words marked, and the command', async () => {
    for (const runId of [FIRST, SECOND])
      await cache.objects.put(thumbKey(runId, 'cue-1', { which: '1', size: 'option' }), `picture of ${runId}`);
    const hits = await auditedHits(cache, 10);
    const page = auditPage({ hits, audited: { count: 0, of: 0, rate: 0, interval: [0, 1] }, command: 'audit --mark' });
    expect(page).toContain('on <mark>the</mark> marble');
    expect(page).toContain('on <mark>a</mark> marble');
    expect(page.match(/src="data:image\/jpeg;base64,/gu)).toHaveLength(2);
    expect(page).toContain('data-command="audit --mark"');
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/u);
  });

  it('lets no prompt write into the page', async () => {
    const [hit] = await auditedHits(cache, 10);
    const hits = [{ ...hit!, wanted: '<img onerror=alert(1)> lipstick' }];
    const page = auditPage({ hits, audited: { count: 0, of: 0, rate: 0, interval: [0, 1] }, command: '' });
    expect(page).not.toContain('<img onerror');
  });

  it('keeps a right mark, which changes nothing but the audited rate', async () => {
    const [hit] = await semanticHits(cache);
    expect(await markHits(cache, [`${hit!.hitId}=right`])).toMatchObject({ removed: 0 });
    expect((await cacheStatistics(cache)).audited).toMatchObject({ count: 0, of: 1 });
    expect(await isServed(PROMPT, 'third-0123456789ab')).toBe(true);
  });

  it('takes a wrong hit out of service at once, and counts it', async () => {
    const [hit] = await semanticHits(cache);
    expect(await markHits(cache, [`${hit!.hitId}=wrong`])).toMatchObject({ removed: 1 });
    expect(await isServed(PROMPT, 'third-0123456789ab')).toBe(false);
    expect(await isServed(REWORDED, 'fourth-0123456789ab')).toBe(false);
    const { audited } = await cacheStatistics(cache);
    expect(audited).toMatchObject({ count: 1, of: 1, rate: 1 });
    expect(audited.interval[0]).toBeCloseTo(0.2065, 3);
    expect((await auditedHits(cache, 10))[0]).toMatchObject({ verdict: 'wrong', madeFor: { prompt: PROMPT } });
  });

  it('lets a later mark of a hit take the place of the earlier one', async () => {
    const [hit] = await semanticHits(cache);
    await markHits(cache, [`${hit!.hitId}=right`]);
    await markHits(cache, [`${hit!.hitId}=wrong`]);
    expect((await readMarks(cache.objects)).map(({ verdict }) => verdict)).toEqual(['wrong']);
  });

  it('refuses a mark of another form, and of a hit that is not there', async () => {
    expect(() => parseMarks(['0123=maybe'])).toThrow('<hit>=right or <hit>=wrong');
    await expect(markHits(cache, ['000000000000=wrong'])).rejects.toThrow('There is no semantic hit "000000000000"');
    expect(await readMarks(cache.objects)).toEqual([]);
  });
});
