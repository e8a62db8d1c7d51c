// Groups sentences into moments: what belongs to one cue, and what wants no picture.
import { groupRows } from './group-rows.ts';
import type { MomentPattern } from './lexicon/moments.ts';
import { sameFamily } from './main-kinds.ts';
import { firstOf, PICTURE, unwantedOf, wantsPicture, type Moment, type Moments } from './moment.ts';
import type { Sentence } from './read-sentences.ts';
import type { Segment } from './read-request.ts';

/** How hosts turn to the next product. */
const NEXT_PRODUCT =
  /接下来|下一(?:个|款|件|位)|再看|再来|来看|先看|轮到|换一|[一二三四五六七八九十]号|最后(?:是|一)|这(?:一)?[款个把只顶盏件条双支瓶台口张]|\b(?:next up|next|now (?:for|here|something|let's)|moving on|let's (?:start|move|look|talk)|last (?:product|one|up)|meet the|my turn|up (?:now|next)|on to)\b|^(?:and |now |so )?(?:here(?:'s| is| are| comes| we have)|this is (?:the|our)|these are)|(?:vamos con|pasamos a|ahora|siguiente|empezamos|y para terminar|por último|seguimos|os presento|les presento|aquí tenemos|turno)/iu;

const changesProduct = (moment: Moment, sentence: Sentence): boolean => {
  if (sentence.sku !== undefined && moment.sku !== undefined) return sentence.sku !== moment.sku;
  if (moment.sku !== undefined) return false;
  if (!NEXT_PRODUCT.test(sentence.text)) return false;
  const before = moment.sentences.flatMap(({ hits }) => hits.filter(({ topic }) => topic === 'product'));
  const now = firstOf(sentence, 'product');
  return now !== undefined && before.length > 0 && !before.some(({ category }) => sameFamily(category, now.category));
};

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

const FACTUAL: ReadonlySet<MomentPattern['kind']> = new Set(['housekeeping', 'call-to-action', 'price-only']);

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

const groupTalk = (sentences: readonly Sentence[], segments: readonly Segment[]): Moments => {
  const show = isShow(segments);
  const moments = split(sentences, show);
  const answers = show ? answeringSegments(sentences) : new Set<number>();
  const cues = moments.filter((moment) => wantsPicture(moment, show) && !isAnswer(moment, answers));
  const talk = moments.filter((moment) => !cues.includes(moment)).flatMap((moment) => moment.sentences);
  inheritProducts(cues);
  return { cues, unwanted: [...sentences.filter(({ moment }) => moment !== undefined), ...talk].map(unwantedOf) };
};

/** Sorts the sentences of a script into cues and what wants no picture, both in show order; rows of a running order are cues of their own. */
export const groupCues = (sentences: readonly Sentence[], segments: readonly Segment[]): Moments => {
  const order = new Map(sentences.map((sentence, index) => [sentence, index]));
  const at = (sentence: Sentence | undefined): number => (sentence === undefined ? 0 : (order.get(sentence) ?? 0));
  const talk = groupTalk(
    sentences.filter(({ row }) => row === undefined),
    segments.filter(({ row }) => row === undefined),
  );
  const rows = groupRows(sentences.filter(({ row }) => row !== undefined));
  return {
    cues: [...talk.cues, ...rows.cues].sort((a, b) => at(a.sentences[0]) - at(b.sentences[0])),
    unwanted: [...talk.unwanted, ...rows.unwanted].sort((a, b) => at(a.sentence) - at(b.sentence)),
  };
};
