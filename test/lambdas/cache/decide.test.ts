// One function decides a hit: language and script, then the cosine, then the gate.
import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../lambdas/cache/decide.ts';
import { outsideRange } from '../../../lambdas/cache/embedding-range.ts';
import { embedderIdOf } from '../../../lambdas/cache/prompt-vector.ts';
import { EmbedderCardSchema } from '../../../lambdas/shared/domain/packs.ts';
import { EMBEDDER_CARD } from '../../fakes/render-run.ts';

const pair = {
  wanted: 'A red lipstick',
  candidate: 'The red lipstick.',
  wantedVector: [1, 0],
  candidateVector: [1, 0.1],
  language: 'en-GB',
  card: EMBEDDER_CARD,
};

describe('decide', () => {
  it('hits when the vectors are near and every fact is the same', () => {
    expect(decide(pair)).toMatchObject({ hit: true, reason: 'same', minCosine: 0.9, verdict: { same: true } });
    expect(decide(pair).cosine).toBeCloseTo(0.995, 3);
  });

  it('misses when a fact differs, and says which', () => {
    expect(decide({ ...pair, candidate: 'A blue lipstick' })).toMatchObject({
      hit: false,
      reason: 'different',
      verdict: { differences: [{ fact: 'colour', wanted: 'red lipstick', candidate: 'blue lipstick' }] },
    });
  });

  it('misses below the floor without asking the gate', () => {
    expect(decide({ ...pair, candidateVector: [0, 1] })).toMatchObject({ hit: false, reason: 'far', cosine: 0 });
  });

  it.each([
    ['es', 'Un labial rojo'],
    ['en', 'Красная помада'],
    ['zh-CN', '赤い口紅'],
  ])('misses in %s for %j, which the embedder does not know', (language, wanted) => {
    expect(decide({ ...pair, language, wanted, candidate: wanted })).toMatchObject({ hit: false, reason: 'language' });
  });
});

describe('outsideRange', () => {
  it.each([
    ['en', 'A red lipstick, 30 ml, “café”'],
    ['zh-CN', '一支红色的口红，SPF50，①'],
    ['en', '一支红色的口红 on marble'],
  ])('lets %s %j be embedded', (language, prompt) => {
    expect(outsideRange(EMBEDDER_CARD, language, prompt)).toBeUndefined();
  });

  it.each([
    ['Japanese kana', 'en', 'A poster of さくら'],
    ['Korean', 'en', '빨간 립스틱'],
    ['Cyrillic', 'en', 'Красная помада'],
    ['Arabic', 'en', 'أحمر شفاه'],
  ])('refuses %s whatever the job says', (script, language, prompt) => {
    expect(outsideRange(EMBEDDER_CARD, language, prompt)).toBe(
      `The prompt has letters in ${script}, which Titan Text v2 does not know.`,
    );
  });

  it('refuses Chinese for a card without it', () => {
    expect(outsideRange({ ...EMBEDDER_CARD, languages: ['en'] }, 'en', '一支口红')).toContain('Chinese');
  });
});

describe('an embedder card', () => {
  it('has an id of its own for each model and dimension', () => {
    const ids = [
      EMBEDDER_CARD,
      { ...EMBEDDER_CARD, dimension: 512 },
      { ...EMBEDDER_CARD, modelId: 'liveframe.hash-embedder-v1:0' },
    ].map(embedderIdOf);
    expect(new Set(ids).size).toBe(3);
  });

  it('fails with a floor below 0.9 in a language that was not calibrated', () => {
    const card = { ...EMBEDDER_CARD, minCosine: { en: 0.5 } };
    expect(EmbedderCardSchema.safeParse(card).error?.issues[0]?.message).toBe(
      '0.5 is below 0.9 without a calibration: add calibration.en, or raise it',
    );
    const calibration = { en: { data: 'pairs', pairs: 100, date: '2026-11-26' } };
    expect(EmbedderCardSchema.safeParse({ ...card, calibration }).success).toBe(true);
  });
});
