// Copies a finished run out of the bucket into an ordinary folder: manifest, gallery, picks, zip.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { galleryKey, manifestKey, picksZipKey, runPrefix } from '../lambdas/shared/keys.ts';
import type { ObjectStore } from '../lambdas/shared/ports.ts';

export interface ExportedRun {
  folder: string;
  manifest: string;
  gallery: string;
  picks: string;
}

/** What a person opens; the run's inputs, renders and audit trail stay in the bucket. */
const EXPORTED = ['manifest.json', 'picks.zip', 'gallery/', 'picks/', 'options/'];

/** Writes beside the target first and swaps at the end, so that a folder is never half a run. */
export const exportRun = async (objects: ObjectStore, runId: string, outFolder: string): Promise<ExportedRun> => {
  const folder = join(outFolder, runId);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  const prefix = `${runPrefix(runId)}/`;
  for await (const key of objects.list(prefix)) {
    const name = key.slice(prefix.length);
    if (!EXPORTED.some((wanted) => name === wanted || (wanted.endsWith('/') && name.startsWith(wanted)))) continue;
    const file = join(fresh, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await objects.get(key));
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  const at = (key: string): string => join(folder, key.slice(prefix.length));
  return { folder, manifest: at(manifestKey(runId)), gallery: at(galleryKey(runId)), picks: at(picksZipKey(runId)) };
};
