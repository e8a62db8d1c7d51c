// The storyboard samples of the example brands: the local painter, asked with the pipeline's own prompt template for moments of a show.
import { SceneSchema, type Cue } from '../../lambdas/shared/domain/analysis.ts';
import type { Product } from '../../lambdas/shared/domain/product.ts';
import type { Packs } from '../../lambdas/shared/packs/load-packs.ts';
import { fillTemplate } from '../../lambdas/prompt/fill-template.ts';
import { cueValues } from '../../lambdas/prompt/placeholder-values.ts';
import { paint } from '../../local/endpoints/bedrock/painter/paint.ts';

interface Moment {
  subject: string;
  action: string;
  setting: string;
  background: string;
  props: readonly string[];
  light: string;
}

export interface StoryboardBrand {
  id: string;
  moments: readonly Moment[];
}

// eslint-disable-next-line max-params -- a table of moments reads best as one row each
const moment = (subject: string, action: string, places: string, props: string, light: string): Moment => {
  const [setting = '', background = ''] = places.split(' / ');
  return { subject, action, setting, background, props: props.split(', '), light };
};

const HEARTH = [
  moment(
    'enamelled stock pot',
    'ladling soup',
    'kitchen counter / kitchen',
    'herbs, wooden spoon, steam',
    'morning light from the window',
  ),
  moment(
    'copper frying pan',
    'flipping a pancake',
    'kitchen stove / tiled wall',
    'eggs, lemon, steam',
    'warm side light',
  ),
  moment(
    'stoneware bowl',
    'tossing a salad',
    'wooden table / kitchen window',
    'herbs, tomatoes, linen cloth',
    'low sun through the window',
  ),
  moment(
    'bread knife',
    'slicing a loaf',
    'cutting board on the counter / kitchen',
    'bread, linen cloth, herbs',
    'morning light',
  ),
  moment(
    'glass tea kettle',
    'pouring tea',
    'breakfast table / kitchen window',
    'cup, lemon, steam',
    'soft morning light',
  ),
  moment(
    'rice cooker',
    'opening the lid',
    'kitchen counter / shelf with jars',
    'bowl, steam, wooden spoon',
    'warm evening light',
  ),
  moment(
    'mixing bowl',
    'whisking cream',
    'kitchen counter / kitchen',
    'eggs, basket, linen cloth',
    'daylight from the window',
  ),
  moment(
    'coffee mug',
    'holding it with both hands',
    'breakfast table / window',
    'plate, beans, steam',
    'sunrise light',
  ),
  moment('silicone spatula', 'stirring a sauce', 'kitchen stove / kitchen', 'herbs, pot, steam', 'warm side light'),
  moment(
    'cast iron casserole',
    'lifting the lid',
    'wooden table / living room',
    'herbs, bread, candle',
    'golden hour light',
  ),
];
const PETAL = [
  moment(
    'frosted glass jar of night cream',
    'scooping a dab',
    'dressing table / bedroom',
    'rose petals, silk, mirror',
    'soft morning light through a curtain',
  ),
  moment('rose lipstick', 'applying it', 'vanity table / bedroom', 'mirror, silk, petals', 'diffused window light'),
  moment(
    'dropper bottle of serum',
    'pressing a drop onto the hand',
    'bathroom shelf / bathroom',
    'drops, petals, towel',
    'soft morning light',
  ),
  moment(
    'powder compact',
    'opening it',
    'dressing table / living room',
    'makeup brush, mirror, petals',
    'diffused daylight',
  ),
  moment(
    'pump bottle of cleanser',
    'pumping foam into the palm',
    'bathroom / tiled wall',
    'towel, drops, plant',
    'bright soft light',
  ),
  moment('mascara', 'holding it up', 'vanity table / bedroom', 'mirror, flowers, silk', 'ring light'),
  moment(
    'makeup brush',
    'blending on the cheek',
    'dressing table / bedroom',
    'palette, petals, mirror',
    'soft window light',
  ),
  moment('perfume spray', 'spraying the wrist', 'bedroom / window', 'flowers, silk, tray', 'morning light'),
  moment(
    'eyeshadow palette',
    'swatching on the hand',
    'vanity table / livestream room',
    'mirror, makeup brush, petals',
    'ring light',
  ),
  moment(
    'tube of hand cream',
    'squeezing a line',
    'bathroom shelf / bathroom',
    'flowers, towel, drops',
    'diffused morning light',
  ),
];
const COSTA = [
  moment('white linen shirt', 'a woman walking along the wall', 'terrace / sea', 'lemon, basket', 'low sun'),
  moment('wrap skirt', 'turning so that the cloth swings', 'terrace / sea', 'plant, basket', 'strong sun'),
  moment('canvas backpack', 'putting it over the shoulder', 'terrace / sea', 'straw hat, plant', 'low sun'),
  moment('sun hat', 'holding it against the wind', 'terrace / sea', 'lemon, towel', 'strong sun'),
  moment('leather sandals', 'walking down the steps', 'terrace / sea', 'plant, lemon', 'low sun'),
  moment('striped t-shirt', 'leaning on the railing', 'terrace / sea', 'lemon, glass', 'strong sun'),
  moment('wide trousers', 'a woman walking barefoot', 'terrace / sea', 'basket, shell', 'low sun'),
  moment('silk scarf', 'tying it around the hair', 'terrace / sea', 'sunglasses, basket', 'strong sun'),
  moment('sunglasses', 'putting them on', 'terrace / sea', 'lemon, straw hat', 'low sun'),
  moment('summer dress', 'twirling', 'terrace / sea', 'lemon, basket', 'strong sun'),
];

export const STORYBOARD_BRANDS: readonly StoryboardBrand[] = [
  { id: 'hearth', moments: HEARTH },
  { id: 'petal', moments: PETAL },
  { id: 'costa', moments: COSTA },
];

/** Pixels the painter draws, before the sample is made smaller: every format of the channels. */
const SHAPES = [
  [576, 1024],
  [768, 768],
  [1024, 576],
  [640, 800],
] as const;

const cueOf = ({ subject, action, setting, background, props, light }: Moment): Cue => ({
  cueId: 'c001',
  title: subject,
  language: 'en',
  evidence: [],
  keywords: [],
  sellingPoints: [],
  productName: subject,
  attributes: [],
  emotion: { label: 'neutral', intensity: 0, confidence: 0 },
  scene: SceneSchema.parse({
    subject,
    action,
    setting,
    background,
    props: [...props],
    light,
    mood: '',
    foreground: props[0] ?? '',
  }),
});

/** A product with a cut-out photo: the painter leaves its place empty. */
const CUT_OUT: Product = {
  sku: 'sample',
  title: 'sample',
  attributes: {},
  visualVersion: 'sample',
  commercialVersion: 'sample',
  photo: { key: 'assets/sample.png', sha256: 'sample', width: 1, height: 1, cutOut: true },
};

/**
 * Draws storyboard `index` of `brand` in the colours and words of `guide` (its own, or another brand's for an outlier):
 * moments, variations of the options, formats, and sets with and without a product's place in turn. JPEG bytes of 0.3 to 0.6 megapixels.
 */
export const drawStoryboard = async (
  brand: StoryboardBrand,
  index: number,
  { packs, guide }: { packs: Packs; guide: string },
): Promise<Uint8Array> => {
  const pack = packs.prompts('scene');
  const chosen = brand.moments[index % brand.moments.length];
  if (chosen === undefined) throw new RangeError(`The brand ${brand.id} has no moments.`);
  const variation = pack.variations[(index * 3 + Math.floor(index / brand.moments.length)) % pack.variations.length];
  const values = cueValues(cueOf(chosen), packs.brand(guide), index % 3 === 2 ? CUT_OUT : undefined);
  const { prompt } = fillTemplate(pack.template, { ...values, variation: variation?.phrase ?? '' }, 10_000);
  const [width, height] = SHAPES[(index * 7 + Math.floor(index / 4)) % SHAPES.length] ?? SHAPES[0];
  return paint({ prompt, negativePrompt: '', seed: 1000 + index, width, height, format: 'jpeg' });
};
