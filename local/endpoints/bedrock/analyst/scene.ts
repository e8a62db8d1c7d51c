// The picture of a moment in layers, in English: what the script says, filled up with what such a product usually stands in.
import type { Cue, Emotion } from '../../../../lambdas/shared/domain/analysis.ts';
import type { Hit } from './find-terms.ts';
import { findTerms } from './find-terms.ts';
import { languageOf } from './language.ts';
import { CATEGORIES, type Category, type CategoryScene } from './lexicon/category.ts';
import type { Language, Topic } from './lexicon/topics.ts';
import { mainKinds } from './main-kinds.ts';
import type { Moment } from './group-cues.ts';
import type { SheetProduct } from './read-request.ts';

const EMOTION_MOODS: Record<Emotion['label'], string> = {
  excited: 'lively', urgent: 'energetic', warm: 'warm and homely', playful: 'playful', calm: 'calm', elegant: 'elegant', trusting: 'clear and honest', neutral: 'inviting',
};

const MAX_PROPS = 5;

const englishOf = (hits: readonly Hit[], topic: Topic): string[] => [
  ...new Set(hits.filter((hit) => hit.topic === topic).map(({ english }) => english)),
];

/** The same, particular words before general ones. */
const byRank = (hits: readonly Hit[], topic: Topic): string[] => englishOf([...hits].sort((a, b) => a.rank - b.rank), topic);

interface Sheet {
  product: SheetProduct;
  language: Language;
  hits: readonly Hit[];
}

/** Reads the sheet's own words, so that a product in Chinese or Spanish gets an English description. */
const readSheet = (product: SheetProduct | undefined, main: Language): Sheet | undefined => {
  if (product === undefined) return undefined;
  const values = [...Object.values(product.attributes), product.title];
  const language = languageOf(values.join(' '), main);
  return { product, language, hits: values.flatMap((value) => findTerms(value, languageOf(value, language))) };
};

/** The category of a product of the sheet, by the words of its title and form. */
export const categoryOf = (product: SheetProduct | undefined, main: Language): Category | undefined => {
  const hits = readSheet(product, main)?.hits ?? [];
  return hits.find(({ topic }) => topic === 'product')?.category;
};

interface Described {
  name: string;
  category: Category;
}

/** An attribute as the sheet words it, when the sheet is in English. */
const worded = (sheet: Sheet | undefined, ...names: string[]): string | undefined =>
  sheet?.language === 'en' ? names.map((name) => sheet.product.attributes[name]).find((value) => value !== undefined) : undefined;

/** Patterns that only describe how a text speaks. */
const UNDRAWN = ['line', 'creative'];

/** "cherry red enamelled cast iron skillet": colour, material, kind; the sheet's words before the script's. */
const subjectOf = (sheet: Sheet | undefined, said: readonly Hit[]): Described => {
  const own = sheet === undefined || sheet.hits.length === 0 ? said : sheet.hits;
  const kind = own.find(({ topic }) => topic === 'product') ?? said.find(({ topic }) => topic === 'product');
  const name = worded(sheet, 'form') ?? kind?.english ?? 'product';
  const colour = worded(sheet, 'colour', 'color') ?? englishOf(own, 'colour')[0] ?? englishOf(said, 'colour')[0];
  const material = englishOf(own, 'material')[0] ?? englishOf(said, 'material')[0];
  const pattern = englishOf(own, 'pattern').find((word) => !UNDRAWN.includes(word));
  const words = [colour, material, pattern].filter((word) => word !== undefined && !name.includes(word));
  const distinct = words.filter((word, index) => !words.slice(0, index).some((other) => other?.includes(word ?? '')));
  return { name: [...distinct, name].join(' '), category: kind?.category ?? 'other' };
};

const orElse = (found: string | undefined, usual: string): string => found ?? usual;

const backgroundOf = (hits: readonly Hit[], setting: string, usual: CategoryScene): string => {
  const second = byRank(hits, 'setting').find((place) => place !== setting);
  return orElse(second, usual.background);
};

const propsOf = (hits: readonly Hit[], subject: string, usual: CategoryScene): string[] => {
  const said = englishOf(hits, 'prop').filter((prop) => !subject.includes(prop));
  return [...new Set(said.length > 1 ? said : [...said, ...usual.props])].slice(0, MAX_PROPS);
};

/** The sentence that shows most comes first, so that its places and deeds win. */
const sceneHits = ({ sentences }: Moment): Hit[] =>
  [...sentences].sort((a, b) => b.visual - a.visual).flatMap(({ hits }) => hits);

export interface SceneRequest {
  moment: Moment;
  /** The script's language. */
  language: Language;
  product: SheetProduct | undefined;
  emotion: Emotion;
  /** Of the cue before, for a moment that does not name its product. */
  earlier: Category | undefined;
}

/** The layers of one moment and the category of what is shown. */
export const sceneOf = ({ moment, language, product, emotion, earlier }: SceneRequest): { scene: Cue['scene']; category: Category } => {
  const hits = sceneHits(moment);
  const sheet = readSheet(product, language);
  const { name: subject, category: found } = subjectOf(sheet, mainKinds(hits, categoryOf(product, language)));
  const category = found === 'other' ? (earlier ?? found) : found;
  const usual: CategoryScene = CATEGORIES[category];
  const setting = orElse(byRank(hits, 'setting')[0], usual.setting);
  const person = englishOf(hits, 'person')[0];
  const props = propsOf(hits, subject, usual);
  const moods = [EMOTION_MOODS[emotion.label], ...englishOf(hits, 'mood').slice(0, 2)];
  return {
    category,
    scene: {
      subject,
      action: orElse(byRank(hits, 'action')[0], usual.action),
      setting,
      foreground: orElse(person, props[0] ?? ''),
      background: backgroundOf(hits, setting, usual),
      light: orElse(byRank(hits, 'light')[0], usual.light),
      mood: [...new Set(moods)].join(', '),
      props,
    },
  };
};
