// Keeps a published file's proof beside the run, and on the file's entry in the publication.
import type { PublishedFile } from '../../shared/domain/manifest.ts';
import type { Proof, StoredProof } from '../../shared/domain/proof.ts';
import { putJson } from '../../shared/json-objects.ts';
import { proofKey, runPrefix } from '../../shared/keys.ts';
import type { CueWork } from '../cue-work.ts';

/** The file with its proof, which is written too; the file as it is when there is none. Throws StoreUnavailable. */
export const withProof = async (
  { store, spec, cue }: CueWork,
  file: PublishedFile,
  proof: Proof | undefined,
): Promise<PublishedFile> => {
  if (proof === undefined) return file;
  const name = file.key.slice(runPrefix(spec.runId).length + 1).replaceAll('/', '-');
  const stored: StoredProof = { file: file.key, sha256: file.sha256, proof };
  await putJson(store, proofKey(spec.runId, cue.cueId, name), stored);
  return { ...file, proof };
};
