// What a Chinese text says of its product beyond single lexicon words: compounds, words by their ending, nouns.
import { type ChineseWord, chineseWords } from './chinese-words.ts';
import { type Finding, fits, topicName } from './finding.ts';
import type { Hit } from './find-terms.ts';
import type { AttributeTopic } from './lexicon/topics.ts';
import { CHINESE_STOPWORDS } from './stopwords.ts';

/** The last character of a Chinese compound tells what it is: 方领, 堆堆袖, 奶咖色. */
const ENDINGS: Record<string, AttributeTopic> = {
  领: 'neckline',
  袖: 'sleeve',
  色: 'colour',
  风: 'style',
  裙: 'product',
  裤: 'product',
  衫: 'product',
  鞋: 'product',
  靴: 'product',
  包: 'product',
  帽: 'product',
  纹: 'pattern',
  格: 'pattern',
  腰: 'fit',
  摆: 'detail',
  边: 'detail',
  扣: 'detail',
  跟: 'detail',
  帮: 'detail',
  皮: 'material',
  布: 'material',
  纱: 'material',
  绒: 'material',
  棉: 'material',
  麻: 'material',
  革: 'material',
  味: 'flavour',
  款: 'length',
};
/** Everyday words with those endings. */
const IDLE_ENDINGS = new Set(
  '出色 特色 景色 本色 角色 气色 眼色 脸色 肤色 底色 色 绝色 同色 作风 台风 身边 旁边 海边 一边 周边 身旁 里边 外边 版型 身型 脸型 造型 类型 体型 脸型 裤型 裙型 袖型 腰型 轮廓型 袖口 领口 裤口 可口 衣领 衣袖 领 袖 裙 裤 腰 到底 彻底 打底 心底 面包 调皮 肚皮 起皮 黄皮 眼皮 头皮 脸皮 幕布 瀑布 俏皮 瓷器 格 规格 严格 价格 资格 风格 性格 体格 点款 新款 这款 一款 本款 此款 同款 基础款 流行款 感 手感 质感 设计感 口感 性感 好感 情感 关系 体系 联系 味 美味 趣味 品味 韵味 回味 意味 人口 胃口 借口 进口 顺口 随风 威风 边 花 口 底 皮 布 丝 棉 麻 一系 下摆 衣摆 裙摆 摇摆 发布 分布 公布 遍布 宣布 系 感'.split(
    ' ',
  ),
);

const MODIFIER = /^(?:n|a|b|m|j|z|nz|ng|ag|v|vn|f|s|nr|i|l|q|eng)/u;

const endingOf = (text: string): AttributeTopic | undefined =>
  IDLE_ENDINGS.has(text) ? undefined : ENDINGS[text.slice(-1)];

const COMPOUND_TOPICS = new Set<Hit['topic']>([
  'product',
  'colour',
  'material',
  'pattern',
  'style',
  'fit',
  'neckline',
  'sleeve',
  'length',
  'detail',
  'gender',
  'flavour',
  'form',
]);

/** Whether a lexicon word covers the place already. */
const isInside = (word: ChineseWord, hits: readonly Hit[]): boolean =>
  hits.some((hit) => COMPOUND_TOPICS.has(hit.topic) && hit.start <= word.start && hit.end >= word.end);

/** Words that end in a telling character, alone (千鸟格) or as one word before it (方 + 领). */
const byEnding = (words: readonly ChineseWord[], hits: readonly Hit[]): Finding[] =>
  words.flatMap((word, index): Finding[] => {
    if (isInside(word, hits)) return [];
    if (word.text.length > 1) {
      const topic = endingOf(word.text);
      return topic === undefined || !/^[nabz]/u.test(word.tag)
        ? []
        : [{ text: word.text, name: topicName(topic, 'zh'), confidence: 0.8 }];
    }
    const before = words[index - 1];
    if (
      before === undefined ||
      before.text.length > 3 ||
      !/^\p{Script=Han}+$/u.test(before.text) ||
      !MODIFIER.test(before.tag)
    )
      return [];
    const text = before.text + word.text;
    const topic = endingOf(text);
    return topic === undefined || CHINESE_STOPWORDS.has(before.text)
      ? []
      : [{ text, name: topicName(topic, 'zh'), confidence: 0.8 }];
  });

/** The longest hit at each place, without those inside it. */
const outermost = (hits: readonly Hit[]): Hit[] => {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (COMPOUND_TOPICS.has(hit.topic) && hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  }
  return kept;
};

/** Neighbours that touch, or are joined by 与 or 和, are one phrase: 字母刺绣, 头层牛皮, 橙色与黑色. */
const compounds = (text: string, hits: readonly Hit[]): Finding[] => {
  const found: Finding[] = [];
  let start: number | undefined;
  const row = outermost(hits);
  row.forEach((hit, index) => {
    start ??= hit.start;
    const next = row[index + 1];
    const gap = next === undefined ? '。' : text.slice(hit.end, next.start);
    const joined = gap === '' || (/^[与和及]$/u.test(gap) && next?.topic === hit.topic);
    if (joined) return;
    const phrase = text.slice(start, hit.end);
    if (start < hit.start && fits(phrase)) found.push({ text: phrase, confidence: 0.9 });
    start = undefined;
  });
  return found;
};

const isNoun = ({ text, tag }: ChineseWord): boolean =>
  /^(?:n|nz|vn|ns|nt|an)$/u.test(tag) && /^\p{Script=Han}{2,}$/u.test(text) && !CHINESE_STOPWORDS.has(text);

/** Nouns, surer when they come again. */
const nouns = (words: readonly ChineseWord[]): Finding[] => {
  const counts = new Map<string, number>();
  for (const word of words) if (isNoun(word)) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, confidence: Math.min(0.79, 0.68 + 0.03 * count) }));
};

const LATIN_NAME = /^\s*([A-Za-z][A-Za-z0-9.&'-]{2,20})(?=\p{Script=Han}|\/)/u;
const BRAND_PAIR = /([A-Za-z][A-Za-z0-9&'-]{1,20})\/(\p{Script=Han}{2,6})/gu;

const brands = (text: string): Finding[] => {
  const name = LATIN_NAME.exec(text)?.[1];
  const pairs = [...text.matchAll(BRAND_PAIR)].flatMap(([, latin = '', chinese = '']) => [latin, chinese]);
  return [...(name === undefined ? [] : [name]), ...pairs].map((brand) => ({
    text: brand,
    name: '品牌',
    confidence: 0.85,
  }));
};

/** Compounds, words by their ending, brands and nouns of a Chinese text. */
export const chineseFindings = (text: string, hits: readonly Hit[]): Finding[] => {
  const words = chineseWords(text);
  return [...brands(text), ...compounds(text, hits), ...byEnding(words, hits), ...nouns(words)];
};
