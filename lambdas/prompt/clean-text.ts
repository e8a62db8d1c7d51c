// Takes out of a user's words what an image model would draw or stumble over: flags, weights, empty placeholders, prices.
import { findPlaceholders, withoutPlaceholders } from '../analyze/placeholders.ts';
import { splitFlags, type Flags } from './midjourney-flags.ts';

export interface CleanText {
  text: string;
  flags?: Flags;
  /** What was taken out, each in words for a person. */
  changes: string[];
}

const NETWORK = /<(?:lora|lyco|hypernet)[^<>\n]*>/giu;
/** `(word:1.3)`; times such as `(at 10:30)` and ratios such as `(1:1)` are none. */
const WEIGHT = /\(([^():\n]*\p{L}\s*):\s*\d?\.\d+\s*\)/gu;
/** `word::2`, Midjourney's weight. */
const COLON_WEIGHT = /(?<=\p{L})::-?\d+(?:\.\d+)?/gu;
/** `((word))`, the same in web interfaces. */
const DOUBLED = /\({2,}([^()\n]+)\){2,}/gu;
/** `{red|blue}` and `[red:blue:0.5]`: alternatives of prompt generators; the first is kept. */
const ALTERNATIVES = /\{([^{}|\n]*)\|[^{}\n]*\}/gu;
const CHANGE_MIDWAY = /\[([^[\]:\n]*):[^[\]\n]*:\s*[\d.]+\s*\]/gu;
/** Chunk breaks and joins of web interfaces, in capitals between clauses. */
const JOINS = /(?<!\S)(?:BREAK|AND)(?!\S)/gu;
const SAMPLER =
  /(?<!\p{L})(?:(?:steps|cfg(?:[ _]scale)?|clip[ _]skip|denoising[ _]strength)\s*:\s*\d[\d.]*|sampler\s*:\s*[\p{L}\p{N}+ ]+)\s*(?=,|;|$)/giu;
const PRICE =
  /(?:(?<!\p{L})(?:for|at|only|just|por|solo|sólo)\s+)?(?:[¥￥$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:元|块钱?|[¥￥$€£]|(?:euros?|dollars?|d[oó]lares|pesos|usd|eur|cny|rmb|mxn)(?!\p{L})))/giu;

type Taken = [pattern: RegExp, replacement: string, words: (what: string) => string];
const TAKEN_OUT: readonly Taken[] = [
  [
    NETWORK,
    ' ',
    (what) => `${what} is for Stable Diffusion web interfaces, Bedrock knows no such networks: taken out.`,
  ],
  [WEIGHT, '$1', (what) => `the weight in ${what} is not understood by this model: only the words were kept.`],
  [COLON_WEIGHT, '', (what) => `the weight ${what} is not understood by this model: taken out.`],
  [DOUBLED, '$1', (what) => `the weight in ${what} is not understood by this model: only the words were kept.`],
  [ALTERNATIVES, '$1', (what) => `${what} is a choice of a prompt generator: the first was taken.`],
  [CHANGE_MIDWAY, '$1', (what) => `${what} is for Stable Diffusion web interfaces: the first words were kept.`],
  [JOINS, ',', (what) => `${what} joins prompts in web interfaces: taken out.`],
  [SAMPLER, ' ', (what) => `${what} is a sampler setting that Bedrock does not take: taken out.`],
  [
    PRICE,
    ' ',
    (what) => `${what} is a price, prices are written onto the finished picture and never drawn: taken out.`,
  ],
];

/** Closes gaps, and drops the punctuation at either end: the template's sentence brings its own. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ +([,.;:，。；：])/gu, '$1')
    .replaceAll(/([,;，；])(?:\s*[,;，；])+/gu, '$1')
    .replaceAll(/^[\s,.;:，。；：]+|[\s,.;:，。；：]+$/gu, '');

/** Cleans one phrase on its way into a prompt. */
export const cleanText = (phrase: string): CleanText => {
  const { text: withoutFlags, flags } = splitFlags(phrase);
  const changes: string[] = [];
  let text = withoutFlags;
  for (const [pattern, replacement, words] of TAKEN_OUT) {
    for (const match of text.matchAll(pattern)) changes.push(words(`"${match[0].trim()}"`));
    text = text.replaceAll(pattern, replacement);
  }
  const placeholders = findPlaceholders(text);
  changes.push(...placeholders.map((placeholder) => `"${placeholder}" is a placeholder nobody filled in: not drawn.`));
  text = tidy(withoutPlaceholders(text, placeholders));
  return flags === undefined ? { text, changes } : { text, flags, changes };
};
