// Counts tokens roughly as the models do: enough for prices and limits.

const CJK = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/gu;
/** Claude counts width × height ÷ 750 for a picture and scales larger ones down to this. */
const MOST_IMAGE_TOKENS = 1600;

/** One token for each CJK character, one for four others, rounded up. */
export const countTextTokens = (text: string): number => {
  const cjk = text.match(CJK)?.length ?? 0;
  return cjk + Math.ceil((text.length - cjk) / 4);
};

export const countImageTokens = (width: number, height: number): number =>
  Math.min(MOST_IMAGE_TOKENS, Math.ceil((width * height) / 750));
