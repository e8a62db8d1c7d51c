// The S3 door: messages about uploaded objects in, runs started.
import { isLiveframeError } from '../shared/errors.ts';
import { putJson } from '../shared/json-objects.ts';
import { logger } from '../shared/logger.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { incomingSource } from './input-source.ts';
import type { IntakeResult } from './intake.ts';
import type { RunRequest } from './prepare-run.ts';
import { ObjectCreatedSchema, type IntakeInput, type IntakeOutput } from './schema.ts';
import { errorKeyOf, isScriptKey, sheetKeysOf } from './script-key.ts';

export interface UploadCollaborators {
  store: ObjectStore;
  bucket: string;
  clock: Pick<Clock, 'now'>;
  intake: (request: RunRequest) => Promise<IntakeResult>;
}

const firstThatExists = async (store: ObjectStore, keys: readonly string[]): Promise<string | undefined> => {
  for (const key of keys) if (await store.exists(key)) return key;
  return undefined;
};

/** An error file of an earlier upload says from now on that it is settled. */
const settleError = async ({ store, clock }: UploadCollaborators, scriptKey: string, runId: string): Promise<void> => {
  const key = errorKeyOf(scriptKey);
  if (await store.exists(key))
    await putJson(store, key, { settled: true, script: scriptKey, runId, at: new Date(clock.now()).toISOString() });
};

const takeScript = async (collaborators: UploadCollaborators, scriptKey: string): Promise<void> => {
  const { store, clock } = collaborators;
  try {
    const productsName = await firstThatExists(store, sheetKeysOf(scriptKey));
    const { runId, status } = await collaborators.intake({
      source: incomingSource(store),
      scriptName: scriptKey,
      productsName,
    });
    logger.info('intake', { scriptKey, runId, status });
    await settleError(collaborators, scriptKey, runId);
  } catch (error) {
    if (!isLiveframeError(error, 'BadInput')) throw error;
    logger.warn('bad input', { scriptKey, message: error.message });
    await putJson(store, errorKeyOf(scriptKey), {
      error: error.message,
      script: scriptKey,
      at: new Date(clock.now()).toISOString(),
    });
  }
};

const takeMessage = async (collaborators: UploadCollaborators, body: string): Promise<void> => {
  const { bucket, object } = ObjectCreatedSchema.parse(JSON.parse(body)).detail;
  if (bucket.name === collaborators.bucket && isScriptKey(object.key)) await takeScript(collaborators, object.key);
};

/**
 * Starts a run for each script among the messages, one after the other. What an operator has to correct is written beside the script and
 * not retried; every other error leaves its message to be sent again, and after that to the dead-letter queue.
 */
export const takeUploads =
  (collaborators: UploadCollaborators) =>
  async ({ Records }: IntakeInput): Promise<IntakeOutput> => {
    const batchItemFailures: IntakeOutput['batchItemFailures'] = [];
    for (const { messageId, body } of Records) {
      try {
        await takeMessage(collaborators, body);
      } catch (error) {
        logger.error('intake of a message failed', error as Error);
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
