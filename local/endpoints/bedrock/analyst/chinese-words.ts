// Chinese words with their part of speech, by jieba's dictionary; loaded at first use, since that takes 0.2 s.
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

export interface ChineseWord {
  text: string;
  /** jieba's part of speech: n noun, nz proper noun, a adjective, v verb, … */
  tag: string;
  start: number;
  end: number;
}

let jieba: Jieba | undefined;

/** The words of `text` in order; Latin words and punctuation come out as words of their own. */
export const chineseWords = (text: string): ChineseWord[] => {
  jieba ??= Jieba.withDict(dict);
  let start = 0;
  return jieba.tag(text).map(({ word, tag }) => {
    const end = start + word.length;
    const found = { text: word, tag, start, end };
    start = end;
    return found;
  });
};
