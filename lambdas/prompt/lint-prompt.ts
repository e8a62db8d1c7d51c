// Looks a finished prompt over: what the model would draw by mistake, stumble over, or not get to read.
import { findPlaceholders } from '../analyze/placeholders.ts';
import type { Brand, ImageModelCard } from '../shared/domain/packs.ts';

export interface LintRequest {
  prompt: string;
  /** Words separated by commas. */
  negativePrompt: string;
  card: Pick<ImageModelCard, 'name' | 'maxPromptCharacters' | 'prompting'>;
  brand: Pick<Brand, 'name' | 'dont'>;
}

export interface LintFinding {
  rule: 'length' | 'flag' | 'weights' | 'syntax' | 'placeholder' | 'contradiction';
  /** What was found and what to change, for a person. */
  text: string;
}

type Rule = (request: LintRequest) => LintFinding[];

const finding =
  (rule: LintFinding['rule']) =>
  (text: string): LintFinding => ({ rule, text });

const length: Rule = ({ prompt, card: { name, maxPromptCharacters, prompting } }) => {
  const most = Math.min(maxPromptCharacters, prompting.bestCharacters);
  return prompt.length <= most
    ? []
    : [finding('length')(`The prompt has ${prompt.length} characters; ${name} reads the first ${most}. Shorten it.`)];
};

/** A dash of any kind, doubled, before a word: Midjourney's and the command line's flags. */
const FLAG = /(?<!\S)(?:--|—|––)[a-z][a-z-]*/giu;

const flags: Rule = ({ prompt }) =>
  [...prompt.matchAll(FLAG)].map(([flag]) =>
    finding('flag')(`"${flag}" is a flag; the model would take it for a word. Take it out.`),
  );

const WEIGHTS = /\([^()\n]*\p{L}\s*:\s*\d?\.?\d+\s*\)|\p{L}::-?\d+(?:\.\d+)?|\({2,}[^()]+\){2,}/gu;

const weights: Rule = ({ prompt, card: { name, prompting } }) =>
  prompting.weights
    ? []
    : [...prompt.matchAll(WEIGHTS)].map(([weight]) =>
        finding('weights')(`"${weight}" weighs words, which ${name} does not understand. Keep the words alone.`),
      );

/** Web interfaces' own notation: networks, alternatives, words that change midway, and chunk breaks. */
const SYNTAX = /<[a-z]+:[^<>\n]*>|\{[^{}\n]*\|[^{}\n]*\}|\[[^[\]\n]*:[^[\]\n]*:[\d.]+\]|\b(?:BREAK|AND)\b|[|`]/gu;

const syntax: Rule = ({ prompt }) =>
  [...prompt.matchAll(SYNTAX)].map(([found]) =>
    finding('syntax')(`"${found}" is notation of another tool; here it would be drawn or misread. Take it out.`),
  );

const placeholders: Rule = ({ prompt }) =>
  findPlaceholders(prompt).map((placeholder) =>
    finding('placeholder')(`"${placeholder}" is a placeholder nobody filled in. Fill it or take it out.`),
  );

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Whether the words stand in the prompt as they are; "text" is not in "texture". */
const isSaid = (prompt: string, words: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'iu').test(prompt);

const termsOf = (list: string): string[] =>
  list
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '');

/** `no faces in close-up` forbids "faces in close-up". */
const forbidden = (rule: string): string => rule.replace(/^(?:no|never|not|avoid|don[’']t(?: show)?)\s+/iu, '').trim();

const contradictions: Rule = ({ prompt, negativePrompt, brand }) => [
  ...termsOf(negativePrompt)
    .filter((term) => isSaid(prompt, term))
    .map((term) =>
      finding('contradiction')(`The prompt asks for "${term}" and the negative prompt forbids it. Drop one.`),
    ),
  ...brand.dont
    .filter((rule) => isSaid(prompt, forbidden(rule)))
    .map((rule) => finding('contradiction')(`${brand.name}'s guide says "${rule}", and the prompt asks for it.`)),
];

const RULES: readonly Rule[] = [length, flags, weights, syntax, placeholders, contradictions];

/** Everything that is wrong with one prompt for one model and brand; empty when nothing is. Never throws. */
export const lintPrompt = (request: LintRequest): LintFinding[] => RULES.flatMap((rule) => rule(request));
