// Rows of a running order: one cue each, whatever the analyst made of them.
import { describe, expect, it } from '@jest/globals';
import { oneCueARow, rowsWithoutCue } from '../../../lambdas/analyze/rows.ts';
import type { Cue } from '../../../lambdas/shared/domain/analysis.ts';
import { groupCues } from '../../../local/endpoints/bedrock/analyst/group-cues.ts';
import { readSentences } from '../../../local/endpoints/bedrock/analyst/read-sentences.ts';

const part = {
  segments: [
    { from: 0, to: 10, row: 2, productId: 'A1' },
    { from: 11, to: 20, row: 3, productId: 'A1' },
    { from: 21, to: 30, row: 4 },
  ],
};
const cueAt = (title: string, ...starts: number[]): Cue => ({
  cueId: 'c000',
  title,
  language: 'zh',
  evidence: starts.map((start) => ({ start, end: start + 2, quote: 'ab' })),
  keywords: [],
  sellingPoints: starts.map((start) => ({
    text: `${title}${start}`,
    confidence: 0.9,
    evidence: { start, end: start + 2, quote: 'ab' },
  })),
  attributes: [],
  emotion: { label: 'calm', intensity: 0, confidence: 0 },
  scene: { subject: title, action: '', setting: '', foreground: '', background: '', light: '', mood: '', props: [] },
});

describe('the cues of a running order', () => {
  it('that quote several rows keep what is in their first', () => {
    const [cue] = oneCueARow([cueAt('a', 0, 12)], part);
    expect(cue?.evidence.map(({ start }) => start)).toEqual([0]);
    expect(cue?.sellingPoints).toHaveLength(1);
  });

  it('of one row become one, with the first one’s picture', () => {
    const cues = oneCueARow([cueAt('a', 0), cueAt('b', 5), cueAt('c', 12)], part);
    expect(cues.map(({ scene }) => scene.subject)).toEqual(['a', 'c']);
    expect(cues[0]?.evidence.map(({ start }) => start)).toEqual([0, 5]);
  });

  it('that are missing are named for rows with a product of the sheet only', () => {
    const skus = new Set(['A1']);
    expect(rowsWithoutCue([cueAt('a', 0)], part, skus).map(({ row }) => row)).toEqual([3]);
    expect(rowsWithoutCue([cueAt('a', 0)], part, new Set())).toEqual([]);
  });

  it('outside of rows stay as they are', () => {
    const loose = { segments: [{ from: 0, to: 30 }] };
    expect(oneCueARow([cueAt('a', 0), cueAt('b', 5)], loose)).toHaveLength(2);
  });
});

describe('the stand-in’s analyst', () => {
  const products = [{ sku: 'A1', title: '炉边便携榨汁杯', attributes: {} }];
  const group = (segments: { text: string; productId?: string; row?: number }[]) =>
    groupCues(readSentences(segments, products), segments);

  it('makes one cue of each row with a product, however short, and keeps the offer out of it', () => {
    const { cues, unwanted } = group([
      { text: '公园的草地上，榨汁杯旁边一篮蓝莓。\n四十秒一杯\n优惠：送帆布袋', productId: 'A1', row: 2 },
      { text: '再看一眼。', productId: 'A1', row: 3 },
    ]);
    expect(cues.map(({ sku }) => sku)).toEqual(['A1', 'A1']);
    expect(cues[0]?.sentences.map(({ text }) => text).join()).not.toContain('帆布袋');
    expect(unwanted).toEqual([]);
  });

  it('lists a row of talk without a picture, with its reason', () => {
    const { cues, unwanted } = group([{ text: '第一轮抽奖来了！恭喜五位宝宝。', row: 2 }]);
    expect(cues).toEqual([]);
    expect(unwanted[0]).toMatchObject({ kind: 'draw', reason: expect.stringContaining('prize draw') });
  });
});
