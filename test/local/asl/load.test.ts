// Loading: what is accepted, and that everything else is refused by state and field.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createDefinitionLoader } from '../../../local/asl/definition-loader.ts';
import type { JsonObject } from '../../../local/asl/json.ts';
import { checkFields } from '../../../local/asl/load-fields.ts';
import { DefinitionRefused, loadDefinition } from '../../../local/asl/load.ts';
import { FUNCTION_ARN, machineOf } from './run-machine.ts';

const messagesOf = (definition: JsonObject): string[] => checkFields(definition).map(({ message }) => message);

const PASS = { Type: 'Pass', End: true };
const map = (
  fields: JsonObject,
  config: JsonObject = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
  inner: JsonObject = { In: PASS },
): JsonObject =>
  machineOf({
    Each: {
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: config, StartAt: Object.keys(inner)[0] ?? '', States: inner },
      End: true,
      ...fields,
    },
  });
const reader = (fields: JsonObject): JsonObject =>
  map({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ...fields } });
const writer = (fields: JsonObject): JsonObject => map({ ResultWriter: fields });
const task = (fields: JsonObject): JsonObject =>
  machineOf({ Go: { Type: 'Task', Resource: FUNCTION_ARN, End: true, ...fields } });

describe('loadDefinition', () => {
  it('accepts the pipeline machine and leaves it as it is', () => {
    const text = readFileSync(new URL('../../../infra/statemachines/pipeline.asl.json', import.meta.url), 'utf8');

    expect(loadDefinition(text)).toEqual(JSON.parse(text));
  });

  it('accepts what asl-validator wrongly rejects', () => {
    const definition = machineOf({
      Text: { Type: 'Pass', Output: 'a text', Next: 'Choose' },
      Choose: { Type: 'Choice', Choices: [{ Condition: true, Next: 'Each' }], Output: [1, null] },
      Each: {
        Type: 'Map',
        Items: ['{% 1 %}'],
        ToleratedFailurePercentage: 0.5,
        ResultWriter: { WriterConfig: { Transformation: 'FLATTEN', OutputType: 'JSON' } },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          StartAt: 'In',
          States: { In: { Type: 'Pass', Output: 7, End: true } },
        },
        End: true,
      },
    });

    expect(loadDefinition(definition)).toBe(definition);
  });

  it.each([
    ['{', 'The definition is not JSON'],
    ['[]', 'not a JSON object'],
    [
      '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}',
      'QueryLanguage must be "JSONata" but is none (which means JSONPath)',
    ],
    ['{"QueryLanguage":"JSONPath","StartAt":"A","States":{"A":{"Type":"Succeed"}}}', 'does not run JSONPath machines'],
    ['{"QueryLanguage":"JSONata","StartAt":"B","States":{"A":{"Type":"Succeed"}}}', 'MISSING_TRANSITION_TARGET'],
    ['{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass"}}}', 'TERMINAL_STATE_WITH_NEXT'],
  ])('refuses %s', (text, message) => {
    expect(() => loadDefinition(text)).toThrow(message);
  });

  it('refuses an expression that is no JSONata, with its place', () => {
    const load = (): unknown =>
      loadDefinition(machineOf({ A: { Type: 'Pass', Output: { x: '{% 1 + %}' }, End: true } }));

    expect(load).toThrow(DefinitionRefused);
    expect(load).toThrow(/The expression '1 \+' is not JSONata: .* \(at \/States\/A\/Output\/x\)/);
  });
});

describe('checkFields', () => {
  it.each<[string, JsonObject, string]>([
    [
      'a machine field',
      machineOf({ A: PASS }, { Timeout: 1 }),
      'In the machine: field Timeout of the machine is not supported.',
    ],
    [
      'a JSONPath field',
      machineOf({ A: { ...PASS, ResultPath: '$.x' } }),
      "In state 'A': field ResultPath of Pass is a JSONPath field",
    ],
    [
      'a JSONPath state',
      machineOf({ A: { ...PASS, QueryLanguage: 'JSONPath' } }),
      'QueryLanguage "JSONPath" is not supported',
    ],
    ['a state type', machineOf({ A: { Type: 'Loop' } }), 'Type "Loop" is not supported; known are Task, Choice'],
    ['a state that is no object', machineOf({ A: 1 }), 'a state must be an object'],
    ['states that are no object', { QueryLanguage: 'JSONata', StartAt: 'A', States: [] }, 'States must be an object'],
    ['a field of a task', task({ Credentials: {} }), 'field Credentials of Task is not supported.'],
    [
      'an integration',
      task({ Resource: 'arn:aws:states:::sqs:sendMessage' }),
      'Resource arn:aws:states:::sqs:sendMessage is not supported',
    ],
    ['a task token', task({ Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken' }), 'is not supported'],
    ['an activity', task({ Resource: 'arn:aws:states:us-west-2:1:activity:x' }), 'is not supported'],
    [
      'an argument of lambda:invoke',
      task({ Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'f', InvocationType: 'Event' } }),
      'argument InvocationType of arn:aws:states:::lambda:invoke is not supported.',
    ],
    [
      'a field of a retrier',
      task({ Retry: [{ ErrorEquals: ['A'], Delay: 1 }] }),
      'field Delay of Retrier is not supported.',
    ],
    [
      'a jitter strategy',
      task({ Retry: [{ ErrorEquals: ['A'], JitterStrategy: 'HALF' }] }),
      'JitterStrategy "HALF" is not supported; known are FULL, NONE',
    ],
    [
      'a field of a catcher',
      task({ Catch: [{ ErrorEquals: ['A'], Next: 'B', ResultPath: '$' }] }),
      'field ResultPath of Catcher is a JSONPath field',
    ],
    [
      'a variable named states',
      machineOf({ A: { ...PASS, Assign: { states: 1 } } }),
      'Assign must not name a variable states',
    ],
    [
      'a JSONPath rule',
      machineOf({ A: { Type: 'Choice', Choices: [{ Variable: '$.x', NumericEquals: 1, Next: 'B' }] } }),
      'field Variable of ChoiceRule is a JSONPath field',
    ],
    [
      'a bad literal timestamp',
      machineOf({ A: { Type: 'Wait', Timestamp: '2026-11-23 12:00:00Z', End: true } }),
      'is not an ISO 8601 date-time with offset',
    ],
    ['a field of a Map', map({ ItemsPath: '$.x' }), 'field ItemsPath of Map is a JSONPath field'],
    [
      'a processor that is no object',
      machineOf({ A: { Type: 'Map', ItemProcessor: 1, End: true } }),
      'ItemProcessor must be an object',
    ],
    ['a mode', map({}, { Mode: 'ELSEWHERE' }), 'Mode "ELSEWHERE" is not supported'],
    [
      'a reader resource',
      reader({ Resource: 'arn:aws:states:::dynamodb:scan' }),
      'Resource arn:aws:states:::dynamodb:scan is not supported',
    ],
    ['a reader argument', reader({ Arguments: { Bucket: 'b', Key: 'k', VersionId: '1' } }), 'argument VersionId'],
    [
      'an input type',
      reader({ ReaderConfig: { InputType: 'PARQUET' } }),
      'InputType "PARQUET" is not supported; known are JSON, JSONL, CSV',
    ],
    ['a reader transformation', reader({ ReaderConfig: { Transformation: 'LOAD_AND_FLATTEN' } }), 'LOAD_AND_FLATTEN'],
    ['a header location', reader({ ReaderConfig: { CSVHeaderLocation: 'LAST_ROW' } }), 'CSVHeaderLocation'],
    ['a delimiter', reader({ ReaderConfig: { CSVDelimiter: 'STAR' } }), 'CSVDelimiter'],
    [
      'a manifest',
      reader({ ReaderConfig: { ManifestType: 'S3_INVENTORY' } }),
      'field ManifestType of ReaderConfig is not supported.',
    ],
    ['a writer resource', writer({ Resource: 'arn:aws:states:::s3:copyObject' }), 's3:copyObject is not supported'],
    [
      'a writer transformation',
      writer({ WriterConfig: { Transformation: 'ZIP' } }),
      'Transformation "ZIP" is not supported',
    ],
    ['an output type', writer({ WriterConfig: { OutputType: 'CSV' } }), 'OutputType "CSV" is not supported'],
    ['an empty writer', writer({}), 'ResultWriter must not be empty'],
    ['a label', map({ Label: 'a b' }), 'Label is not a legal label'],
    [
      'a batcher field',
      map({ ItemBatcher: { MaxItemsPerBatchPath: '$.x' } }),
      'field MaxItemsPerBatchPath of ItemBatcher is a JSONPath field',
    ],
    [
      'a reader of an inline Map',
      map({ ItemReader: { Resource: 'arn:aws:states:::s3:getObject' } }, { Mode: 'INLINE' }),
      'field ItemReader needs ProcessorConfig.Mode DISTRIBUTED',
    ],
  ])('refuses %s by name', (_, definition, message) => {
    expect(messagesOf(definition)).toContainEqual(expect.stringContaining(message));
  });

  it('refuses inside branches and processors too, with the place', () => {
    const definition = machineOf({
      Both: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: { ...PASS, Odd: 1 } }, Extra: 1 }], End: true },
    });

    expect(checkFields(definition).map(({ location }) => location)).toEqual([
      '/States/Both/Branches[0]/Extra',
      '/States/Both/Branches[0]/States/A/Odd',
    ]);
  });

  it('refuses .sync and a distributed Map inside EXPRESS children', () => {
    const inner = {
      Sync: { Type: 'Task', Resource: 'arn:aws:states:::states:startExecution.sync:2', Next: 'Each2' },
      Each2: {
        Type: 'Map',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Q',
          States: { Q: PASS },
        },
        End: true,
      },
    };

    expect(messagesOf(map({}, { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' }, inner))).toEqual([
      "In state 'Sync': an EXPRESS child cannot wait for .sync.",
      "In state 'Each2': a distributed Map cannot be inside EXPRESS children.",
    ]);
  });
});

describe('createDefinitionLoader', () => {
  it('loads equal texts once', () => {
    const load = createDefinitionLoader();
    const text = JSON.stringify(machineOf({ A: PASS }));

    expect(load(text)).toBe(load(text));
  });

  it('forgets the oldest of many', () => {
    const load = createDefinitionLoader(2);
    const textOf = (index: number): string => JSON.stringify(machineOf({ [`A${index}`]: { Type: 'Succeed' } }));
    const first = load(textOf(0));
    for (const index of [1, 2]) load(textOf(index));

    expect(load(textOf(0))).not.toBe(first);
  });
});
