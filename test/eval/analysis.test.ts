import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateAnalysis, formatAnalysisTable } from '../../eval/analysis.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-analysis-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const fileOf = (name: string, ...lines: string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};

const clock = () => {
  let now = 0;
  return () => {
    now += 5;
    return now;
  };
};

describe('the evaluation of the analysis', () => {
  it('adds up scores by language and kind, with the time a text takes', async () => {
    const dataFile = fileOf(
      'two.jsonl',
      JSON.stringify({
        id: 'a',
        lang: 'zh',
        kind: 'copy',
        text: '宽松的纯棉卫衣。',
        gold_attributes: { 版型: ['宽松'], 材质: ['纯棉', '丝绸'] },
      }),
      '',
      JSON.stringify({
        id: 'b',
        lang: 'en',
        text: 'A red mug.',
        title: null,
        gold_literal: { colour: ['red'], brand: ['Nobody'] },
        emotion: 'neutral',
        cues: ['A red mug.'],
        unpictured: [],
      }),
    );

    const result = await evaluateAnalysis({ dataFile, now: clock() });

    expect(result).toMatchObject({
      scripts: 2,
      gold: 4,
      found: 3,
      goldRecall: 0.75,
      evidenceErrors: 0,
      emotionAccuracy: 1,
      cuePrecision: 1,
      cueRecall: 1,
      byLang: { zh: { gold: 2, goldRecall: 1 }, en: { gold: 2, goldRecall: 0.5 } },
      byKind: { copy: { scripts: 1 }, unknown: { scripts: 1 } },
      msPerScript: 5,
      msSlowest: 5,
    });
    expect(result.byLang['zh']).not.toHaveProperty('emotionAccuracy');
    expect(result.rows[1]?.missed).toEqual(['Nobody']);
  });

  it('reads as a table', async () => {
    const dataFile = fileOf('one.jsonl', JSON.stringify({ id: 'a', lang: 'en', text: 'A red mug.' }));
    const table = formatAnalysisTable(await evaluateAnalysis({ dataFile, now: clock() }));
    expect(table).toMatch(/^ +texts +gold +found +recall/);
    expect(table).toMatch(/\nall +1 +0 +0 +– +– +0/);
    expect(table).toMatch(/5 ms a text on average, 5 ms the slowest\.$/);
  });

  it('finds most of what our own labelled texts state, in every language, with evidence that holds', async () => {
    const dataFile = new URL('../../eval/scripts/analysis.jsonl', import.meta.url).pathname;
    const result = await evaluateAnalysis({ dataFile });
    expect(result.evidenceErrors).toBe(0);
    for (const summary of Object.values(result.byLang)) {
      expect(summary.goldRecall).toBeGreaterThanOrEqual(0.75);
      expect(summary.cuePrecision).toBeGreaterThanOrEqual(0.75);
    }
    expect(result.msSlowest).toBeLessThan(2000);
  });

  it.each([
    ['a missing file', 'Cannot read', () => join(folder, 'none.jsonl')],
    ['a line that is no JSON', 'line 1 is not JSON', () => fileOf('bad.jsonl', '{')],
    ['a line that is no row', 'line 1: text', () => fileOf('row.jsonl', '{"id":"a","lang":"en"}')],
    ['a file without rows', 'has no rows', () => fileOf('empty.jsonl', '', '')],
  ])('refuses %s', async (_what, message, dataFile) => {
    await expect(evaluateAnalysis({ dataFile: dataFile() })).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining(message),
    });
  });
});
