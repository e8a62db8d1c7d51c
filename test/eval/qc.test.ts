import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { evaluateQc, formatQcTable } from '../../eval/qc.ts';
import { rateOf } from '../../eval/qc/interval.ts';
import { jpegOf, scenery } from '../lambdas/qc/pictures.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'eval-qc-'));
  const good = await jpegOf(await scenery({ width: 360, height: 480 }));
  writeFileSync(join(folder, 'good.jpg'), good);
  writeFileSync(join(folder, 'blurred.jpg'), await sharp(good).blur(6).jpeg().toBuffer());
  writeFileSync(join(folder, 'cut.jpg'), good.subarray(0, good.length / 2));
  writeFileSync(join(folder, 'tiny.jpg'), await sharp(good).resize(90).jpeg().toBuffer());
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const dataOf = (name: string, ...rows: (object | string)[]): string => {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  return file;
};
const expected = [360, 480];

describe('the evaluation of the quality check', () => {
  it('counts what is taken for what it is not, by defect, with the checks that found it', async () => {
    const dataFile = dataOf(
      'four.jsonl',
      { id: 'a', file: 'good.jpg', label: 'ok', defect: null, expected },
      '',
      { file: 'blurred.jpg', label: 'bad', defect: 'blur_s6', expected },
      { file: 'cut.jpg', label: 'bad', defect: 'truncated', expected },
      { file: 'tiny.jpg', label: 'bad', defect: 'too_small', expected },
      { file: 'good.jpg', label: 'bad', defect: 'invisible', expected },
      { file: 'blurred.jpg', label: 'ok', expected },
    );

    const result = await evaluateQc({ dataFile });

    expect(result).toMatchObject({ files: 6, ok: 2, bad: 4, falseAcceptRate: 0.25, falseRejectRate: 0.5 });
    expect(result.byDefect).toMatchObject({
      ok: { files: 2, wrong: { count: 1, of: 2 }, blockedBy: { blur: 1 } },
      blur_s6: { wrong: { count: 0, rate: 0 }, blockedBy: { blur: 1 } },
      truncated: { blockedBy: { decode: 1 } },
      too_small: { blockedBy: { size: 1 } },
      invisible: { wrong: { count: 1, of: 1 }, blockedBy: {} },
    });
    expect(result.mistakes.map(({ file, label }) => [file, label])).toEqual([
      ['good.jpg', 'bad'],
      ['blurred.jpg', 'ok'],
    ]);
    const table = formatQcTable(result);
    expect(table).toMatch(/^defect +files +wrong +rate +95 % +blocked by +flagged by\nok +2 +1 +50\.0 %/);
    expect(table).toMatch(/Bad accepted: 25\.0 % of 4 \(95 %: \d/);
    expect(table).toMatch(/good\.jpg: accepted \(invisible\)/);
  });

  it('refuses rows that are none, files that are missing, and empty data', async () => {
    await expect(evaluateQc({ dataFile: join(folder, 'nowhere.jsonl') })).rejects.toThrow(/Cannot read .*--data/);
    await expect(evaluateQc({ dataFile: dataOf('empty.jsonl', '') })).rejects.toThrow(/has no rows/);
    await expect(evaluateQc({ dataFile: dataOf('text.jsonl', 'good') })).rejects.toThrow(/line 1 is not JSON/);
    const wrong = dataOf('wrong.jsonl', { file: 'good.jpg', label: 'fine', expected });
    await expect(evaluateQc({ dataFile: wrong })).rejects.toThrow(/line 1: label: .*"ok" or "bad"/);
    const gone = dataOf('gone.jsonl', { file: 'gone.jpg', label: 'ok', expected });
    await expect(evaluateQc({ dataFile: gone })).rejects.toThrow(/line 1: there is no file .*gone\.jpg/);
  });

  it('says how sure a rate is (Wilson, 95 %)', () => {
    expect(rateOf(0, 74)).toEqual({ count: 0, of: 74, rate: 0, interval: [0, 0.0493] });
    expect(rateOf(5, 10).interval).toEqual([0.2366, 0.7634]);
    expect(rateOf(0, 0)).toEqual({ count: 0, of: 0, rate: 0, interval: [0, 1] });
  });
});

/** Real photographs beside the project, which never ship with it. */
const DEVELOPMENT_SET = join(import.meta.dirname, '../../../shared/data/qc-dev/manifest.dev.jsonl');

(existsSync(DEVELOPMENT_SET) ? describe : describe.skip)('the development set of photographs', () => {
  it('is judged within the targets: bad accepted at most 2 %, good rejected at most 3 %', async () => {
    const result = await evaluateQc({ dataFile: DEVELOPMENT_SET });
    expect(result.falseAcceptRate).toBeLessThanOrEqual(0.02);
    expect(result.falseRejectRate).toBeLessThanOrEqual(0.03);
  }, 180_000);
});
