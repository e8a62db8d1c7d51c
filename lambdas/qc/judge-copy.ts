// Makes the copy of a picture that the judge sees: as large as a look of the agreed price allows.
import sharp from 'sharp';
import type { LanguageModelCard } from '../shared/domain/packs.ts';
import { judgeCost } from './judge-money.ts';
import { judgeRequest, type JudgeQuestion } from './judge-request.ts';

/** What one look may cost, in millionths of a dollar: $0.002. */
export const MOST_LOOK_MICRO_USD = 2_000;

/**
 * Pixels of one token of a picture: width × height ÷ 750 (Anthropic, "Vision", "Calculate image costs"). Other makers count
 * less for pictures of this size, or a fixed number for each (Nova), so this errs on the dear side.
 */
const PIXELS_PER_TOKEN = 750;
/** Letters of one token of plain text and JSON; three is the dear side for English and Spanish (about 4). */
const LETTERS_PER_TOKEN = 3.5;
/** Tokens of one Chinese, Japanese or Korean character at most. */
const TOKENS_PER_IDEOGRAPH = 1.5;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** What a model adds for turns and the schema's wrapping. */
const WRAPPING_TOKENS = 60;

/** Longest side in pixels: faults are seen from here on, and beyond the other nothing more. */
const LEAST_SIDE = 256;
const MOST_SIDE = 768;

const { ceil, floor, max, min, sqrt } = Math;

/** Tokens of a text as a model will probably count them, rather too many than too few. */
export const likelyTokens = (text: string): number => {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0;
  return ceil(ideographs * TOKENS_PER_IDEOGRAPH + (text.length - ideographs) / LETTERS_PER_TOKEN);
};

export const pictureTokens = ({ width, height }: { width: number; height: number }): number =>
  ceil((width * height) / PIXELS_PER_TOKEN);

type Question = Omit<JudgeQuestion, 'picture'>;

/** Tokens of everything but the picture. */
const textTokens = (question: Question): number => {
  const { system, messages, schema } = judgeRequest({ ...question, picture: new Uint8Array() });
  const texts = messages.flatMap(({ content }) => content).map((block) => ('text' in block ? block.text : ''));
  const wanted = question.card.structuredOutput ? [JSON.stringify(schema.jsonSchema)] : [];
  return likelyTokens([system, ...texts, ...wanted].join('\n')) + WRAPPING_TOKENS;
};

/** What a look costs at most, the longest answer included, in millionths of a dollar. */
export const lookCost = (question: Question, picture: { width: number; height: number }): number => {
  const { maxTokens } = judgeRequest({ ...question, picture: new Uint8Array() });
  return judgeCost(question.card, {
    inputTokens: textTokens(question) + pictureTokens(picture),
    outputTokens: maxTokens,
  });
};

const perToken = (card: LanguageModelCard): number => max(card.usdPerMillionInputTokens, 1e-6);

/** Width and height of the copy: the money that text and answer leave buys pixels; never enlarged, never below LEAST_SIDE. */
export const copySizeOf = (
  question: Question,
  { width, height }: { width: number; height: number },
): { width: number; height: number } => {
  const left = MOST_LOOK_MICRO_USD - lookCost(question, { width: 0, height: 0 });
  const pixels = max(0, floor(left / perToken(question.card))) * PIXELS_PER_TOKEN;
  const longest = max(width, height);
  const affordable = longest * sqrt(pixels / (width * height));
  const side = min(longest, MOST_SIDE, max(LEAST_SIDE, affordable));
  const scale = side / longest;
  return { width: max(1, floor(width * scale)), height: max(1, floor(height * scale)) };
};

/** The copy as a JPEG. */
export const judgeCopy = async (question: Question, bytes: Uint8Array): Promise<Uint8Array> => {
  const image = sharp(bytes).autoOrient();
  const { autoOrient } = await image.metadata();
  const { width, height } = copySizeOf(question, autoOrient);
  return image
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#FFFFFF' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer();
};
