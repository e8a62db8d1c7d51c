import { describe, expect, it } from '@jest/globals';
import { findTerms } from '../../../../../local/endpoints/bedrock/analyst/find-terms.ts';
import type { Language } from '../../../../../local/endpoints/bedrock/analyst/lexicon/topics.ts';

const found = (text: string, language: Language): string[] =>
  findTerms(text, language).map(({ topic, english, surface }) => `${topic}:${english}<${surface}>`);

describe('lexicon words', () => {
  it('are the longest ones: cherry red is no cherry, sea salt no sea', () => {
    const terms = found('a cherry red pan and sea salt', 'en');
    expect(terms).toContain('colour:cherry red<cherry red>');
    expect(terms).toContain('prop:bowl of sea salt<sea salt>');
    expect(terms.join()).not.toMatch(/flavour:cherry|setting:sea horizon|colour:red</);
  });

  it('are found in plural and in every Spanish gender', () => {
    expect(found('dos camisas rojas y unas botas negras', 'es')).toEqual(
      expect.arrayContaining([
        'product:shirt<camisas>',
        'colour:red<rojas>',
        'product:boots<botas>',
        'colour:black<negras>',
      ]),
    );
    expect(found('three spatulas and two knives boxes', 'en').join()).toContain('packaging:box<boxes>');
  });

  it('in Chinese are words, not parts of words', () => {
    expect(found('你明白吗', 'zh').join()).not.toContain('white');
    expect(found('白色的', 'zh')).toContain('colour:white<白色>');
  });

  it('in Chinese include the kind a longer word ends in', () => {
    expect(found('大翻领', 'zh')).toEqual(expect.arrayContaining(['neckline:lapel<大翻领>', 'neckline:lapel<翻领>']));
    expect(found('粉红色', 'zh').join()).not.toContain('colour:red');
  });

  it('in Chinese include Latin words', () => {
    expect(found('这款T恤有Bluetooth', 'zh')).toEqual(
      expect.arrayContaining(['product:t-shirt<T恤>', 'feature:wireless<Bluetooth>']),
    );
  });

  it('are no places when they are names inside a sentence', () => {
    expect(found('This is the Hearth pan', 'en').join()).not.toContain('fireplace');
    expect(found('a warm hearth', 'en').join()).toContain('fireplace');
  });
});
