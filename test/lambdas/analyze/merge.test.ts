import { describe, expect, it } from '@jest/globals';
import { mergeAnalyses } from '../../../lambdas/analyze/merge.ts';
import { resolveAnswer } from '../../../lambdas/analyze/resolve-answer.ts';
import { AnalysisSchema, type PartAnalysis } from '../../../lambdas/shared/domain/analysis.ts';
import { answer, PART, PRODUCTS } from './analysis-run.ts';

const BASE = resolveAnswer(answer(), PART, PRODUCTS).analysis;

const part = (index: number, given: Partial<PartAnalysis> = {}): PartAnalysis => ({
  ...BASE,
  index,
  cues: BASE.cues.map((cue) => ({
    ...cue,
    title: `part ${index}`,
    evidence: cue.evidence.map((span) => ({ ...span, start: span.start + index * 1000, end: span.end + index * 1000 })),
  })),
  ...given,
});

const feeling = (label: PartAnalysis['emotion']['label'], intensity = 0.5) => ({ label, intensity, confidence: 0.8 });

describe('the analyses of the parts merged', () => {
  it('number the cues in show order, whatever the order of the parts', () => {
    const { cues } = mergeAnalyses([part(1), part(0)]);
    expect(cues.map(({ cueId, title }) => [cueId, title])).toEqual([
      ['c001', 'part 0'],
      ['c002', 'part 1'],
    ]);
  });

  it('weigh languages by how much text is behind them', () => {
    const chinese = part(1, {
      languages: [{ language: 'zh', share: 1 }],
      cues: [],
      unpictured: [{ kind: 'chat', reason: 'r', evidence: { start: 1000, end: 1020, quote: 'x'.repeat(20) } }],
    });
    const { languages } = mergeAnalyses([part(0), chinese]);
    expect(languages.map(({ language }) => language)).toEqual(['en', 'zh']);
    expect(languages[0]!.share).toBeGreaterThan(0.7);
    expect(languages[0]!.share + languages[1]!.share).toBeCloseTo(1, 2);
  });

  it('take the emotion of most parts, with their mean', () => {
    const { emotion } = mergeAnalyses([
      part(0, { emotion: feeling('calm', 0.4) }),
      part(1, { emotion: feeling('urgent') }),
      part(2, { emotion: feeling('calm', 0.6) }),
    ]);
    expect(emotion).toEqual({ label: 'calm', intensity: 0.5, confidence: 0.8 });
  });

  it('let the longer text decide between two emotions', () => {
    const { emotion } = mergeAnalyses([
      part(0, { emotion: feeling('calm'), cues: [] }),
      part(1, { emotion: feeling('urgent') }),
    ]);
    expect(emotion.label).toBe('urgent');
  });

  it('say every warning and audience once and add up what was dropped', () => {
    const given = { warnings: ['same'], dropped: { keywords: 2, sellingPoints: 1 } };
    const merged = mergeAnalyses([part(0, given), part(1, given)]);
    expect(merged).toMatchObject({
      warnings: ['same'],
      audience: 'home cooks',
      dropped: { keywords: 4, sellingPoints: 2 },
    });
    expect(AnalysisSchema.parse(merged)).toEqual(merged);
  });

  it('are empty and neutral without parts', () => {
    expect(mergeAnalyses([])).toMatchObject({ cues: [], languages: [], emotion: { label: 'neutral', intensity: 0 } });
  });
});
