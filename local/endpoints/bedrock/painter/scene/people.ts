// Which people a scene shows, and what their hands do.
import { matchForms } from '../forms/catalogue.ts';
import { createMatcher } from './match-words.ts';
import type { Sentences } from './sentences.ts';

export type HandAction = 'hold' | 'pour' | 'apply' | 'stir' | 'press';

export interface People {
  hands: HandAction | undefined;
  /** Someone is in the picture, not only hands. */
  figure: boolean;
}

const matchHands = createMatcher([
  { name: 'pour', words: ['pour', 'pouring', 'drip', 'dripping', 'drizzle', 'drizzling', 'filling'] },
  {
    name: 'apply',
    words: [
      'apply',
      'applying',
      'applies',
      'dab',
      'dabbing',
      'swatch',
      'swatching',
      'spread',
      'spreading',
      'paint',
      'smooth',
      'smoothing',
      'massage',
      'massaging',
      'blending',
      'patting',
    ],
  },
  {
    name: 'stir',
    words: [
      'stir',
      'stirring',
      'flip',
      'flipping',
      'sear',
      'searing',
      'slice',
      'slicing',
      'chop',
      'chopping',
      'cut',
      'cutting',
      'mix',
      'mixing',
      'whisk',
      'whisking',
      'cook',
      'cooking',
      'frying',
      'toss',
      'tossing',
      'seasoning',
    ],
  },
  {
    name: 'press',
    words: [
      'press',
      'pressing',
      'touch',
      'touching',
      'tap',
      'tapping',
      'pump',
      'pumping',
      'unbox',
      'unboxing',
      'open',
      'opening',
      'unwrap',
      'wipe',
      'wiping',
      'feel',
      'stroke',
      'fold',
      'folding',
    ],
  },
  {
    name: 'hold',
    words: [
      'hold',
      'holding',
      'held',
      'hand',
      'fingers',
      'grip',
      'lift',
      'lifting',
      'show',
      'showing',
      'raise',
      'spray',
      'spraying',
      'squeeze',
      'drink',
      'drinking',
      'carry',
      'carrying',
      'in use',
      'demonstrating',
      'demonstrate',
    ],
  },
]);

/** Words that mean hands wherever they stand; verbs of the action's sentence can be nouns elsewhere. */
const matchPlainHands = createMatcher([{ name: 'hold', words: ['hand', 'finger', 'holding', 'held'] }]);

const matchFigure = createMatcher([
  {
    name: 'figure',
    words: [
      'woman',
      'man',
      'person',
      'people',
      'model',
      'host',
      'girl',
      'boy',
      'presenter',
      'streamer',
      'chef',
      'cook',
      'couple',
      'friend',
      'mother',
      'figure',
      'walking',
      'dancing',
      'twirl',
      'wearing',
      'worn',
      'anchor',
      'customer',
      'family',
      'mannequin',
      'silhouette',
    ],
  },
]);

const refuses = (negativePrompt: string, words: string): boolean =>
  new RegExp(String.raw`(?:^|,)\s*(?:no |any )?(?:${words})\s*(?:,|$)`, 'iu').test(negativePrompt);

/** The text without the names of things: a "cutting board" is not someone cutting. */
const withoutThings = (text: string): string =>
  matchForms(text).reduceRight((rest, { word, index }) => rest.slice(0, index) + rest.slice(index + word.length), text);

/** Reads who is in the picture; the negative prompt can keep hands or people out. */
export const readPeople = (sentences: Sentences, negativePrompt: string): People => {
  const text = [sentences.first, sentences.subject, sentences.action, sentences.foreground, sentences.background].join(
    '. ',
  );
  const shown = matchPlainHands([sentences.first, sentences.subject, sentences.foreground].join('. '))[0];
  const named = matchHands(withoutThings(sentences.action))[0] ?? shown;
  const nobody = refuses(negativePrompt, 'people|person|humans?');
  return {
    hands: nobody || refuses(negativePrompt, 'hands?') ? undefined : (named?.name as HandAction | undefined),
    figure: !nobody && matchFigure(text).length > 0,
  };
};
