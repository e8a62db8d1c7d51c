// Where an execution stands: the state it is in and how far its branches came. Redrive starts from the last one.
import type { Json, JsonObject } from './json.ts';

export interface Position {
  state: string;
  input: Json;
  variables: JsonObject;
  /** Of a Parallel or an inline Map: what each branch or iteration reached. */
  branches?: Record<number, BranchProgress>;
  /** Of a distributed Map: its map run. */
  mapRunArn?: string;
}

export type BranchProgress = { output: Json } | Position;

export const isDone = (progress: BranchProgress): progress is { output: Json } => !('state' in progress);
