// What pictures say in each market: its language, its price, its law; never a guess.
import { describe, expect, it } from '@jest/globals';
import { altTextOf } from '../../../lambdas/publish/alt-text.ts';
import { marketTexts } from '../../../lambdas/publish/market-texts.ts';
import { priceIn } from '../../../lambdas/shared/market/price.ts';
import { wordsOf } from '../../../lambdas/publish/words.ts';
import type { Product } from '../../../lambdas/shared/domain/product.ts';
import type { TranslatedText } from '../../../lambdas/shared/domain/run-words.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { cueOf, specOf } from './run-fixture.ts';

const packs = loadPacks('packs');
const [pan] = specOf().products as [Product];
const cue = cueOf(1, 'First the red pan: it goes from hob to oven.', { productSku: 'PAN' });
const spanish: TranslatedText[] = [
  { kind: 'title', source: 'Moment 1', text: 'Momento 1' },
  { kind: 'productTitle', source: 'Red pan', text: 'Sartén roja' },
  { kind: 'sellingPoint', source: 'from hob to oven', text: 'del fuego al horno' },
  { kind: 'subject', source: 'a red pan', text: 'una sartén roja' },
  { kind: 'setting', source: 'a kitchen', text: 'una cocina' },
];
const textsIn = (id: string, { product = pan, translated = [] as TranslatedText[], said = cue } = {}) =>
  marketTexts({ cue: said, product, market: packs.market(id), translated });

const wordsIn = (texts: ReturnType<typeof marketTexts>, id: string) =>
  wordsOf({ texts, product: pan, market: packs.market(id) });

describe('the words of a market', () => {
  it('are the script’s own in its language', () => {
    expect(wordsIn(textsIn('en-US'), 'en-US').words).toEqual({
      title: 'Red pan',
      sellingPoints: ['from hob to oven'],
      price: '$39.90',
      compareAt: '$59',
      discount: '−32%',
      callToAction: 'Shop now',
    });
  });

  it('are the sheet’s titles before translations', () => {
    const product = { ...pan, titles: { es: 'Sartén Hearth roja', 'es-MX': 'Sartén rojo' } };
    expect(textsIn('es-ES', { product, translated: spanish }).titles[0]).toBe('Sartén Hearth roja');
    expect(textsIn('es-MX', { product, translated: spanish }).titles[0]).toBe('Sartén rojo');
  });

  it('are translated where they were', () => {
    const { words } = wordsIn(textsIn('es-ES', { translated: spanish }), 'es-ES');
    expect(words).toMatchObject({ title: 'Sartén roja', sellingPoints: ['del fuego al horno'] });
  });

  it('are only what is known where nothing was translated: the price, with a warning', () => {
    const texts = textsIn('zh-CN');
    expect(wordsIn(texts, 'zh-CN').words).toEqual({
      title: '',
      price: 'US$39.90',
      compareAt: 'US$59',
      discount: '−32%',
      callToAction: '立即购买',
    });
    expect(texts.warnings).toContainEqual('zh-CN: c001 has no title in zh, so its pictures there have none.');
  });

  it('take the sheet’s selling points where the moment has none in the language', () => {
    const product = { ...pan, localSellingPoints: { zh: ['最好的锅', '少油不粘'] } };
    expect(textsIn('zh-CN', { product }).sellingPoints[0]).toBe('好的锅');
  });

  it('leave out what the market’s law forbids, take the next, and list it with reason and source', () => {
    const product = { ...pan, localSellingPoints: { zh: ['销量第一', '少油不粘'] } };
    const { sellingPoints, adaptations, warnings } = textsIn('zh-CN', { product });

    expect(sellingPoints).toEqual(['少油不粘']);
    expect(adaptations).toEqual([
      expect.objectContaining({
        cueId: 'c001',
        market: 'zh-CN',
        rule: 'absolute-superlatives',
        field: 'overlay.sellingPoint',
        before: '销量第一',
        after: '',
        source: expect.stringContaining('广告法'),
      }),
    ]);
    expect(warnings).toContainEqual(expect.stringMatching(/^zh-CN: "销量第一" left out, because of 销量第一/u));
  });

  it('say nothing twice: a selling point that the title holds is left out, in every language', () => {
    const said = { ...cue, sellingPoints: cue.sellingPoints.map((point) => ({ ...point, text: 'Hob-to-oven' })) };
    const product = { ...pan, title: 'Red hob to oven pan', localSellingPoints: { en: ['Red hob', 'No butter'] } };
    const translated: TranslatedText[] = [{ kind: 'sellingPoint', source: 'Hob-to-oven', text: 'del fuego al horno' }];

    expect(textsIn('en-US', { product, said }).sellingPoints).toEqual(['No butter']);
    expect(textsIn('es-MX', { product, said, translated }).sellingPoints).toEqual([]);
  });

  it('change in one market only', () => {
    const said = { ...cue, language: 'zh', title: '顶级铁锅', sellingPoints: [] };
    const product = { ...pan, title: '顶级铁锅' };
    expect(textsIn('zh-CN', { said, product }).titles).toEqual(['高级铁锅']);
    expect(textsIn('en-US', { said, product }).titles).toEqual(['a red pan frying an egg']);
  });
});

describe('the call to action of a market', () => {
  const callIn = (id: string, attributes: Record<string, string>, said = cue) =>
    textsIn(id, { product: { ...pan, attributes }, said }).callToAction;

  it('is the market’s phrase where the sheet says nothing in its language', () => {
    const sheet = { 行动号召: '点击小黄车' };
    expect(callIn('zh-CN', sheet)).toBe('点击小黄车');
    expect(callIn('en-US', sheet)).toBe('Shop now');
    expect(callIn('es-MX', sheet)).toBe('Comprar ahora');
  });

  it('is the sheet’s own by locale, then by language, then as the script speaks', () => {
    const sheet = { cta: 'Tap the basket', 'CTA es': 'Toca la cesta', 'call to action (es-MX)': 'Toca el carrito' };
    expect(callIn('en-US', sheet)).toBe('Tap the basket');
    expect(callIn('es-ES', sheet)).toBe('Toca la cesta');
    expect(callIn('es-MX', sheet)).toBe('Toca el carrito');
    expect(callIn('en-US', { cta: 'Toca la cesta' }, { ...cue, language: 'es' })).toBe('Shop now');
  });

  it('says nothing that the market’s law forbids', () => {
    expect(callIn('zh-CN', { cta: '最便宜，立即购买' })).toBe('便宜，立即购买');
  });

  it('is none for a moment without a product', () => {
    expect(marketTexts({ cue, product: undefined, market: packs.market('en-US') }).callToAction).toBeUndefined();
  });
});

describe('prices of a market', () => {
  it('are its own column’s, by market before currency', () => {
    const product: Product = {
      ...pan,
      prices: {
        MXN: { price: { amount: 899, currency: 'MXN' } },
        'es-MX': { price: { amount: 849.5, currency: 'MXN' }, compareAt: { amount: 1299, currency: 'MXN' } },
      },
    };
    expect(priceIn(product, packs.market('es-MX'))).toMatchObject({ price: '$849.50', formerPrice: '$1,299' });
    expect(priceIn(product, packs.market('en-US'))).toMatchObject({ price: '$39.90' });
  });

  it('in another currency are shown as they are and told apart, with a warning', () => {
    const { price, warnings } = priceIn(pan, packs.market('es-MX'));
    expect(price).toMatch(/^USD\s?39\.90$/u);
    expect(warnings[0]).toBe(
      'es-MX: the price of PAN is in USD, not MXN: it is shown as it is. Add a column price_MXN to the product sheet.',
    );
  });

  it('warn about the former price by the market’s law, and only where one is shown', () => {
    expect(priceIn(pan, packs.market('es-ES')).warnings.join()).toContain(
      'the lowest price of at least the last 30 days',
    );
    const { compareAt, ...plain } = pan;
    expect(compareAt).toBeDefined();
    expect(priceIn(plain, packs.market('en-US')).warnings).toEqual([]);
  });

  it('warn about foreign currency where the law asks for the country’s own', () => {
    expect(priceIn(pan, packs.market('es-AR')).warnings.join()).toContain('prices-in-pesos');
  });
});

describe('alt texts', () => {
  it('are in the market’s language, scene and all', () => {
    expect(altTextOf(textsIn('es-ES', { translated: spanish }), packs.market('es-ES'))).toMatch(
      /^Momento 1 – Sartén roja\. una sartén roja, una cocina\. 39,90\s.*, antes 59\s/u,
    );
  });

  it('leave out what is not known in the language', () => {
    const alt = altTextOf(
      textsIn('zh-CN', { product: { ...pan, titles: { zh: '红色平底锅' } } }),
      packs.market('zh-CN'),
      {
        isCard: true,
      },
    );
    expect(alt).toBe('红色平底锅。US$39.90，原价 US$59。（文字卡片，暂无图片）');
  });
});
