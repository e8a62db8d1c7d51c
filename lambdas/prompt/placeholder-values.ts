// What the template's placeholders stand for in one cue: its scene, the brand's style and the product.
import type { Cue } from '../shared/domain/analysis.ts';
import type { Brand } from '../shared/domain/packs.ts';
import type { Product } from '../shared/domain/product.ts';
import type { PlaceholderValues } from '../shared/packs/prompt-placeholders.ts';
import { drawnAttributes } from '../shared/visual-attributes.ts';
import { mentionsProduct } from './mentions-product.ts';

/** Without the variation, which differs from option to option. */
export type CueValues = Omit<PlaceholderValues, 'variation'>;

/** Where publishing sets a cut-out photo into the picture. */
const PRODUCT_PLACE = 'in the lower centre of the frame';

/** Below it an emotion is too unsure to colour a picture. */
const EMOTION_FLOOR = 0.5;

type BrandPlaceholder = 'brand_palette' | 'brand_light' | 'brand_composition' | 'brand_camera' | 'brand_mood';

/** Words of a style guide that stand for the product, or for somebody who holds it. */
const FIGURE = /\b(?:products?|subjects?|garments?|figures?|hands?|in use)\b/iu;

/** The clauses of a style guide's sentence that hold for an empty set too. */
const ofTheSet = (style: string): string =>
  style
    .split(', ')
    .filter((clause) => !FIGURE.test(clause))
    .join(', ');

const brandValues = (brand: Brand, setOnly: boolean): Pick<CueValues, BrandPlaceholder> => ({
  brand_palette: brand.palette
    .filter(({ role }) => role !== 'text')
    .map(({ name, hex }) => `${name} ${hex.toUpperCase()}`)
    .join(', '),
  brand_light: brand.light,
  brand_composition: setOnly ? ofTheSet(brand.composition) : brand.composition,
  brand_camera: setOnly ? ofTheSet(brand.camera) : brand.camera,
  brand_mood: brand.mood,
});

/** The sheet's visual attributes, completed by those the script states; `colour cherry red, material cast iron`. Never a price. */
const productValue = (cue: Cue, product: Product | undefined): string => {
  const stated = drawnAttributes(Object.fromEntries(cue.attributes.map(({ name, value }) => [name, value])));
  const known = drawnAttributes(product?.attributes ?? {});
  const names = new Set(known.map(({ name }) => name));
  return [...known, ...stated.filter(({ name }) => !names.has(name))]
    .map(({ name, value }) => `${name} ${value}`)
    .join(', ');
};

const moodOf = ({ scene, emotion }: Cue): string => {
  if (scene.mood !== '') return scene.mood;
  return emotion.label !== 'neutral' && emotion.confidence >= EMOTION_FLOOR ? emotion.label : '';
};

/**
 * Every value of a cue. With a cut-out photo the picture is only the set: subject, action and product stay empty, and what mentions the
 * product is left out, because the photo is set in later and would otherwise stand beside a drawn copy.
 */
export const cueValues = (cue: Cue, brand: Brand, product: Product | undefined): CueValues => {
  const { scene } = cue;
  const setOnly = product?.photo?.cutOut === true;
  const shown = (phrase: string): boolean =>
    !(setOnly && (FIGURE.test(phrase) || mentionsProduct(phrase, cue, product)));
  return {
    subject: setOnly ? '' : scene.subject || (cue.productName ?? ''),
    action: setOnly ? '' : scene.action,
    product: setOnly ? '' : productValue(cue, product),
    product_place: setOnly ? PRODUCT_PLACE : '',
    setting: scene.setting,
    foreground: shown(scene.foreground) ? scene.foreground : '',
    background: scene.background,
    props: scene.props.filter((prop) => shown(prop) && prop !== scene.foreground).join(', '),
    light: scene.light,
    mood: moodOf(cue),
    ...brandValues(brand, setOnly),
  };
};
