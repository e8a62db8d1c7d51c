// One run for three markets on the embedded AWS: one set of pictures, words and alt texts of each market's own.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunWordsSchema } from '../../lambdas/shared/domain/run-words.ts';
import { getJson } from '../../lambdas/shared/json-objects.ts';
import { wordsKey } from '../../lambdas/shared/keys.ts';
import { openShow, type Ended, type Show } from './show.ts';

const SCRIPT = `# A short kitchen show

[00:05] Maya: Good morning and welcome to the show!

[00:20] Maya: The cherry red skillet sits on the stove by the window, butter foaming, two eggs sliding in. Waterproof, lightweight and breathable it is not, but non-stick it is.

[01:10] Jonah: The gooseneck kettle tilts over a glass dripper on the garden table, beside a bouquet of wildflowers. It holds 0.9 litres.

[02:00] Maya: That was it for today, thank you and goodbye!
`;
const PRODUCTS = `sku,title,title_zh,title_es,price,compareAt,currency,price_MXN,colour,form
SK,Cherry Red Skillet,顶级樱桃红平底锅,Sartén rojo cereza,59,79,USD,1099,cherry red,round skillet
KE,Gooseneck Kettle,手冲壶,Tetera de cuello de cisne,69,,USD,1299,black,gooseneck kettle
`;
const MARKETS = ['zh-CN', 'en-US', 'es-MX'];

describe('a run for three markets', () => {
  let show: Show;
  let ended: Ended;
  let billed = 0;
  beforeAll(async () => {
    show = await openShow();
    ended = await show.run({
      script: SCRIPT,
      files: { 'products.csv': PRODUCTS },
      overrides: { markets: MARKETS, channels: ['live-cover', 'social-square'] },
    });
    billed = show.runtime.statement().totalMicroUsd;
  }, 180_000);
  afterAll(() => show.close());

  it('makes no more pictures than for one market', () => {
    expect(ended.execution).toBe('SUCCEEDED');
    expect(ended.manifest?.totals).toMatchObject({ cues: 2, jobs: 4 });
  });

  it('publishes a file for each market and channel, with words of its own', async () => {
    const [first] = ended.manifest?.cues ?? [];
    const cover = first?.files.filter(({ channel }) => channel === 'live-cover') ?? [];

    expect(cover.map(({ market }) => market).sort()).toEqual([...MARKETS].sort());
    expect(new Set(cover.map(({ sha256 }) => sha256)).size).toBe(3);
    for (const { key } of cover) expect(await show.objects.exists(key)).toBe(true);
  });

  it('says the alt text in each market’s language, with its own price', () => {
    const skillet = ended.manifest?.cues.find(({ cue }) => cue.productSku === 'SK');

    expect(skillet?.altTexts?.['en-US']).toMatch(/Cherry Red Skillet\..*\$59, was \$79\.$/u);
    expect(skillet?.altTexts?.['es-MX']).toMatch(/^Sartén rojo cereza\..*\$1,099\.$/u);
    expect(skillet?.altTexts?.['zh-CN']).toMatch(/高级樱桃红平底锅。.*US\$59，原价 US\$79。$/u);
    expect(skillet?.altText).toBe(skillet?.altTexts?.['zh-CN']);
  });

  it('lists what the markets’ rules changed, in prompts and in words', () => {
    const listed = ended.manifest?.adaptations.map(({ market, rule, field }) => `${market} ${rule} ${field}`) ?? [];

    expect(listed).toContain('zh-CN absolute-superlatives overlay.title');
    expect(listed).toContain('zh-CN mourning-flowers negativePrompt');
    for (const { reason, source } of ended.manifest?.adaptations ?? []) expect([reason, source]).not.toContain('');
    const prompts = ended.manifest?.cues.flatMap(({ options }) => options.map(({ job }) => job.negativePrompt)) ?? [];
    expect(prompts.some((negative) => negative.includes('white chrysanthemums'))).toBe(true);
    expect(ended.manifest?.warnings.join('\n')).toMatch(/zh-CN: "顶级樱桃红平底锅" became "高级樱桃红平底锅"/u);
    expect(ended.manifest?.warnings.join('\n')).toMatch(/zh-CN: the price of SK is in USD, not CNY/u);
  });

  it('writes what was translated and charges it in the ledger as the stand-in billed it', async () => {
    const words = await getJson(show.objects, wordsKey(ended.runId), RunWordsSchema);
    const lines = await show.ledgerLines(ended.runId);

    expect(Object.keys(words.languages).sort()).toEqual(['en', 'es', 'zh']);
    expect(lines.filter(({ purpose }) => purpose === 'translation')).toHaveLength(2);
    expect(lines.reduce((sum, { chargedMicroUsd }) => sum + chargedMicroUsd, 0)).toBe(billed);
    expect(ended.manifest?.totals.costMicroUsd).toBe(billed);
  });

  it('pays for no translation again when it is repeated', async () => {
    const translations = () =>
      show.runtime.statement().calls.find(({ purpose }) => purpose === 'translation')?.count ?? 0;
    const before = translations();
    const repeated = await show.run({
      script: SCRIPT,
      files: { 'products.csv': PRODUCTS },
      overrides: { markets: MARKETS },
      again: true,
    });

    expect(repeated.execution).toBe('SUCCEEDED');
    expect(repeated.runId).not.toBe(ended.runId);
    expect(before).toBe(2);
    expect(translations()).toBe(before);
  }, 180_000);
});
