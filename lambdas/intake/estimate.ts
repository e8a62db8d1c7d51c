// What a run will probably cost and take, and the most it can, before anything is spent.
import { MAX_ANSWER_TOKENS, MAX_CUES_PER_PART, MAX_TURNS } from '../analyze/limits.ts';
import { MAX_TURNS as MOST_TRANSLATION_TURNS, MAX_WORDS_TOKENS } from '../localize/limits.ts';
import type {
  Brand,
  EmbedderCard,
  ImageModelCard,
  LanguageModelCard,
  Market,
  PackSnapshot,
} from '../shared/domain/packs.ts';
import type { JudgePolicy } from '../shared/domain/run.ts';
import { languagesOf } from '../shared/market/market-language.ts';
import { toMicroUsd, toUsd, type MicroUsd } from '../shared/money.ts';
import { guessLanguage } from './choose-market.ts';
import { MAX_ATTEMPTS, MAX_PICTURES } from './execution-input.ts';
import { likelyLook, renderedSize, shareOfLooks, worstLook, type Judged } from './look-estimate.ts';

export interface EstimateInput {
  /** The script's text. */
  text: string;
  /** How many parts it is split into. */
  parts: number;
  options: number;
  /** Pictures of the whole run, in place of `options` for each cue. */
  images?: number | undefined;
  packs: {
    brand: Brand;
    image: ImageModelCard;
    analyst: LanguageModelCard;
    judge: LanguageModelCard;
    embedder: EmbedderCard;
    /** Each language among them that the script is not in costs a translation of the words. */
    markets?: readonly Pick<Market, 'locale'>[];
  } & Partial<Pick<PackSnapshot, 'channels' | 'services'>>;
  /** Product photos without transparency, each counted once. */
  opaquePhotos?: number | undefined;
  /** When the judge is asked; default uncertain. */
  judge?: JudgePolicy | undefined;
  /** Whether there are products without a cut-out photo, which the model draws itself. */
  drawsProducts?: boolean | undefined;
  /** Known after the analysis; guessed from the text without it. */
  cues?: number | undefined;
  /** The account's rate and the model's usual time for one image, where they differ from the card's. */
  account?: { requestsPerMinute?: number | undefined; latencySeconds?: number | undefined } | undefined;
}

export interface Estimate {
  /** Moments that will want a picture. */
  cues: number;
  /** Pictures: cues × options. */
  images: number;
  /** Requests to the image model, with the pictures that are made again. */
  requests: number;
  /** Product photos that are cut out by a service, and picks that are enlarged by one. */
  cutOuts: number;
  upscales: number;
  /** Requests to the service that gives pictures the style of the brand's reference: the second of two steps. */
  transfers: number;
  /** Pictures that the judge is probably shown. */
  looks: number;
  likelyMicroUsd: MicroUsd;
  /** When everything goes wrong that is still paid for; a run's budget is a hard limit below it. */
  worstMicroUsd: MicroUsd;
  seconds: number;
}

/** Speaking rates: about 15 letters a second in English and Spanish, 4.5 characters a second in Chinese. */
const LETTERS_PER_SECOND = 14;
const HAN_PER_SECOND = 4.5;
/** One picture for each half minute of talk: measured on the three example scripts (28, 31 and 34 s a cue). */
const SECONDS_PER_CUE = 30;
/** Share of pictures made a second time, after a failed check or a busy model. */
const REPEATED = 0.1;

/** Tokens of the analyst's instructions and schema, and of its answer for one cue (see lambdas/analyze/limits.ts). */
const INSTRUCTION_TOKENS = 2_500;
const TOKENS_PER_CUE = 400;
const PROMPT_TOKENS = 400;
/** Of a translation: instructions with the market's forbidden words and the schema, then five short texts a cue, 20 cues a call. */
const TRANSLATION_INSTRUCTION_TOKENS = 1_200;
const TRANSLATION_TOKENS_PER_CUE = 150;
const CUES_A_TRANSLATION = 20;
const TRANSLATION_SECONDS = 15;

/** Seconds of one analysed part, of one check, and of publishing one cue. */
const ANALYSIS_SECONDS = 20;
const PARTS_AT_ONCE = 4;
const CHECK_SECONDS = 3;
const PUBLISH_SECONDS_PER_CUE = 0.4;

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

const hanOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

const expectedCues = (text: string): number => {
  const han = hanOf(text);
  const seconds = han / HAN_PER_SECOND + (text.length - han) / LETTERS_PER_SECOND;
  return Math.max(1, Math.round(seconds / SECONDS_PER_CUE));
};

/** A cue needs a sentence, and a part has only so many cues. */
const mostCues = (text: string, parts: number): number =>
  Math.min(parts * MAX_CUES_PER_PART, [...sentences.segment(text)].length);

/** US dollars; a card's price is per million tokens. */
const tokensUsd = (card: LanguageModelCard, input: number, output: number): number =>
  (input * card.usdPerMillionInputTokens + output * card.usdPerMillionOutputTokens) / 1_000_000;

type Counts = Omit<Estimate, 'likelyMicroUsd' | 'worstMicroUsd' | 'seconds'>;

/** Enlarging beyond it shows: publishing then asks for the upscaler. */
const MOST_ENLARGING = 1.5;
/** Whether a channel shows a rendered picture, drawn in the first channel's aspect ratio, larger than it should. */
const needsUpscale = (channels: NonNullable<EstimateInput['packs']['channels']>): boolean => {
  const [first] = channels;
  if (first === undefined) return false;
  const { width, height } = renderedSize(first);
  return channels.some((channel) => Math.max(channel.width / width, channel.height / height) > MOST_ENLARGING);
};

/** Cut-outs are made of the products that some moment shows; the pick of a moment is enlarged once for all channels. */
const serviceCounts = (
  { packs, opaquePhotos = 0 }: EstimateInput,
  cues: number,
): Pick<Counts, 'cutOuts' | 'upscales'> => ({
  cutOuts: packs.services?.removeBackground === undefined ? 0 : Math.min(opaquePhotos, cues),
  upscales: packs.services?.upscale !== undefined && needsUpscale(packs.channels ?? []) ? cues : 0,
});

const SQUARE = { width: 1, height: 1 };

const judgedOf = ({ packs: { judge, brand, channels = [] } }: EstimateInput): Judged => ({
  judge,
  brand,
  channel: channels[0] ?? SQUARE,
});

const lookCount = ({ judge = 'uncertain', drawsProducts = false }: EstimateInput, requests: number): number =>
  Math.ceil(requests * shareOfLooks(judge, drawsProducts));

/** A picture of a run with a style transfer is paid for in two steps. */
const pictureUsd = ({ packs: { image, services } }: EstimateInput): number =>
  image.usdPerImage + (services?.styleTransfer?.usdPerImage ?? 0);

const servicesUsd = ({ packs }: EstimateInput, { cutOuts, upscales }: Pick<Counts, 'cutOuts' | 'upscales'>): number =>
  cutOuts * (packs.services?.removeBackground?.usdPerImage ?? 0) +
  upscales * (packs.services?.upscale?.usdPerImage ?? 0);

/** Languages of the run's markets that the script is not in. */
const foreignLanguages = ({ text, packs: { markets = [] } }: EstimateInput): number => {
  const spoken = guessLanguage(text);
  return languagesOf(markets).filter((language) => language !== spoken).length;
};

const translationCalls = (input: EstimateInput, cues: number): number =>
  foreignLanguages(input) * Math.ceil(cues / CUES_A_TRANSLATION);

const translationUsd = (input: EstimateInput, cues: number): number => {
  const calls = translationCalls(input, cues);
  const tokens = foreignLanguages(input) * cues * TRANSLATION_TOKENS_PER_CUE;
  return tokensUsd(input.packs.analyst, calls * TRANSLATION_INSTRUCTION_TOKENS + tokens, tokens);
};

/** Every call asked twice, each with a full answer; a byte may be a token. */
const worstTranslationUsd = (input: EstimateInput, cues: number): number => {
  const sent = 3 * (TRANSLATION_INSTRUCTION_TOKENS + CUES_A_TRANSLATION * TRANSLATION_TOKENS_PER_CUE);
  const once = tokensUsd(input.packs.analyst, sent, MAX_WORDS_TOKENS);
  return translationCalls(input, cues) * MOST_TRANSLATION_TURNS * once;
};

const likelyUsd = (input: EstimateInput, { cues, images, requests, looks, ...services }: Counts): number => {
  const { text, parts, packs } = input;
  const han = hanOf(text);
  const scriptTokens = han + (text.length - han) / 4;
  return (
    tokensUsd(packs.analyst, parts * INSTRUCTION_TOKENS + scriptTokens, cues * TOKENS_PER_CUE) +
    requests * pictureUsd(input) +
    toUsd(looks * likelyLook(judgedOf(input))) +
    (images * PROMPT_TOKENS * packs.embedder.usdPerMillionInputTokens) / 1_000_000 +
    servicesUsd(input, services) +
    translationUsd(input, cues)
  );
};

/** Sends of one service call at worst: the first, and two more after an answer that never came. */
const MAX_SERVICE_SENDS = 3;

const worstUsd = (input: EstimateInput): number => {
  const { text, parts, options, packs, cues = mostCues(text, parts) } = input;
  const images = input.images ?? cues * options;
  const services = MAX_SERVICE_SENDS * servicesUsd(input, serviceCounts(input, cues));
  const bytes = Buffer.byteLength(text);
  const turn = tokensUsd(
    packs.analyst,
    bytes + parts * (2 * INSTRUCTION_TOKENS + MAX_ANSWER_TOKENS),
    parts * MAX_ANSWER_TOKENS,
  );
  const look = toUsd(worstLook(judgedOf(input)));
  const embedding = (images * 2 * 10 * PROMPT_TOKENS * packs.embedder.usdPerMillionInputTokens) / 1_000_000;
  const pictures = images * (MAX_ATTEMPTS * pictureUsd(input) + MAX_PICTURES * look);
  return MAX_TURNS * turn + pictures + embedding + services + worstTranslationUsd(input, cues);
};

/** Pictures a minute: of two steps, the slower one's rate. */
export const pictureRate = ({ image, services }: Pick<EstimateInput['packs'], 'image' | 'services'>): number =>
  Math.min(image.requestsPerMinute, services?.styleTransfer?.requestsPerMinute ?? Infinity);

const secondsOf = (
  input: EstimateInput,
  { cues, requests, cutOuts }: Pick<Counts, 'cues' | 'requests' | 'cutOuts'>,
): number => {
  const { parts, packs, account } = input;
  const translation = foreignLanguages(input) > 0 ? TRANSLATION_SECONDS : 0;
  const perMinute = account?.requestsPerMinute ?? pictureRate(packs);
  const latency =
    account?.latencySeconds ?? packs.image.latencySeconds + (packs.services?.styleTransfer?.latencySeconds ?? 0);
  const analysis = Math.ceil(parts / PARTS_AT_ONCE) * ANALYSIS_SECONDS;
  const cutting = cutOuts * Math.max(60 / (packs.services?.removeBackground?.requestsPerMinute ?? 60), latency / 2);
  return (
    analysis +
    translation +
    cutting +
    ((requests - 1) * 60) / perMinute +
    latency +
    CHECK_SECONDS +
    cues * PUBLISH_SECONDS_PER_CUE
  );
};

/** The estimate, from the text and the cards alone. Money in micro-dollars; `seconds` is the whole run's. */
export const estimate = (input: EstimateInput): Estimate => {
  const cues = input.cues ?? Math.min(expectedCues(input.text), mostCues(input.text, input.parts));
  const images = input.images ?? cues * input.options;
  const requests = Math.ceil(images * (1 + REPEATED));
  const counts = {
    cues,
    images,
    requests,
    ...serviceCounts(input, cues),
    transfers: input.packs.services?.styleTransfer === undefined ? 0 : requests,
    looks: lookCount(input, requests),
  };
  const likelyMicroUsd = toMicroUsd(likelyUsd(input, counts));
  return {
    ...counts,
    likelyMicroUsd,
    worstMicroUsd: Math.max(likelyMicroUsd, toMicroUsd(worstUsd(input))),
    seconds: Math.ceil(secondsOf(input, counts)),
  };
};
