// Collects the results of a distributed Map: in the state's output, or in S3 files.
import type { MapState } from './definition.ts';
import { dataLimitExceeded, StateFailure } from './failure.ts';
import type { Visit } from './frame.ts';
import { isObject, isTooLarge, PAYLOAD_LIMIT_BYTES, type Json } from './json.ts';
import type { ChildRecord, MapRun } from './map-run.ts';
import { noneRecord, openResultFiles, successEntries } from './result-writer.ts';
import { evaluateField } from './visit.ts';

export interface MapResults {
  add: (child: ChildRecord) => Promise<void>;
  /** A child that never started. */
  addPending: (input: Json) => Promise<void>;
  /** Ends the files; gives the Map's result. Throws StateFailure. */
  close: () => Promise<Json>;
}

/** Keeps outputs until they are more than a payload may hold; then none are needed any more. */
const inState = (visit: Visit<MapState>, run: MapRun): MapResults => {
  const { Transformation: transformation = 'COMPACT' } = visit.state.ResultWriter?.WriterConfig ?? {};
  const entries = new Map<number, string[]>();
  let characters = 0;
  const entriesOf = (child: ChildRecord): string[] => {
    if (transformation === 'NONE') return [JSON.stringify(noneRecord(child, `${run.stateMachineArn}/${run.label}`))];
    return successEntries(child.output ?? 'null', transformation);
  };
  return {
    add: (child) => {
      if (child.status !== 'SUCCEEDED' && transformation !== 'NONE') return Promise.resolve();
      const added = entriesOf(child);
      for (const entry of added) characters += entry.length;
      if (characters > PAYLOAD_LIMIT_BYTES) entries.clear();
      else entries.set(child.index, added);
      return Promise.resolve();
    },
    addPending: () => Promise.resolve(),
    close: () => {
      const ordered = [...entries.entries()].sort(([left], [right]) => left - right).flatMap(([, texts]) => texts);
      const text = `[${ordered.join(',')}]`;
      if (characters > PAYLOAD_LIMIT_BYTES || isTooLarge(text)) throw dataLimitExceeded(visit.name);
      return Promise.resolve(JSON.parse(text) as Json);
    },
  };
};

const inFiles = (target: Parameters<typeof openResultFiles>[0]): MapResults => {
  const files = openResultFiles(target);
  return {
    add: files.add,
    addPending: files.addPending,
    close: async () => ({
      MapRunArn: target.run.arn,
      ResultWriterDetails: { Bucket: target.bucket, Key: await files.close() },
    }),
  };
};

const textOf = (value: Json | undefined, name: string): string => {
  if (typeof value === 'string') return value;
  const cause = `The argument ${name} of ResultWriter must be a string but was: ${JSON.stringify(value)}`;
  throw new StateFailure({ error: 'States.ResultWriterFailed', cause });
};

/** The collector that the Map's ResultWriter asks for. Throws StateFailure when its Arguments are no good. */
export const openResults = async (visit: Visit<MapState>, run: MapRun): Promise<MapResults> => {
  const writer = visit.state.ResultWriter;
  if (writer?.Resource === undefined) return inState(visit, run);
  const field = ['ResultWriter/Arguments', writer.Arguments ?? {}] as const;
  const value = await evaluateField(visit, field, { expected: 'object' });
  const { Bucket, Prefix = '' } = isObject(value) ? value : {};
  const { objects } = visit.frame.execution.services;
  const place = { bucket: textOf(Bucket, 'Bucket'), prefix: textOf(Prefix, 'Prefix') };
  return inFiles({ objects, ...place, config: writer.WriterConfig ?? {}, run });
};
