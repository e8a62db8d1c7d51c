// The placeholders that a prompt pack's template may hold, with what each stands for.

export const PROMPT_PLACEHOLDERS = {
  variation: 'the phrase of the option’s variation',
  subject: 'what the picture shows; empty when the product’s cut-out photo is set in later',
  action: 'what happens; empty when the product’s cut-out photo is set in later',
  product: 'the product’s visual attributes; empty when its cut-out photo is set in later',
  product_place: 'where the product’s cut-out photo will stand; empty without one',
  setting: 'where the moment takes place',
  foreground: 'what is in front',
  background: 'what is behind',
  props: 'things around the subject',
  light: 'the light of the scene',
  mood: 'the mood of the scene, else the emotion of the moment',
  brand_palette: 'the brand’s colours with their hex values',
  brand_light: 'the brand’s light',
  brand_composition: 'the brand’s composition',
  brand_camera: 'the brand’s camera',
  brand_mood: 'the brand’s mood',
} as const;

export type PromptPlaceholder = keyof typeof PROMPT_PLACEHOLDERS;
export type PlaceholderValues = Record<PromptPlaceholder, string>;

const PLACEHOLDER = /\{([^{}]*)\}/gu;

/** The names between braces in one sentence of a template, in order. */
export const placeholdersOf = (sentence: string): string[] =>
  [...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');

export const isPromptPlaceholder = (name: string): name is PromptPlaceholder =>
  Object.hasOwn(PROMPT_PLACEHOLDERS, name);

/** Fills one sentence in one pass, so that braces in a value stay what they are. Empty values leave no double space. */
export const fillSentence = (sentence: string, values: PlaceholderValues): string =>
  sentence
    .replaceAll(PLACEHOLDER, (whole, name: string) => (isPromptPlaceholder(name) ? values[name] : whole))
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
