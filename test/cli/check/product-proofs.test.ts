import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { checkRunFolder } from '../../../cli/check/check-run-folder.ts';
import { productProofs } from '../../../cli/check/product-proofs.ts';
import { checkLines } from '../../../cli/commands/check.ts';
import { productPhotoName } from '../../../cli/product-photos.ts';
import type { Manifest, PublishedFile } from '../../../lambdas/shared/domain/manifest.ts';
import { sha256 } from '../../../lambdas/shared/hash.ts';
import { packs, publishedCue } from '../../lambdas/publish/published-cue.ts';
import { photo } from '../../lambdas/publish/run-fixture.ts';
import { exportedFolder, inFolder } from './exported-folder.ts';

describe('redoing the proofs of an exported run', () => {
  let folder: string;
  let manifest: string;
  let first: PublishedFile;
  let photoPath: string;
  const check = () => checkRunFolder(folder, { packs, more: productProofs(folder) });
  const found = async () => (await check()).flatMap(({ violations }) => violations);
  const path = () => inFolder(folder, first.key);

  /** Writes the manifest with another entry for the first file. */
  const writeEntry = async (change: (file: PublishedFile) => PublishedFile): Promise<void> => {
    const changed = JSON.parse(manifest) as Manifest;
    changed.cues[0]!.files[0] = change(changed.cues[0]!.files[0]!);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(changed));
  };

  beforeAll(async () => {
    const world = await publishedCue({ channels: ['social-square', 'jd-main'], markets: ['zh-CN'] });
    folder = await exportedFolder(world);
    manifest = await readFile(join(folder, 'manifest.json'), 'utf8');
    [first] = world.publication.files as [PublishedFile];
    photoPath = join(folder, productPhotoName(first.proof!));
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('needs nothing but the folder: the photos are exported, each once, as they are stored', async () => {
    expect(await readdir(join(folder, 'products'))).toEqual([`PAN-${sha256(photo).slice(0, 12)}.png`]);
    expect(sha256(await readFile(photoPath))).toBe(first.proof!.photoSha256);
  });

  it('passes every file as it was published, and says how many proofs were redone', async () => {
    expect(checkLines(await check())).toEqual([
      '3 of 3 files keep the rules of their channel and market (2 channels)',
      '3 product proofs redone from the photos in products/: all hold',
    ]);
  });

  it('fails a product that was painted over in one place, though the manifest’s hash was edited to match', async () => {
    const original = await readFile(path());
    const { box } = first.proof!;
    const patch = { width: 12, height: 12, channels: 3 as const, background: '#30A0E0' };
    const painted = await sharp(original)
      .composite([
        {
          input: { create: patch },
          left: box.x + Math.round(box.width / 2),
          top: box.y + Math.round(box.height / 2),
        },
      ])
      .keepMetadata()
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer();
    await writeFile(path(), painted);
    await writeEntry((file) => ({ ...file, sha256: sha256(painted), bytes: painted.length }));
    expect(await found()).toEqual([
      expect.objectContaining({ rule: 'product', got: expect.stringMatching(/^The product is not as in its photo: /) }),
    ]);
    expect(checkLines(await check()).at(-1)).toMatch(/^3 product proofs redone .*: 2 hold, 1 fail$/);
    await writeFile(path(), original);
    await writeFile(join(folder, 'manifest.json'), manifest);
  });

  it('fails a file whose proof was struck from the manifest', async () => {
    await writeEntry((file) => {
      const without = { ...file };
      delete without.proof;
      return without;
    });
    expect(await found()).toEqual([
      expect.objectContaining({ rule: 'product', got: expect.stringMatching(/the manifest has no proof/) }),
    ]);
    await writeFile(join(folder, 'manifest.json'), manifest);
  });

  it('fails, and says so, when the photo is another one or is missing', async () => {
    await writeFile(photoPath, await sharp(photo).negate({ alpha: false }).png().toBuffer());
    expect((await found()).map(({ got }) => got)).toEqual(
      Array.from({ length: 3 }, () => 'This is not the photo of PAN that the proof is about'),
    );
    await rm(photoPath);
    expect((await found())[0]).toMatchObject({
      rule: 'product',
      got: 'the photo of PAN is missing, so its proof cannot be redone',
    });
    expect(checkLines(await check()).at(-1)).toMatch(/^0 product proofs redone .*: 3 could not be redone$/);
    await writeFile(photoPath, photo);
  });

  it('names photos so that no sku leads out of the folder', () => {
    expect(productPhotoName({ sku: '../../口红 #3', photoSha256: '../..' })).toBe('products/_口红_3-_.png');
  });
});
