// The aws-sdk:s3 integrations: getObject and putObject.
import { StateFailure } from '../failure.ts';
import { isObject, type Json } from '../json.ts';
import type { ObjectAccess } from '../objects.ts';
import type { TaskCall } from '../task-runner.ts';

const EXCEPTIONS: Record<string, string> = {
  NoSuchKey: 'S3.NoSuchKeyException',
  ObjectNotFound: 'S3.NoSuchKeyException',
  NoSuchBucket: 'S3.NoSuchBucketException',
};

/** An error of the storage as Step Functions names it. */
export const s3Failure = (error: unknown): StateFailure => {
  const { name, message } = error instanceof Error ? error : { name: 'Unknown', message: String(error) };
  return new StateFailure({ error: EXCEPTIONS[name] ?? 'S3.S3Exception', cause: message });
};

const textArgument = ({ arguments: request, resource }: TaskCall, name: string): string => {
  const value = isObject(request) ? request[name] : undefined;
  if (typeof value === 'string') return value;
  const cause = `The argument ${name} of ${resource.resource} must be a string but was: ${JSON.stringify(value)}`;
  throw new StateFailure({ error: 'States.Runtime', cause });
};

const locationOf = (call: TaskCall) => ({ bucket: textArgument(call, 'Bucket'), key: textArgument(call, 'Key') });

/** Runs aws-sdk:s3:getObject; the object's body comes as UTF-8 text. */
export const runGetObject =
  (objects: ObjectAccess) =>
  async (call: TaskCall): Promise<Json> => {
    const { bucket, key } = locationOf(call);
    try {
      const body = await objects.get(bucket, key);
      return { Body: new TextDecoder().decode(body), ContentLength: body.byteLength };
    } catch (error) {
      throw s3Failure(error);
    }
  };

/** Runs aws-sdk:s3:putObject; a Body that is no string is written as JSON. */
export const runPutObject =
  (objects: ObjectAccess) =>
  async (call: TaskCall): Promise<Json> => {
    const { bucket, key } = locationOf(call);
    const body = (call.arguments as { Body?: Json }).Body ?? '';
    try {
      await objects.put(bucket, key, new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)));
      return {};
    } catch (error) {
      throw s3Failure(error);
    }
  };
