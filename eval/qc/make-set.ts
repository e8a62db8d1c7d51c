// Makes a labelled set for `liveframe eval qc` from a folder of good pictures.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { badInput } from '../../lambdas/shared/errors.ts';
import { labelledVersions, readPicture } from './labelled-versions.ts';

const PICTURES = /\.(jpe?g|png|webp)$/i;
export const MANIFEST = 'manifest.jsonl';

/** Numbers in [0, 1) that are the same in every run (Park and Miller). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const picturesIn = (folder: string): string[] => {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => PICTURES.test(name));
  } catch (error) {
    throw badInput(`Cannot read ${folder}: ${(error as Error).message}. Give a folder of good pictures.`);
  }
  if (names.length === 0) throw badInput(`${folder} has no JPEG, PNG or WebP pictures. Put good pictures into it.`);
  return names.sort();
};

const versionsOf = async (path: string, seed: number): Promise<Awaited<ReturnType<typeof labelledVersions>>> => {
  try {
    return await labelledVersions(await readPicture(path), { random: randomNumbers(seed) });
  } catch (error) {
    throw badInput(`Cannot read ${path} as a picture: ${(error as Error).message}. Remove it from the folder.`);
  }
};

export interface MadeSet {
  /** The file for `liveframe eval qc --data`. */
  manifest: string;
  pictures: number;
  files: number;
}

/**
 * Writes good and spoilt versions of every picture in `folder` to `out`, and their manifest. The same folder makes the same
 * set. Throws BadInput for a folder without pictures and for a file that is none.
 */
export const makeSet = async ({ folder, out }: { folder: string; out: string }): Promise<MadeSet> => {
  const names = picturesIn(folder);
  mkdirSync(out, { recursive: true });
  const lines: string[] = [];
  for (const [index, name] of names.entries()) {
    for (const { bytes, extension, ...version } of await versionsOf(join(folder, name), index + 1)) {
      const file = `${String(index + 1).padStart(3, '0')}-${parse(name).name}--${version.name}.${extension}`;
      writeFileSync(join(out, file), bytes);
      const { label, expected } = version;
      lines.push(JSON.stringify({ file, label, defect: label === 'bad' ? version.name : null, expected }));
    }
  }
  const manifest = join(out, MANIFEST);
  writeFileSync(manifest, `${lines.join('\n')}\n`);
  return { manifest, pictures: names.length, files: lines.length };
};
