// The picture of a moment in layers, in English: what the script says, filled up with what such a product usually stands in.
import type { Cue, Emotion } from '../../../../lambdas/shared/domain/analysis.ts';
import type { Hit } from './find-terms.ts';
import { type Category, type CategoryScene, usualScene } from './lexicon/category.ts';
import type { Language, Topic } from './lexicon/topics.ts';
import { mainKinds } from './main-kinds.ts';
import type { Moment } from './moment.ts';
import type { SheetProduct } from './read-request.ts';
import { sheetLanguage, sheetTerms } from './read-sheet.ts';

const EMOTION_MOODS: Record<Emotion['label'], string> = {
  excited: 'lively',
  urgent: 'energetic',
  warm: 'warm and homely',
  playful: 'playful',
  calm: 'calm',
  elegant: 'elegant',
  trusting: 'clear and honest',
  neutral: 'inviting',
};

const MAX_PROPS = 5;

const englishOf = (hits: readonly Hit[], topic: Topic): string[] => [
  ...new Set(hits.filter((hit) => hit.topic === topic).map(({ english }) => english)),
];

/** The same, particular words before general ones. */
const byRank = (hits: readonly Hit[], topic: Topic): string[] =>
  englishOf(
    [...hits].sort((a, b) => a.rank - b.rank),
    topic,
  );

interface Sheet {
  product: SheetProduct;
  language: Language;
  hits: readonly Hit[];
}

/** Reads the sheet's own words, so that a product in Chinese or Spanish gets an English description. */
const readSheet = (product: SheetProduct | undefined, main: Language): Sheet | undefined => {
  if (product === undefined) return undefined;
  const language = sheetLanguage(product, main);
  return { product, language, hits: sheetTerms([...Object.values(product.attributes), product.title], language) };
};

const KIND_FIELDS = ['form', 'type', 'category'];

/** What kind of thing the sheet's product is, by its title and form: a colour called cream makes no cream. */
const kindOf = ({ product: { title, attributes }, language }: Sheet): Hit | undefined =>
  sheetTerms([title, ...KIND_FIELDS.map((field) => attributes[field] ?? '')], language).find(
    ({ topic }) => topic === 'product',
  );

/** The category of a product of the sheet. */
export const categoryOf = (product: SheetProduct | undefined, main: Language): Category | undefined => {
  const sheet = readSheet(product, main);
  return sheet === undefined ? undefined : kindOf(sheet)?.category;
};

interface Described {
  name: string;
  category: Category;
}

/** An attribute as the sheet words it, when the sheet is in English. */
const worded = (sheet: Sheet | undefined, ...names: string[]): string | undefined =>
  sheet?.language === 'en'
    ? names.map((name) => sheet.product.attributes[name]).find((value) => value !== undefined)
    : undefined;

/** Patterns that only describe how a text speaks. */
const UNDRAWN = ['line', 'creative'];

/**
 * The sheet's word, from the attribute of that name when it has one (a form may speak of a blue ribbon); the script's only when the sheet
 * is silent, for the blue of a script may be the sea's.
 */
const sheetOrScript = (
  sheet: Sheet | undefined,
  said: readonly Hit[],
  topic: 'colour' | 'material',
): string | undefined => {
  if (sheet === undefined) return englishOf(said, topic)[0];
  const stated = sheet.product.attributes[topic];
  if (stated !== undefined) return englishOf(sheetTerms([stated], sheet.language), topic)[0];
  return englishOf(sheet.hits, topic)[0] ?? englishOf(said, topic)[0];
};

/** "cherry red enamelled cast iron skillet": colour, material, kind; the sheet's words before the script's. */
const subjectOf = (sheet: Sheet | undefined, said: readonly Hit[]): Described => {
  const own = sheet === undefined || sheet.hits.length === 0 ? said : sheet.hits;
  const kind = (sheet === undefined ? undefined : kindOf(sheet)) ?? said.find(({ topic }) => topic === 'product');
  const name = worded(sheet, 'form') ?? kind?.english ?? 'product';
  const colour = worded(sheet, 'colour', 'color') ?? sheetOrScript(sheet, said, 'colour');
  const material = sheetOrScript(sheet, said, 'material');
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
/** From how many scene words on a sentence counts as showing something; "all night long" in a list of facts lights no lamp. */
const SHOWS = 2;

/** The word for `topic` in the sentence that shows most and has one. */
const firstShown = ({ sentences }: Moment, topic: Topic): string | undefined =>
  [...sentences]
    .sort((a, b) => b.visual - a.visual)
    .filter(({ visual }, index) => index === 0 || visual >= SHOWS)
    .map(({ hits }) => byRank(hits, topic)[0])
    .find((english) => english !== undefined);

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
export const sceneOf = ({
  moment,
  language,
  product,
  emotion,
  earlier,
}: SceneRequest): { scene: Cue['scene']; category: Category } => {
  const hits = sceneHits(moment);
  const sheet = readSheet(product, language);
  const { name: subject, category: found } = subjectOf(sheet, mainKinds(hits, categoryOf(product, language)));
  const category = found === 'other' ? (earlier ?? found) : found;
  const usual: CategoryScene = usualScene(category);
  const setting = orElse(firstShown(moment, 'setting'), usual.setting);
  const person = englishOf(hits, 'person')[0];
  const props = propsOf(hits, subject, usual);
  const moods = [EMOTION_MOODS[emotion.label], ...englishOf(hits, 'mood').slice(0, 2)];
  return {
    category,
    scene: {
      subject,
      action: orElse(firstShown(moment, 'action'), usual.action),
      setting,
      foreground: orElse(person, props[0] ?? ''),
      background: backgroundOf(hits, setting, usual),
      light: orElse(firstShown(moment, 'light'), usual.light),
      mood: [...new Set(moods)].join(', '),
      props,
    },
  };
};
