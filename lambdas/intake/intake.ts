// The one way a run begins, whichever door the request came through.
import { putJson } from '../shared/json-objects.ts';
import { partKey, scriptKey, specKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { claimRun, type ClaimCollaborators, type Claimed } from './claim-run.ts';
import { executionInputOf } from './execution-input.ts';
import { prepareRun, type PrepareCollaborators, type PreparedRun, type RunRequest } from './prepare-run.ts';

export interface IntakeCollaborators extends PrepareCollaborators, ClaimCollaborators {
  clock: ClaimCollaborators['clock'];
  store: Pick<ObjectStore, 'put'>;
  bucket: string;
}

export interface IntakeResult extends Claimed {
  warnings: string[];
}

/** Photos first and the specification last: whoever finds a spec finds everything it names. */
const writeFiles = async (
  store: IntakeCollaborators['store'],
  { spec, scriptBytes, parts, photos, brandFiles }: PreparedRun,
): Promise<void> => {
  await Promise.all([...photos].map(([key, png]) => store.put(key, png, 'image/png')));
  await Promise.all([...brandFiles].map(([key, { bytes, contentType }]) => store.put(key, bytes, contentType)));
  await store.put(scriptKey(spec.runId), scriptBytes, 'application/octet-stream');
  for (const part of parts) await putJson(store, partKey(spec.runId, part.index), part);
  await putJson(store, specKey(spec.runId), spec);
};

/**
 * Starts a run that was prepared: writes its files, claims its record, sets its budget, starts its execution.
 * The same run again goes on, or is returned as it is (see Claimed).
 */
export const startRun = async (collaborators: IntakeCollaborators, prepared: PreparedRun): Promise<IntakeResult> => {
  const claimed = await claimRun(collaborators, {
    runId: prepared.spec.runId,
    budgetMicroUsd: prepared.budgetMicroUsd,
    writeFiles: () => writeFiles(collaborators.store, prepared),
    inputOf: (n) =>
      executionInputOf({
        spec: prepared.spec,
        bucket: collaborators.bucket,
        n,
        urgency: prepared.urgency,
        onCacheOutage: prepared.onCacheOutage,
      }),
  });
  return { ...claimed, warnings: prepared.spec.warnings };
};

/** Validates a request and starts its run. Throws BadInput before anything is written. */
export const intake =
  (collaborators: IntakeCollaborators) =>
  async (request: RunRequest): Promise<IntakeResult> =>
    startRun(collaborators, await prepareRun(collaborators, request));
