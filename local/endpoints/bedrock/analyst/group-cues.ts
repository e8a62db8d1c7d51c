// Groups sentences into moments: what belongs to one cue, and what wants no picture.
import { keyValuesIn } from './key-values.ts';
import type { MomentPattern } from './lexicon/moments.ts';
import { sameFamily } from './main-kinds.ts';
import type { Sentence } from './read-sentences.ts';
import type { Segment } from './read-request.ts';

export interface Moment {
  sentences: Sentence[];
  /** Sentences that belong to the same product text but want no picture: order numbers, shipping. Facts are read from them too. */
  asides: Sentence[];
  sku: string | undefined;
}

export interface Unwanted {
  sentence: Sentence;
  kind: MomentPattern['kind'];
  reason: string;
}

export interface Moments {
  cues: Moment[];
  unwanted: Unwanted[];
}

/** How hosts turn to the next product. */
const NEXT_PRODUCT =
  /接下来|下一(?:个|款|件|位)|再看|再来|来看|先看|轮到|换一|[一二三四五六七八九十]号|最后(?:是|一)|这(?:一)?[款个把只顶盏件条双支瓶台口张]|\b(?:next up|next|now (?:for|here|something|let's)|moving on|let's (?:start|move|look|talk)|last (?:product|one|up)|meet the|my turn|up (?:now|next)|on to)\b|^(?:and |now |so )?(?:here(?:'s| is| are| comes| we have)|this is (?:the|our)|these are)|(?:vamos con|pasamos a|ahora|siguiente|empezamos|y para terminar|por último|seguimos|os presento|les presento|aquí tenemos|turno)/iu;

const firstOf = (sentence: Sentence, topic: Sentence['hits'][number]['topic']) =>
  sentence.hits.find((hit) => hit.topic === topic);

const changesProduct = (moment: Moment, sentence: Sentence): boolean => {
  if (sentence.sku !== undefined && moment.sku !== undefined) return sentence.sku !== moment.sku;
  if (moment.sku !== undefined) return false;
  if (!NEXT_PRODUCT.test(sentence.text)) return false;
  const before = moment.sentences.flatMap(({ hits }) => hits.filter(({ topic }) => topic === 'product'));
  const now = firstOf(sentence, 'product');
  return now !== undefined && before.length > 0 && !before.some(({ category }) => sameFamily(category, now.category));
};

/** Scene words from which a sentence is a picture of its own. */
const PICTURE = 3;

const changesScene = (moment: Moment, sentence: Sentence): boolean => {
  const place = firstOf(sentence, 'setting');
  if (place === undefined || sentence.visual < PICTURE) return false;
  const pictured = moment.sentences.filter(({ visual }) => visual >= PICTURE);
  const places = pictured.flatMap(({ hits }) => hits.filter(({ topic }) => topic === 'setting'));
  return places.length > 0 && !places.some(({ english }) => english === place.english);
};

/** Whether the segments are moments of their own: they have times or speakers, as shows do and product copy does not. */
const isShow = (segments: readonly Segment[]): boolean =>
  segments.some(({ at, speaker }) => at !== undefined || speaker !== undefined);

const PRODUCT_TOPICS = new Set([
  'product',
  'colour',
  'material',
  'pattern',
  'neckline',
  'sleeve',
  'fit',
  'stone',
  'flavour',
  'packaging',
  'form',
  'style',
  'detail',
  'length',
  'feature',
  'gender',
]);

const productWords = ({ hits }: Sentence): number => hits.filter(({ topic }) => PRODUCT_TOPICS.has(topic)).length;

/** Facts about a product from which a moment of a show is about it, even without a scene. */
const MANY_FACTS = 4;

/** A moment wants a picture when it names a product, says something of one, lists its properties, or shows a scene. */
const wantsPicture = ({ sku, sentences }: Moment, show: boolean): boolean => {
  const visual = Math.max(...sentences.map((sentence) => sentence.visual));
  const said = sentences.reduce((sum, sentence) => sum + productWords(sentence), 0);
  const named = sku !== undefined || sentences.some((sentence) => firstOf(sentence, 'product') !== undefined);
  if (show) return visual >= PICTURE || (named && (visual >= 2 || said >= MANY_FACTS));
  return sku !== undefined || said > 0 || visual >= 2 || sentences.some(({ text }) => keyValuesIn(text).length > 0);
};

const FACTUAL: ReadonlySet<MomentPattern['kind']> = new Set(['housekeeping', 'call-to-action', 'price-only']);

const NOTHING_TO_SHOW = 'Talk without a product or a scene.';

/** Whether a moment ends before `sentence`: another segment of a show, another product, another scene. */
const endsBefore = (moment: Moment, sentence: Sentence, show: boolean): boolean =>
  (show && moment.sentences.at(-1)?.segment !== sentence.segment) ||
  changesProduct(moment, sentence) ||
  (!show && changesScene(moment, sentence));

const isAside = ({ moment }: Sentence, show: boolean): boolean =>
  !show && moment !== undefined && FACTUAL.has(moment.kind);

const split = (sentences: readonly Sentence[], show: boolean): Moment[] => {
  const moments: Moment[] = [];
  const early = sentences.slice(
    0,
    sentences.findIndex(({ moment }) => moment === undefined),
  );
  for (const sentence of sentences.slice(early.length)) {
    const last = moments.at(-1);
    if (sentence.moment !== undefined) {
      if (isAside(sentence, show)) last?.asides.push(sentence);
    } else if (last === undefined || endsBefore(last, sentence, show)) {
      moments.push({ sentences: [sentence], asides: [], sku: sentence.sku });
    } else {
      last.sentences.push(sentence);
      last.sku ??= sentence.sku;
    }
  }
  moments[0]?.asides.push(...early.filter((sentence) => isAside(sentence, show)));
  return moments;
};

/** A moment of a show that names no product of the sheet goes on about the one before it. */
const inheritProducts = (moments: readonly Moment[]): void => {
  let sku: string | undefined;
  for (const moment of moments) {
    moment.sku ??= sku;
    sku = moment.sku;
  }
};

/** Segments of a show that begin with a viewer's question. */
const answeringSegments = (sentences: readonly Sentence[]): ReadonlySet<number> => {
  const firsts = sentences.filter(({ segment }, index) => sentences[index - 1]?.segment !== segment);
  return new Set(firsts.filter(({ moment }) => moment?.kind === 'chat').map(({ segment }) => segment));
};

/** What follows a viewer's question is the answer, unless it shows a picture. */
const isAnswer = ({ sentences }: Moment, answers: ReadonlySet<number>): boolean =>
  sentences.every(({ segment, visual }) => answers.has(segment) && visual < PICTURE);

const unwantedOf = (sentence: Sentence): Unwanted => ({
  sentence,
  kind: sentence.moment?.kind ?? 'chat',
  reason: sentence.moment?.reason ?? NOTHING_TO_SHOW,
});

/** Sorts the sentences of a script into cues and what wants no picture, both in show order. */
export const groupCues = (sentences: readonly Sentence[], segments: readonly Segment[]): Moments => {
  const show = isShow(segments);
  const order = new Map(sentences.map((sentence, index) => [sentence, index]));
  const moments = split(sentences, show);
  const answers = show ? answeringSegments(sentences) : new Set<number>();
  const cues = moments.filter((moment) => wantsPicture(moment, show) && !isAnswer(moment, answers));
  const talk = moments.filter((moment) => !cues.includes(moment)).flatMap((moment) => moment.sentences);
  inheritProducts(cues);
  const unwanted = [...sentences.filter(({ moment }) => moment !== undefined), ...talk].map(unwantedOf);
  unwanted.sort((a, b) => (order.get(a.sentence) ?? 0) - (order.get(b.sentence) ?? 0));
  return { cues, unwanted };
};
