// Packs the picks of all channels into one zip: JPEGs are stored as they are, they do not get smaller.
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { CuePublication } from '../shared/domain/manifest.ts';
import { needsReview } from '../shared/domain/review.ts';
import { picksZipKey, runPrefix } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';

/** Picks that a person has still to look at stay out. `picks/<channel>/<name>` inside the zip, every entry dated `modified` so that equal picks give equal bytes. */
export const writePicksZip = async (
  store: Pick<ObjectStore, 'get' | 'put'>,
  { runId, cues, modified }: { runId: string; cues: readonly CuePublication[]; modified: Date },
): Promise<string> => {
  const zip = new ZipFile();
  for (const { key } of cues.filter((cue) => !needsReview(cue)).flatMap(({ files }) => files)) {
    const name = key.slice(`${runPrefix(runId)}/`.length);
    zip.addBuffer(Buffer.from(await store.get(key)), name, { compress: false, mtime: modified });
  }
  zip.end();
  const key = picksZipKey(runId);
  await store.put(key, await buffer(zip.outputStream), 'application/zip');
  return key;
};
