// Takes a prompt apart into the sentences that speak of subject, action, setting, layers, props and light.

export interface Sentences {
  first: string;
  subject: string;
  action: string;
  product: string;
  setting: string;
  foreground: string;
  background: string;
  props: string;
  light: string;
  /** All of the prompt. */
  whole: string;
  /** The prompt asks for a place that is left free for the product. */
  empty: boolean;
}

const UNTIL_STOP = String.raw`\s*([^.;]{1,240})`;

const after = (prompt: string, starts: readonly string[]): string => {
  for (const start of starts) {
    const found = new RegExp(start + UNTIL_STOP, 'iu').exec(prompt)?.[1];
    if (found !== undefined) return found.trim();
  }
  return '';
};

const EMPTY_PLACE =
  /only the set|empty set|(?:clear|clean|empty|free|blank)[^.]{0,40}(?:place|space|area|spot|room)[^.]{0,60}|(?:place|space|area|spot|room) (?:is )?(?:left )?(?:clear|clean|empty|free) for/iu;
const NOT_FOR_PRODUCT = /(?:space|room|area) (?:above|around|at the top|for (?:text|copy|type))/iu;

const wantsEmptyPlace = (prompt: string): boolean => {
  const found = EMPTY_PLACE.exec(prompt)?.[0];
  return (
    found !== undefined &&
    (/product|lower|centre|center|only the set|empty set/iu.test(found) || !NOT_FOR_PRODUCT.test(found)) &&
    !/generous empty space above/iu.test(found)
  );
};

const subjectOf = (prompt: string): string => {
  const named = after(prompt, [String.raw`\bit shows\b`, String.raw`\bsubject:`, String.raw`\bproduct:`]);
  if (named !== '') return named;
  const of =
    /\b(?:shot|view|lay|photo(?:graph)?|picture|image|scene|use|close-up|portrait|detail)\b[^.]{0,40}?\bof\s+([^.,;(]{2,90})/iu.exec(
      prompt,
    )?.[1];
  return (of ?? /^([^.,;(]{2,90})/u.exec(prompt)?.[1] ?? '').trim();
};

/** Finds the sentences by the words they start with; empty where there is none. */
export const readSentences = (prompt: string): Sentences => {
  const empty = wantsEmptyPlace(prompt);
  return {
    first: /^[^.]*/u.exec(prompt)?.[0] ?? '',
    subject: subjectOf(prompt).replace(/^(?:an?|the)\s+/iu, ''),
    action:
      after(prompt, [String.raw`\bthe moment:`, String.raw`\baction:`]) ||
      (/\(([^)]{2,120})\)/u.exec(prompt)?.[1] ?? ''),
    product: after(prompt, [String.raw`\bdrawn exactly so:`, String.raw`\battributes:`]),
    setting: after(prompt, [String.raw`\bthe setting is\b`, String.raw`\bsetting:`, String.raw`\bset in\b`]),
    foreground: after(prompt, [String.raw`\bin the foreground:?`, String.raw`\bforeground:`]),
    background: after(prompt, [String.raw`\bin the background:?`, String.raw`\bbackground:`]),
    props: after(prompt, [String.raw`\bprops:`]),
    light: after(prompt, [String.raw`\blit by\b`, String.raw`(?<!brand )\blight(?:ing)?:`]),
    whole: prompt,
    empty,
  };
};
