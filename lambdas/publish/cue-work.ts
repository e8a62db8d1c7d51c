// What publishing one cue works with: its product, the product's photo and the words on its pictures in every market.
import type { Cue } from '../shared/domain/analysis.ts';
import type { CueHandWork } from '../shared/domain/hand-work.ts';
import { needsTranslation } from '../localize/wanted-texts.ts';
import type { Adaptation } from '../shared/domain/market-rules.ts';
import type { Market } from '../shared/domain/packs.ts';
import type { Product } from '../shared/domain/product.ts';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import type { RunWords } from '../shared/domain/run-words.ts';
import { languageOf } from '../shared/market/market-language.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { loadBrandFiles } from './brand-files.ts';
import { foreignSigns } from './drawable-words.ts';
import { FONT_FAMILY, type Typeface } from './fonts.ts';
import type { Logo } from './overlay/logo.ts';
import { runProduct } from '../shared/run-products.ts';
import { loadProductPhoto, type ProductPhoto } from './product.ts';
import { wordsOf, type Words, type WrittenWords } from './words.ts';
import { marketTexts, type MarketTexts } from './market-texts.ts';

export interface CueRequest {
  spec: RunSpec;
  cue: Cue;
  jobs: readonly RenderJob[];
  /** What people changed by hand; nothing when it is absent. */
  hand?: CueHandWork;
  /** Translated words of the run; absent when none were needed or the translation failed. */
  runWords?: RunWords;
}

/** What stays on pictures that no image model made. */
export const STAND_IN_DISCLOSURE = 'STORYBOARD · drawn locally, no AI model called';

/** One market of the run with the words on the cue's pictures there. */
export interface MarketWords {
  market: Market;
  words: Words;
  /** What there is to say in the market's language, also for the alt text. */
  texts: MarketTexts;
}

export interface CueWork extends CueRequest {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
  product?: Product;
  photo?: ProductPhoto;
  /** What words are set in, and the brand's logo. */
  typeface: Typeface;
  logo?: Logo;
  /** In the order of the run's markets. */
  markets: readonly [MarketWords, ...MarketWords[]];
  /** What rules of markets changed in the words. */
  adaptations: Adaptation[];
  warnings: string[];
}

const wordWarnings = (written: readonly (WrittenWords & MarketWords)[], typeface: Typeface): string[] => {
  const distinct = (lists: string[][]): string[] => [...new Set(lists.flat())];
  const missing = distinct(written.map((each) => each.missing));
  const turned = distinct(written.map((each) => each.rightToLeft));
  const said = written.map(({ words }) => [words.title, ...(words.sellingPoints ?? []), words.price ?? ''].join(''));
  const foreign = foreignSigns(said.join(''), typeface);
  return [
    ...(missing.length === 0
      ? []
      : [`The typeface of the pictures has no sign for ${missing.join(' ')}: left out of the words on them.`]),
    ...turned.map((words) => `Words that run from right to left are not set: "${words}" was left out of the pictures.`),
    ...(foreign.length === 0
      ? []
      : [`The brand's typeface has no sign for ${foreign.slice(0, 20).join(' ')}: set in ${FONT_FAMILY}.`]),
    ...distinct(written.map((each) => each.notes)),
  ];
};

interface Cast {
  product: Product | undefined;
  typeface: Typeface;
  warnings: string[];
}

const translationWarnings = ({ spec, cue, runWords }: CueRequest, product: Product | undefined): string[] => {
  if (runWords !== undefined) {
    return runWords.warnings.filter(({ cueId }) => cueId === cue.cueId).map(({ warning }) => warning);
  }
  return needsTranslation({ cue, product, markets: spec.packs.markets })
    ? [
        'The words of this run were not translated (state LocalizeWords): markets in another language show what the product sheet says.',
      ]
    : [];
};

const marketsOf = (request: CueRequest, { product, typeface, warnings }: Cast): MarketWords[] => {
  const { spec, cue, runWords } = request;
  const written = spec.packs.markets.map((market) => {
    const translated = runWords?.languages[languageOf(market)]?.[cue.cueId] ?? [];
    const texts = marketTexts({ cue, product, market, translated });
    return { market, texts, ...wordsOf({ texts, product, market, typeface }) };
  });
  warnings.push(...translationWarnings(request, product), ...written.flatMap(({ texts }) => texts.warnings));
  warnings.push(...wordWarnings(written, typeface));
  return written.map(({ market, words, texts }) => ({ market, words, texts }));
};

const loadPhoto = async (
  store: Pick<ObjectStore, 'find'>,
  product: Product,
  warnings: string[],
): Promise<ProductPhoto | undefined> => {
  if (product.photo === undefined) return undefined;
  const bytes = await store.find(product.photo.key);
  if (bytes !== undefined) return loadProductPhoto(bytes, product.photo.cutOut);
  warnings.push(
    `The photo of ${product.sku} is gone from the store (${product.photo.key}): pictures are published without it.`,
  );
  return undefined;
};

/** Loads the product's photo; one that is gone is a warning. */
export const prepareCue = async (
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>,
  request: CueRequest,
): Promise<CueWork> => {
  const { spec, cue } = request;
  const warnings: string[] = [];
  const found = spec.products.find(({ sku }) => sku === cue.productSku);
  // Why a photo was not cut out is told once, by BuildPrompts.
  const product = found === undefined ? undefined : (await runProduct(store, spec, found)).product;
  const photo = product === undefined ? undefined : await loadPhoto(store, product, warnings);
  const { typeface, logo } = await loadBrandFiles(store, spec.packs, warnings);
  const [first, ...others] = marketsOf(request, { product, typeface, warnings });
  if (first === undefined) throw new Error(`The run ${spec.runId} has no market.`);
  return {
    ...request,
    store,
    warnings,
    markets: [first, ...others],
    typeface,
    ...(logo === undefined ? {} : { logo }),
    adaptations: [first, ...others].flatMap(({ texts }) => texts.adaptations),
    ...(product === undefined ? {} : { product }),
    ...(photo === undefined ? {} : { photo }),
  };
};
