// The parts of an Amazon States Language definition, after loading has checked them (load.ts).
import type { Json, JsonObject } from './json.ts';

export type StateType = 'Task' | 'Choice' | 'Wait' | 'Pass' | 'Parallel' | 'Succeed' | 'Fail' | 'Map';

export interface Retrier {
  ErrorEquals: string[];
  IntervalSeconds?: number;
  MaxAttempts?: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'FULL' | 'NONE';
}

export interface Catcher {
  ErrorEquals: string[];
  Next: string;
  Output?: Json;
  Assign?: JsonObject;
}

interface StateBase {
  Next?: string;
  End?: boolean;
  Output?: Json;
  Assign?: JsonObject;
}

interface Retriable {
  Retry?: Retrier[];
  Catch?: Catcher[];
}

export interface TaskState extends StateBase, Retriable {
  Type: 'Task';
  Resource: string;
  Arguments?: Json;
  TimeoutSeconds?: Json;
  HeartbeatSeconds?: Json;
}

export interface ChoiceRule {
  Condition: Json;
  Next: string;
  Output?: Json;
  Assign?: JsonObject;
}

export interface ChoiceState extends StateBase {
  Type: 'Choice';
  Choices: ChoiceRule[];
  Default?: string;
}

export interface WaitState extends StateBase {
  Type: 'Wait';
  Seconds?: Json;
  Timestamp?: Json;
}

export interface PassState extends StateBase {
  Type: 'Pass';
}

export interface SucceedState extends StateBase {
  Type: 'Succeed';
}

export interface FailState {
  Type: 'Fail';
  Error?: Json;
  Cause?: Json;
}

export interface ParallelState extends StateBase, Retriable {
  Type: 'Parallel';
  Arguments?: Json;
  Branches: StatesBlock[];
}

export interface ItemReader {
  Resource: string;
  Arguments?: Json;
  ReaderConfig?: {
    InputType?: 'JSON' | 'JSONL' | 'CSV';
    MaxItems?: Json;
    ItemsPointer?: string;
    CSVHeaderLocation?: 'FIRST_ROW' | 'GIVEN';
    CSVHeaders?: string[];
    CSVDelimiter?: 'COMMA' | 'PIPE' | 'SEMICOLON' | 'SPACE' | 'TAB';
  };
}

export interface ItemBatcher {
  MaxItemsPerBatch?: Json;
  MaxInputBytesPerBatch?: Json;
  BatchInput?: Json;
}

export interface ResultWriter {
  Resource?: string;
  Arguments?: Json;
  WriterConfig?: { Transformation?: 'NONE' | 'COMPACT' | 'FLATTEN'; OutputType?: 'JSON' | 'JSONL' };
}

export interface ItemProcessor extends StatesBlock {
  ProcessorConfig?: { Mode?: 'INLINE' | 'DISTRIBUTED'; ExecutionType?: 'STANDARD' | 'EXPRESS' };
}

export interface MapState extends StateBase, Retriable {
  Type: 'Map';
  Items?: Json;
  ItemReader?: ItemReader;
  ItemSelector?: Json;
  ItemBatcher?: ItemBatcher;
  ItemProcessor: ItemProcessor;
  ResultWriter?: ResultWriter;
  MaxConcurrency?: Json;
  ToleratedFailureCount?: Json;
  ToleratedFailurePercentage?: Json;
  Label?: string;
}

export type State =
  TaskState | ChoiceState | WaitState | PassState | SucceedState | FailState | ParallelState | MapState;

/** A block of states: the machine itself, a branch, or a Map's processor. */
export interface StatesBlock {
  StartAt: string;
  States: Record<string, State>;
}

export interface Definition extends StatesBlock {
  QueryLanguage: 'JSONata';
  Comment?: string;
  Version?: string;
  TimeoutSeconds?: number;
}
