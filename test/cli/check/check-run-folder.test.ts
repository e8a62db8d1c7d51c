import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { checkLooseFile } from '../../../cli/check/check-loose-file.ts';
import { checkRunFolder } from '../../../cli/check/check-run-folder.ts';
import { checkLines } from '../../../cli/commands/check.ts';
import { packs, publishedCue, type PublishedCue } from '../../lambdas/publish/published-cue.ts';
import { exportedFolder, inFolder } from './exported-folder.ts';

describe('checking an exported run', () => {
  let folder: string;
  let world: PublishedCue;
  let square: string;
  const rulesOf = async (): Promise<string[]> =>
    (await checkRunFolder(folder, { packs })).flatMap(({ violations }) => violations.map(({ rule }) => rule));

  beforeAll(async () => {
    world = await publishedCue({ channels: ['social-square', 'jd-main'], markets: ['zh-CN', 'en-US'] });
    folder = await exportedFolder(world);
    square = inFolder(folder, world.publication.files[0]!.key);
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('passes every file of the manifest as it was published, options too', async () => {
    const checked = await checkRunFolder(folder, { packs });
    expect(checked).toHaveLength(5);
    expect(checkLines(checked)).toEqual(['5 of 5 files keep the rules of their channel and market (2 channels)']);
  });

  it('looks at one channel or market when asked to', async () => {
    expect(await checkRunFolder(folder, { packs, channel: 'jd-main', market: 'en-US' })).toHaveLength(1);
    await expect(checkRunFolder(folder, { packs, channel: 'amazon-main' })).rejects.toThrow(/no file for amazon-main/);
  });

  it('fails a file that was changed, is gone, or is not of the manifest', async () => {
    const { store, publication } = world;
    const original = store.objects.get(publication.files[0]!.key)!;
    await writeFile(square, await sharp(original).keepMetadata().negate().jpeg().toBuffer());
    expect(await rulesOf()).toEqual(['manifest']);
    await rm(square);
    expect(await rulesOf()).toEqual(['missing']);
    await writeFile(square, original);
    await writeFile(join(folder, 'picks', 'note.txt'), 'x');
    expect(await rulesOf()).toEqual(['stray']);
    await rm(join(folder, 'picks', 'note.txt'));
  });

  it('lists what a further check finds, such as a product that was altered', async () => {
    const violation = { rule: 'product', got: 'altered', allowed: 'unchanged', change: 'Publish again.' };
    const checked = await checkRunFolder(folder, {
      packs,
      market: 'en-US',
      more: () => Promise.resolve({ violations: [violation] }),
    });
    expect(checkLines(checked).join('\n')).toMatch(/product: altered; allowed is unchanged\. Publish again\./);
  });

  it('refuses a folder without a manifest', async () => {
    await expect(checkRunFolder(join(folder, 'picks'), { packs })).rejects.toMatchObject({ name: 'BadInput' });
  });

  it('checks a single picture by what it says it is for, and asks where it says nothing', async () => {
    expect(await checkLooseFile(square, { packs })).toMatchObject({
      channel: 'social-square',
      market: 'zh-CN',
      violations: [],
    });
    const bare = join(folder, 'bare.png');
    await sharp({ create: { width: 800, height: 800, channels: 3, background: '#445566' } })
      .png()
      .toFile(bare);
    await expect(checkLooseFile(bare, { packs })).rejects.toThrow(/--channel <id>/);
    const found = await checkLooseFile(bare, { packs, channel: 'jd-main', market: 'en-US' });
    expect(found.violations.map(({ rule }) => rule)).toEqual(['metadata', 'source-type']);
  });
});
