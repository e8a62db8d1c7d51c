// Something found in a text that can become a keyword or an attribute.
import { isShort } from '../../../../lambdas/analyze/floors.ts';
import { type AttributeTopic, ATTRIBUTE_NAMES, type Language } from './lexicon/topics.ts';

export interface Finding {
  /** As it stands in the text. */
  text: string;
  /** What it is said of: an attribute's name; absent for a plain keyword. */
  name?: string;
  /** 0–1 */
  confidence: number;
}

/** Names of attributes that no lexicon topic has. */
export const FACT_NAMES = {
  brand: { zh: '品牌', en: 'brand', es: 'marca' },
  model: { zh: '型号', en: 'model', es: 'modelo' },
  size: { zh: '规格', en: 'size', es: 'medida' },
  quantity: { zh: '数量', en: 'pack quantity', es: 'cantidad' },
  code: { zh: '编码', en: 'product code', es: 'código' },
  claim: { zh: '特点', en: 'feature', es: 'característica' },
} as const satisfies Record<string, Record<Language, string>>;

export const factName = (fact: keyof typeof FACT_NAMES, language: Language): string => FACT_NAMES[fact][language];
export const topicName = (topic: AttributeTopic, language: Language): string => ATTRIBUTE_NAMES[topic][language];

const MAX_LENGTH = 60;

/** Whether `text` can be a keyword or an attribute's value. */
export const fits = (text: string): boolean => isShort(text) && text.length <= MAX_LENGTH;

/** What a list without spaces glued on: WhiteALTERNATE is White. */
const unglued = (text: string): string => text.replace(/(\p{Ll})\p{Lu}{3,}.*$/u, '$1');

const bare = (text: string): string =>
  unglued(text)
    .trim()
    .replace(/^[\s"“'(（,，;；:：-]+|[\s”'）,，;；:：.。!！?？-]+$/gu, '');

/** `text` without marks around it; undefined when nothing is left or it is too long. */
export const trimmed = (text: string): string | undefined => {
  const opened = bare(text);
  const closed = opened.endsWith(')') && !opened.includes('(') ? opened.slice(0, -1) : opened;
  return closed !== '' && fits(closed) ? closed : undefined;
};
