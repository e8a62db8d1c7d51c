import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateQc } from '../../../eval/qc.ts';
import { makeSet } from '../../../eval/qc/make-set.ts';
import { jpegOf, scenery } from '../../lambdas/qc/pictures.ts';

let root: string;

const folderOf = (name: string): string => {
  const folder = join(root, name);
  mkdirSync(folder);
  return folder;
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'make-qc-set-'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('a labelled set made from good pictures', () => {
  it('has good and spoilt versions that the quality check tells apart', async () => {
    const folder = folderOf('good');
    const out = join(root, 'set');
    writeFileSync(join(folder, 'scene.jpg'), await jpegOf(await scenery({ width: 480, height: 640 })));

    const made = await makeSet({ folder, out });
    const result = await evaluateQc({ dataFile: made.manifest });

    expect(made).toEqual({ manifest: join(out, 'manifest.jsonl'), pictures: 1, files: 28 });
    expect(readdirSync(out)).toHaveLength(29);
    expect(result).toMatchObject({ files: 28, ok: 7, bad: 21, mistakes: [] });
  });

  it('refuses a folder without pictures, one that is not there, and a file that is no picture', async () => {
    const empty = folderOf('empty');
    const out = join(root, 'unused');
    await expect(makeSet({ folder: empty, out })).rejects.toThrow(/has no JPEG, PNG or WebP pictures/);
    await expect(makeSet({ folder: join(root, 'none'), out })).rejects.toThrow(/Give a folder of good pictures/);
    writeFileSync(join(empty, 'text.jpg'), 'text');
    await expect(makeSet({ folder: empty, out })).rejects.toThrow(/text\.jpg as a picture: .+ Remove it/);
  });
});
