import { describe, expect, it } from '@jest/globals';
import { holds, plain, scoreRow } from '../../../eval/analysis/score.ts';
import { goldValues, type Row, textOf } from '../../../eval/analysis/rows.ts';
import { mergeAnalyses } from '../../../lambdas/analyze/merge.ts';
import { resolveAnswer } from '../../../lambdas/analyze/resolve-answer.ts';
import { answer, cueAnswer } from '../../lambdas/analyze/analysis-run.ts';

const TEXT = 'Welcome to the show! This is the skillet in cherry red on the stove. It never sticks.';
const analysisOf = (cue: Parameters<typeof cueAnswer>[0] = {}) =>
  mergeAnalyses([
    resolveAnswer(
      answer({ cues: [cueAnswer({ productSku: '', ...cue })] }),
      { index: 0, offset: 0, text: TEXT, segments: [{ from: 0, to: TEXT.length }] },
      [],
    ).analysis,
  ]);
const row = (given: Partial<Row>): Row => ({ id: 'r', lang: 'en', kind: 'k', text: TEXT, ...given });

describe('gold values', () => {
  it('are the literal ones when given', () => {
    expect(goldValues(row({ gold_literal: { a: ['x', 'x'] }, gold_attributes: { a: ['skillet'] } }))).toEqual(['x']);
  });

  it('are otherwise the attributes that stand in title or text', () => {
    expect(goldValues(row({ title: 'Pan', gold_attributes: { a: ['pan', 'SKILLET', 'wok'] } }))).toEqual([
      'pan',
      'SKILLET',
    ]);
    expect(goldValues(row({}))).toEqual([]);
  });
});

describe('the analysed text', () => {
  it('has the title in front, once', () => {
    expect(textOf(row({ title: 'Pan' }))).toBe(`Pan\n${TEXT}`);
    expect(textOf(row({ title: 'Welcome' }))).toBe(TEXT);
    expect(textOf(row({ title: null }))).toBe(TEXT);
  });
});

describe('a gold value', () => {
  it('is found when a keyword or attribute equals it but for case and marks', () => {
    const score = scoreRow(row({ gold_literal: { a: ['Cherry Red.', 'SKILLET'] } }), TEXT, analysisOf());
    expect(score).toMatchObject({ gold: 2, found: 2, missed: [] });
  });

  it('is contained, not found, in a longer one', () => {
    const score = scoreRow(row({ gold_literal: { a: ['red'] } }), TEXT, analysisOf());
    expect(score).toMatchObject({ found: 0, contained: 1, missed: ['red'] });
  });

  it('does not count in quoted sentences or in values that are too long', () => {
    const long = { attributes: [{ name: 'a', value: 'skillet in cherry red on the stove' }], keywords: [] };
    expect(scoreRow(row({ gold_literal: { a: ['stove', 'never'] } }), TEXT, analysisOf(long))).toMatchObject({
      found: 0,
      contained: 0,
    });
  });

  it('is held as whole words, in Chinese as characters', () => {
    expect(holds('dark red cotton', 'red')).toBe(true);
    expect(holds('tired', 'red')).toBe(false);
    expect(holds('连衣裙', '裙')).toBe(true);
    expect(plain(' “60”， ')).toBe('"60"');
  });
});

describe('labels of moments and emotion', () => {
  it('score right cues, found sentences, and silence kept', () => {
    const labels = row({
      emotion: 'warm',
      cues: ['This is the skillet in cherry red on the stove.'],
      unpictured: ['Welcome to the show!', 'It never sticks.'],
    });
    expect(scoreRow(labels, TEXT, analysisOf())).toMatchObject({
      emotionRight: true,
      cues: 1,
      cuesRight: 1,
      labelled: 1,
      labelledFound: 1,
      unpictured: 2,
      unpicturedFound: 1,
    });
  });

  it('count for nothing where there are none', () => {
    const score = scoreRow(row({}), TEXT, analysisOf());
    expect(score).toMatchObject({ cues: 0, labelled: 0 });
    expect(score).not.toHaveProperty('emotionRight');
  });

  it('see evidence that the script does not have', () => {
    const analysis = analysisOf();
    expect(scoreRow(row({}), TEXT, analysis).evidenceErrors).toBe(0);
    expect(scoreRow(row({}), TEXT.replace('show', 'shop'), analysis).evidenceErrors).toBe(1);
  });
});
