// Copies a finished run out of the bucket into an ordinary folder: manifest, gallery, picks, zip, and the photos its proofs are about.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ManifestSchema } from '../lambdas/shared/domain/manifest.ts';
import { RunSpecSchema } from '../lambdas/shared/domain/run.ts';
import { getJson } from '../lambdas/shared/json-objects.ts';
import { galleryKey, manifestKey, picksZipKey, runPrefix, specKey } from '../lambdas/shared/keys.ts';
import type { ObjectStore } from '../lambdas/shared/ports/object-store.ts';
import { provenPhotos } from './product-photos.ts';

export interface ExportedRun {
  folder: string;
  manifest: string;
  gallery: string;
  picks: string;
}

/** What a person opens; the run's inputs, renders and audit trail stay in the bucket. */
const EXPORTED = ['manifest.json', 'picks.zip', 'gallery/', 'picks/', 'options/'];

const writeAt = async (file: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
};

/** So that whoever has the folder can redo the proofs without the bucket. A photo that is gone is left out: `liveframe check` says so. */
const exportPhotos = async (objects: ObjectStore, runId: string, folder: string): Promise<void> => {
  const manifest = await getJson(objects, manifestKey(runId), ManifestSchema);
  const spec = await getJson(objects, specKey(runId), RunSpecSchema);
  for (const [name, key] of await provenPhotos(objects, spec, manifest)) {
    const bytes = await objects.find(key);
    if (bytes !== undefined) await writeAt(join(folder, name), bytes);
  }
};

/** Writes beside the target first and swaps at the end, so that a folder is never half a run. */
export const exportRun = async (objects: ObjectStore, runId: string, outFolder: string): Promise<ExportedRun> => {
  const folder = join(outFolder, runId);
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  const prefix = `${runPrefix(runId)}/`;
  for await (const key of objects.list(prefix)) {
    const name = key.slice(prefix.length);
    if (!EXPORTED.some((wanted) => name === wanted || (wanted.endsWith('/') && name.startsWith(wanted)))) continue;
    await writeAt(join(fresh, name), await objects.get(key));
  }
  await exportPhotos(objects, runId, fresh);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  const at = (key: string): string => join(folder, key.slice(prefix.length));
  return { folder, manifest: at(manifestKey(runId)), gallery: at(galleryKey(runId)), picks: at(picksZipKey(runId)) };
};
