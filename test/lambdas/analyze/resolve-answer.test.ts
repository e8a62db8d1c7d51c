import { describe, expect, it } from '@jest/globals';
import { resolveAnswer } from '../../../lambdas/analyze/resolve-answer.ts';
import { PartAnalysisSchema } from '../../../lambdas/shared/domain/analysis.ts';
import type { ScriptPart } from '../../../lambdas/shared/domain/script.ts';
import { answer, cueAnswer, PART, PRODUCTS } from './analysis-run.ts';

const resolve = (given: Parameters<typeof answer>[0] = {}, part: ScriptPart = PART) =>
  resolveAnswer(answer(given), part, PRODUCTS);

const plainPart = (text: string): ScriptPart => ({
  index: 0,
  offset: 0,
  text,
  segments: [{ from: 0, to: text.length }],
});

describe('an answer resolved against its part', () => {
  it('has evidence with offsets into the whole script', () => {
    const { analysis, problems } = resolve();
    const whole = ' '.repeat(100) + PART.text;
    const [cue] = analysis.cues;
    expect(problems).toEqual([]);
    expect(PartAnalysisSchema.parse(analysis)).toEqual(analysis);
    for (const { start, end, quote } of [
      ...(cue?.evidence ?? []),
      cue!.sellingPoints[0]!.evidence,
      analysis.unpictured[0]!.evidence,
    ]) {
      expect(whole.slice(start, end)).toBe(quote);
    }
  });

  it('takes times from the segments', () => {
    const { analysis } = resolve();
    expect(analysis.cues[0]).toMatchObject({ cueId: 'c001', start: 20, end: 70 });
    expect(analysis.unpictured[0]).toMatchObject({ kind: 'greeting', start: 5 });
  });

  it('has no times without timestamps', () => {
    const text = 'This is the skillet in cherry red on the stove. It never sticks.';
    const { analysis } = resolve({ unpictured: [] }, plainPart(text));
    expect(analysis.cues[0]).not.toHaveProperty('start');
    expect(analysis.cues[0]).not.toHaveProperty('end');
  });

  it('numbers cues in show order, whatever the order of the answer', () => {
    const { analysis } = resolve({
      cues: [cueAnswer({ title: 'later', quotes: ['It never sticks.'] }), cueAnswer({ title: 'earlier' })],
    });
    expect(analysis.cues.map(({ cueId, title }) => [cueId, title])).toEqual([
      ['c001', 'earlier'],
      ['c002', 'later'],
    ]);
  });

  it('finds a sentence that is said twice at both places', () => {
    const { analysis } = resolve({
      unpictured: [
        { kind: 'call-to-action', quote: 'Follow us.', reason: 'r' },
        { kind: 'call-to-action', quote: 'Follow us.', reason: 'r' },
      ],
    });
    const [first, second] = analysis.unpictured.map(({ evidence }) => evidence.start);
    expect(second).toBe((first ?? 0) + 'Follow us. '.length);
  });

  it('reports every quote that is not in the script, with its place', () => {
    const { problems } = resolve({
      cues: [
        cueAnswer({ quotes: ['Invented.'] }),
        cueAnswer({ sellingPoints: [{ text: 'x', confidence: 0.9, quote: 'Also invented.' }] }),
      ],
      unpictured: [{ kind: 'chat', quote: 'Nobody said this.', reason: 'r' }],
    });
    expect(problems).toEqual([
      expect.stringMatching(/^cues\.0\.quotes\.0 is not in the script: "Invented\."/),
      expect.stringMatching(/^cues\.1\.sellingPoints\.0\.quote is not in the script/),
      expect.stringMatching(/^unpictured\.0\.quote is not in the script/),
    ]);
  });

  it('counts what fell below its floor', () => {
    const { analysis } = resolve({
      cues: [
        cueAnswer({
          keywords: [
            { text: 'skillet', confidence: 0.9 },
            { text: 'stove', confidence: 0.5 },
          ],
          sellingPoints: [{ text: 'never sticks', confidence: 0.8, quote: 'It never sticks.' }],
        }),
      ],
    });
    expect(analysis.dropped).toEqual({ keywords: 1, sellingPoints: 1 });
    expect(analysis.cues[0]?.sellingPoints).toEqual([]);
  });

  it('does not look for the quote of a selling point that is dropped', () => {
    const { problems } = resolve({
      cues: [cueAnswer({ sellingPoints: [{ text: 'x', confidence: 0.2, quote: 'Invented.' }] })],
    });
    expect(problems).toEqual([]);
  });

  it('drops a product that is not in the sheet, with a warning', () => {
    const { analysis } = resolve({ cues: [cueAnswer({ productSku: 'SK-GREEN', productName: '' })] });
    expect(analysis.cues[0]).not.toHaveProperty('productSku');
    expect(analysis.cues[0]).not.toHaveProperty('productName');
    expect(analysis.warnings).toEqual([expect.stringContaining('SK-GREEN, which is not in the product sheet')]);
  });

  it('leaves a cue without a product when the answer names none', () => {
    expect(resolve({ cues: [cueAnswer({ productSku: '' })] }).analysis.cues[0]).not.toHaveProperty('productSku');
  });

  it('takes the product that the script itself states for the segment', () => {
    const [first, second, third] = PART.segments;
    const part = { ...PART, segments: [first!, { ...second!, productId: 'SK-BL' }, third!] };
    expect(resolve({}, part).analysis.cues[0]?.productSku).toBe('SK-BL');
  });

  it('warns about placeholders once and draws none', () => {
    const text = 'Here is [product name] on a table. It costs XX元.';
    const { analysis } = resolve(
      {
        cues: [
          cueAnswer({
            title: '[product name]',
            quotes: ['Here is [product name] on a table.'],
            keywords: [
              { text: '[product name]', confidence: 0.9 },
              { text: 'table', confidence: 0.9 },
            ],
            attributes: [{ name: 'price', value: 'XX元' }],
            sellingPoints: [{ text: 'costs XX元', confidence: 0.9, quote: 'It costs XX元.' }],
            productSku: '',
            scene: { ...cueAnswer().scene, subject: '[product name] on a table', props: ['[product name]', 'cup'] },
          }),
        ],
        unpictured: [],
      },
      plainPart(text),
    );
    const [cue] = analysis.cues;
    expect(analysis.warnings).toEqual([expect.stringContaining('[product name], XX元')]);
    expect(cue).toMatchObject({
      keywords: [{ text: 'table' }],
      attributes: [],
      sellingPoints: [],
      scene: { subject: 'on a table', props: ['cup'] },
    });
    expect(cue?.title).toBe('Here is [product name] on a table.');
  });
});
