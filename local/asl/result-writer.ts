// Writes the results of a distributed Map to S3: SUCCEEDED_n, FAILED_n, PENDING_n and manifest.json.
import type { ResultWriter } from './definition.ts';
import { StateFailure } from './failure.ts';
import type { Json, JsonObject } from './json.ts';
import type { ChildRecord, MapRun, ResultFile, ResultFiles } from './map-run.ts';
import type { ObjectAccess } from './objects.ts';

type Kind = keyof ResultFiles;

export interface WriterTarget {
  objects: ObjectAccess;
  bucket: string;
  prefix: string;
  config: NonNullable<ResultWriter['WriterConfig']>;
  run: MapRun;
}

/** A file ends here and the next n starts, so that memory stays flat. Step Functions ends files at 5 GB. */
const MAX_FILE_CHARACTERS = 8 * 1024 * 1024;

const isoDate = (time: number | undefined): JsonObject[string] =>
  time === undefined ? null : new Date(time).toISOString();

const redriveStatus = ({ status, redriveCount }: ChildRecord): JsonObject =>
  status === 'SUCCEEDED'
    ? {
        RedriveCount: redriveCount,
        RedriveStatus: 'NOT_REDRIVABLE',
        RedriveStatusReason: "Execution is SUCCEEDED and can't be redriven",
      }
    : { RedriveCount: redriveCount, RedriveStatus: 'REDRIVABLE_BY_MAP_RUN' };

/** A child in the form of Transformation NONE. */
export const noneRecord = (child: ChildRecord, stateMachineArn: string): JsonObject => ({
  ExecutionArn: child.arn,
  Input: child.input,
  InputDetails: { Included: true },
  Name: child.name,
  ...(child.output !== undefined && { Output: child.output, OutputDetails: { Included: true } }),
  ...(child.error !== undefined && { Error: child.error }),
  ...(child.cause !== undefined && { Cause: child.cause }),
  ...redriveStatus(child),
  StartDate: isoDate(child.startDate),
  StateMachineArn: stateMachineArn,
  Status: child.status,
  StopDate: isoDate(child.stopDate),
});

/** A child that never started. */
const pendingRecord = (input: string): JsonObject => ({
  Input: input,
  InputDetails: { Included: true },
  Status: 'PENDING',
});

const join = (lines: readonly string[], outputType: 'JSON' | 'JSONL'): Uint8Array =>
  new TextEncoder().encode(outputType === 'JSON' ? `[${lines.join(',')}]` : lines.map((line) => `${line}\n`).join(''));

/** The entries of a successful child's output: the output itself, or with FLATTEN its members. */
export const successEntries = (output: string, transformation: 'COMPACT' | 'FLATTEN'): string[] => {
  if (transformation === 'COMPACT') return [output];
  const value = JSON.parse(output) as Json;
  return Array.isArray(value) ? value.map((member) => JSON.stringify(member)) : [output];
};

const writerFailure = (error: unknown): StateFailure =>
  new StateFailure({
    error: 'States.ResultWriterFailed',
    cause: error instanceof Error ? error.message : String(error),
  });

export interface ResultFilesWriter {
  add: (child: ChildRecord) => Promise<void>;
  addPending: (input: Json) => Promise<void>;
  /** Writes what is left and the manifest; gives its key. */
  close: () => Promise<string>;
}

interface Part {
  lines: string[];
  characters: number;
}

/** Writes under `<prefix>/<map run id>/`. Its functions throw StateFailure (States.ResultWriterFailed). */
export const openResultFiles = ({ objects, bucket, prefix, config, run }: WriterTarget): ResultFilesWriter => {
  const { Transformation: transformation = 'NONE', OutputType: outputType = 'JSON' } = config;
  const folder = `${prefix === '' ? '' : `${prefix.replace(/\/$/, '')}/`}${run.id}`;
  const parts: Record<Kind, Part> = {
    SUCCEEDED: { lines: [], characters: 0 },
    FAILED: { lines: [], characters: 0 },
    PENDING: { lines: [], characters: 0 },
  };
  const put = async (key: string, body: Uint8Array): Promise<ResultFile> => {
    try {
      await objects.put(bucket, key, body);
    } catch (error) {
      throw writerFailure(error);
    }
    return { Key: key, Size: body.byteLength };
  };
  const flush = async (kind: Kind): Promise<void> => {
    const { lines } = parts[kind];
    if (lines.length === 0) return;
    parts[kind] = { lines: [], characters: 0 };
    const files = run.resultFiles[kind];
    const slot = files.push({ Key: `${folder}/${kind}_${files.length}.json`, Size: 0 }) - 1;
    files[slot] = await put(`${folder}/${kind}_${slot}.json`, join(lines, outputType));
  };
  const append = async (kind: Kind, lines: readonly string[]): Promise<void> => {
    const part = parts[kind];
    for (const line of lines) {
      part.lines.push(line);
      part.characters += line.length;
    }
    if (part.characters >= MAX_FILE_CHARACTERS) await flush(kind);
  };
  const add = (child: ChildRecord): Promise<void> => {
    if (child.status === 'SUCCEEDED' && transformation !== 'NONE') {
      return append('SUCCEEDED', successEntries(child.output ?? 'null', transformation));
    }
    const line = JSON.stringify(noneRecord(child, `${run.stateMachineArn}/${run.label}`));
    return append(child.status === 'SUCCEEDED' ? 'SUCCEEDED' : 'FAILED', [line]);
  };
  return {
    add,
    addPending: (input) => append('PENDING', [JSON.stringify(pendingRecord(JSON.stringify(input)))]),
    close: async () => {
      await flush('SUCCEEDED');
      await flush('FAILED');
      await flush('PENDING');
      const manifest = { DestinationBucket: bucket, MapRunArn: run.arn, ResultFiles: run.resultFiles };
      const { Key } = await put(`${folder}/manifest.json`, new TextEncoder().encode(JSON.stringify(manifest)));
      return Key;
    },
  };
};
