// Reads a prompt into a scene: what is drawn, where, in what light, from where, and in which colours.
import { formNamed, matchForms } from '../forms/catalogue.ts';
import { matchProps } from '../props/catalogue.ts';
import { matchSettings } from '../settings/catalogue.ts';
import { between, seededRandom } from '../toolkit/random.ts';
import { colourWordsIn } from './colour-words.ts';
import { readFraming, type Framing } from './framing.ts';
import { readLight, type Light } from './light.ts';
import { readPalette, type Palette } from './palette.ts';
import { readPeople, type People } from './people.ts';
import { readSentences, type Sentences } from './sentences.ts';

export interface Scene {
  /** The subject's words, for the pencil note. */
  subject: string;
  /** Name of a form; `generic` when no word is known. */
  form: string;
  /** The subject's own colour, when the prompt names one. */
  colour: string | undefined;
  /** Nothing is drawn where the product will be set in. */
  empty: boolean;
  setting: string;
  /** Names of props, each once, in the order of the prompt. */
  props: string[];
  foreground: string[];
  framing: Framing;
  light: Light;
  people: People;
  palette: Palette;
  seed: number;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** The thing a noun phrase is about: the last form named before it goes on with "with", "on", "in" or "next to". */
const headForm = (phrase: string): string | undefined => {
  const head = phrase.split(/\b(?:with|on|in|next to|beside|near|against|for|from|being)\b/i)[0] ?? phrase;
  return matchForms(head).at(-1)?.name ?? matchForms(phrase)[0]?.name;
};

const readForm = (sentences: Sentences, prompt: string): string =>
  headForm(sentences.subject) ??
  headForm(sentences.product) ??
  headForm(sentences.action) ??
  matchForms(sentences.first || prompt)[0]?.name ??
  'generic';

/** What the photograph is for and how it is taken, not where. */
const NOT_A_PLACE = /\bfor (?:a|the) live ?stream(?:ing)?\b[^,.]*|\bdepth of field\b|\bstudio light\w*/giu;

const readSetting = (sentences: Sentences, form: string): string => {
  const { setting, background, action, foreground, subject, first } = sentences;
  const places = [setting, background, action, foreground, subject, first.replace(NOT_A_PLACE, '')];
  const named = places.map((text) => matchSettings(text)[0]).find((match) => match !== undefined);
  return named?.name ?? formNamed(form).home ?? 'studio';
};

const withoutNegated = (names: readonly string[], negativePrompt: string): string[] => {
  const refused = new Set(matchProps(negativePrompt).map(({ name }) => name));
  return unique(names).filter((name) => !refused.has(name));
};

const readProps = (
  sentences: Sentences,
  { negativePrompt, form }: { negativePrompt: string; form: string },
): Pick<Scene, 'props' | 'foreground'> => {
  const named = (text: string): string[] => matchProps(text).map(({ name }) => name);
  const foreground = withoutNegated(named(sentences.foreground), negativePrompt).filter((name) => name !== form);
  const props = withoutNegated(
    [
      ...named(sentences.props),
      ...named(sentences.action),
      ...named(sentences.setting),
      ...named(sentences.background),
      ...named(sentences.subject),
    ],
    negativePrompt,
  );
  return { foreground, props: props.filter((name) => !foreground.includes(name) && name !== form).slice(0, 7) };
};

/** Reads a prompt; the seed decides what the prompt leaves open. */
export const readScene = (request: { prompt: string; negativePrompt: string; seed: number }): Scene => {
  const { prompt, negativePrompt, seed } = request;
  const sentences = readSentences(prompt);
  const random = seededRandom(seed, 'scene');
  const form = readForm(sentences, prompt);
  return {
    subject: sentences.subject,
    form,
    colour: colourWordsIn(`${sentences.product}; ${sentences.subject}`)[0],
    empty: sentences.empty,
    setting: readSetting(sentences, form),
    ...readProps(sentences, { negativePrompt, form }),
    framing: readFraming(prompt),
    light: readLight(sentences, between(random, -1, 1) < 0 ? -1 : 1),
    people: readPeople(sentences, negativePrompt),
    palette: readPalette(prompt),
    seed,
  };
};
