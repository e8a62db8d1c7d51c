// Every lexicon under its topic, with what its attributes are called in the three languages.
import { COLOURS } from './colours.ts';
import { FLAVOURS, FORMS, PACKAGING } from './consumables.ts';
import type { Entry } from './entry.ts';
import { FEATURES } from './features.ts';
import { DETAILS, FITS, LENGTHS, NECKLINES, PATTERNS, SLEEVES } from './garment.ts';
import { GENDERS, STONES, STONE_SETTINGS, STONE_SHAPES } from './jewellery.ts';
import { MATERIALS } from './materials.ts';
import { CONSUMER_PRODUCTS } from './products-consumer.ts';
import { FASHION_PRODUCTS } from './products-fashion.ts';
import { HOME_PRODUCTS } from './products-home.ts';
import { ACTIONS, MOODS } from './actions.ts';
import { PEOPLE, PROPS } from './props.ts';
import { LIGHTS, SETTINGS } from './settings.ts';
import { STYLES } from './styles.ts';
import type { Category } from './category.ts';

export type Language = 'zh' | 'en' | 'es';

/** Topics whose hits state something about the product, in the order they are listed on a cue. */
export const ATTRIBUTE_NAMES = {
  product: { zh: '类型', en: 'type', es: 'tipo' },
  colour: { zh: '颜色', en: 'colour', es: 'color' },
  material: { zh: '材质', en: 'material', es: 'material' },
  pattern: { zh: '图案', en: 'pattern', es: 'estampado' },
  style: { zh: '风格', en: 'style', es: 'estilo' },
  fit: { zh: '版型', en: 'fit', es: 'corte' },
  neckline: { zh: '领型', en: 'neckline', es: 'cuello' },
  sleeve: { zh: '袖型', en: 'sleeve', es: 'manga' },
  length: { zh: '长度', en: 'length', es: 'largo' },
  detail: { zh: '款式', en: 'detail', es: 'detalle' },
  flavour: { zh: '口味', en: 'flavour', es: 'sabor' },
  form: { zh: '形态', en: 'form', es: 'formato' },
  packaging: { zh: '包装', en: 'packaging', es: 'envase' },
  stone: { zh: '宝石', en: 'stone', es: 'piedra' },
  stoneSetting: { zh: '镶嵌', en: 'stone setting', es: 'engaste' },
  stoneShape: { zh: '宝石形状', en: 'stone shape', es: 'talla de la piedra' },
  gender: { zh: '适用人群', en: 'for', es: 'para' },
  feature: { zh: '特点', en: 'feature', es: 'característica' },
} as const satisfies Record<string, Record<Language, string>>;

export type AttributeTopic = keyof typeof ATTRIBUTE_NAMES;
export type SceneTopic = 'setting' | 'light' | 'prop' | 'person' | 'action' | 'mood';
export type Topic = AttributeTopic | SceneTopic;

/** Topics that a picture is made of; a sentence that has some of them wants one. */
export const SCENE_TOPICS: readonly Topic[] = ['setting', 'light', 'prop', 'person', 'action'];

export interface Lexicon {
  topic: Topic;
  category?: Category;
  entries: readonly Entry[];
  /** Spanish words that follow gender and number: rojo, roja, rojos, rojas. */
  adjectives: boolean;
}

const lexicon = (topic: Topic, entries: readonly Entry[], adjectives = false): Lexicon => ({
  topic,
  entries,
  adjectives,
});

const PRODUCTS: Record<string, readonly Entry[]> = { ...FASHION_PRODUCTS, ...HOME_PRODUCTS, ...CONSUMER_PRODUCTS };

export const LEXICONS: readonly Lexicon[] = [
  ...Object.entries(PRODUCTS).map(([category, entries]) => ({
    ...lexicon('product', entries),
    category: category as Category,
  })),
  lexicon('colour', COLOURS, true),
  lexicon('material', MATERIALS, true),
  lexicon('pattern', PATTERNS, true),
  lexicon('style', STYLES, true),
  lexicon('fit', FITS, true),
  lexicon('neckline', NECKLINES),
  lexicon('sleeve', SLEEVES),
  lexicon('length', LENGTHS, true),
  lexicon('detail', DETAILS, true),
  lexicon('flavour', FLAVOURS, true),
  lexicon('form', FORMS, true),
  lexicon('packaging', PACKAGING),
  lexicon('stone', STONES),
  lexicon('stoneSetting', STONE_SETTINGS),
  lexicon('stoneShape', STONE_SHAPES),
  lexicon('gender', GENDERS),
  lexicon('feature', FEATURES, true),
  lexicon('setting', SETTINGS),
  lexicon('light', LIGHTS),
  lexicon('prop', PROPS),
  lexicon('person', PEOPLE),
  lexicon('action', ACTIONS),
  lexicon('mood', MOODS),
];
