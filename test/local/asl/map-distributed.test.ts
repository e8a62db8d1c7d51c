// The distributed Map: readers, batches, results, tolerated failures, stopping and redrive.
import { describe, expect, it } from '@jest/globals';
import { ExecutionStopped } from '../../../local/asl/failure.ts';
import type { Json, JsonObject } from '../../../local/asl/json.ts';
import { memoryObjects } from '../../../local/asl/objects.ts';
import type { Position } from '../../../local/asl/position.ts';
import { virtualClock } from '../../../local/asl/virtual-clock.ts';
import { FUNCTION_ARN, machineOf, named, runMachine, type MachineRun } from './run-machine.ts';

type Objects = ReturnType<typeof memoryObjects>;

const WORK = { Work: { Type: 'Task', Resource: FUNCTION_ARN, End: true } };
const ECHO = { Echo: { Type: 'Pass', End: true } };

const distributedMap = (fields: JsonObject, states: JsonObject = ECHO, ExecutionType = 'STANDARD'): JsonObject =>
  machineOf({
    Each: {
      Type: 'Map',
      Label: 'Each',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType },
        StartAt: Object.keys(states)[0] ?? '',
        States: states,
      },
      End: true,
      ...fields,
    },
  });

const reader = (ReaderConfig: JsonObject, Key = 'items'): JsonObject => ({
  ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig, Arguments: { Bucket: 'b', Key } },
});

const WRITER = { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: 'b', Prefix: 'out/' } };

const withObject = async (text: string): Promise<Objects> => {
  const objects = memoryObjects();
  await objects.put('b', 'items', Buffer.from(text));
  return objects;
};

const readAs = (objects: Objects, key: string): string => Buffer.from(objects.bodies.get(`b/${key}`) ?? []).toString();
const readJson = (objects: Objects, key: string): Json => JSON.parse(readAs(objects, key)) as Json;

/** Fails for the items given, until `mended` is set. */
const failingFor = (...items: Json[]) => {
  const state = { mended: false, calls: [] as Json[] };
  const invokeLambda = async (_: string, payload: unknown): Promise<unknown> => {
    await Promise.resolve();
    state.calls.push(payload as Json);
    if (!state.mended && items.includes(payload as Json)) throw named('Broken');
    return payload;
  };
  return { state, invokeLambda };
};

describe('item readers', () => {
  it.each<[string, JsonObject, string, Json]>([
    ['JSON', { InputType: 'JSON' }, '[1, {"a": 2}]', [1, { a: 2 }]],
    ['JSON at a pointer', { InputType: 'JSON', ItemsPointer: '/a~1b/0' }, '{"a/b": [[7, 8]]}', [7, 8]],
    ['JSON Lines with blank lines', { InputType: 'JSONL' }, '1\n\n{"a":"é"}\r\n  \n3', [1, { a: 'é' }, 3]],
    ['JSON Lines up to MaxItems', { InputType: 'JSONL', MaxItems: 2 }, '1\n2\n3\n', [1, 2]],
    [
      'CSV',
      { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' },
      'x,y\n1,"a,b"\n2\n',
      [
        { x: '1', y: 'a,b' },
        { x: '2', y: '' },
      ],
    ],
    [
      'CSV with another delimiter and given headers',
      { InputType: 'CSV', CSVHeaderLocation: 'GIVEN', CSVHeaders: ['x'], CSVDelimiter: 'PIPE', MaxItems: 1 },
      '1|2\n3|4\n',
      [{ x: '1' }],
    ],
  ])('reads %s', async (...row) => {
    const [, config, text, expected] = row;
    const { output, mapRuns } = await runMachine(distributedMap(reader(config)), { objects: await withObject(text) });

    expect(output).toEqual(expected);
    expect(mapRuns[0]?.itemCounts.total).toBe((expected as Json[]).length);
  });

  it('reads a listing', async () => {
    const objects = memoryObjects();
    for (const key of ['in/a', 'in/b', 'in/c', 'other']) await objects.put('b', key, Buffer.from(key));
    const ItemReader = {
      Resource: 'arn:aws:states:::s3:listObjectsV2',
      ReaderConfig: { MaxItems: 2 },
      Arguments: { Bucket: 'b', Prefix: 'in/' },
    };
    const { output } = await runMachine(distributedMap({ ItemReader }), { objects });

    expect(output).toEqual([
      { Etag: '"4"', Key: 'in/a', LastModified: 0, Size: 4, StorageClass: 'STANDARD' },
      { Etag: '"4"', Key: 'in/b', LastModified: 0, Size: 4, StorageClass: 'STANDARD' },
    ]);
  });

  it('shows where an item came from', async () => {
    const ItemSelector = { from: '{% $states.context.Map.Item.Source %}' };
    const stored = await runMachine(distributedMap({ ...reader({ InputType: 'JSON' }), ItemSelector }), {
      objects: await withObject('[1]'),
    });
    const given = await runMachine(distributedMap({ Items: [1], ItemSelector }));

    expect(stored.output).toEqual([{ from: 'S3://b/items' }]);
    expect(given.output).toEqual([{ from: 'STATE_DATA' }]);
  });

  it.each<[string, JsonObject, string, string]>([
    ['no JSON', { InputType: 'JSON' }, '{', 'The object is not JSON'],
    ['an object', { InputType: 'JSON' }, '{}', 'Attempting to map over non-iterable node.'],
    [
      'a pointer to nothing',
      { InputType: 'JSON', ItemsPointer: '/a/b' },
      '[1]',
      'Attempting to map over non-iterable node.',
    ],
    ['a bad line', { InputType: 'JSONL' }, '1\n{\n', 'Line 2 is not JSON'],
    ['two equal headers', { InputType: 'CSV' }, 'x,x\n1,2\n', 'CSV headers cannot contain duplicates.'],
    ['an open quote', { InputType: 'CSV' }, 'x\n"1\n', 'The object is not CSV'],
    ['a negative MaxItems', { InputType: 'JSON', MaxItems: '{% -1 %}' }, '[]', 'field MaxItems must be positive'],
  ])('fails with States.ItemReaderFailed for %s', async (...row) => {
    const [, config, text, cause] = row;
    const { outcome, types } = await runMachine(distributedMap(reader(config)), { objects: await withObject(text) });

    expect(outcome).toMatchObject({ error: 'States.ItemReaderFailed', cause: expect.stringContaining(cause) });
    expect(types).toEqual(expect.arrayContaining(['MapRunFailed', 'MapStateFailed']));
  });

  it('fails with States.ItemReaderFailed when there is no such object or bucket name', async () => {
    const missing = await runMachine(distributedMap(reader({ InputType: 'JSON' }, 'gone')));
    const nameless = await runMachine(distributedMap(reader({ InputType: 'JSON' }, '{% 1 %}')));

    expect(missing.outcome).toMatchObject({ error: 'States.ItemReaderFailed', cause: 'There is no object b/gone.' });
    expect(nameless.outcome).toMatchObject({ error: 'States.ItemReaderFailed' });
  });
});

describe('item batches', () => {
  it('puts so many items into a batch, with the batch input beside them', async () => {
    const ItemBatcher = { MaxItemsPerBatch: 2, BatchInput: { tag: '{% $states.input.tag %}' } };
    const { output, mapRuns } = await runMachine(distributedMap({ Items: [1, 2, 3], ItemBatcher }), {
      input: { tag: 't' },
    });

    expect(output).toEqual([
      { BatchInput: { tag: 't' }, Items: [1, 2] },
      { BatchInput: { tag: 't' }, Items: [3] },
    ]);
    expect(mapRuns[0]).toMatchObject({
      itemCounts: { total: 3, succeeded: 3 },
      executionCounts: { total: 2, succeeded: 2 },
    });
  });

  it('ends a batch before it is too large', async () => {
    const ItemBatcher = { MaxInputBytesPerBatch: 30 };
    const { output } = await runMachine(distributedMap({ Items: ['aaaaaa', 'bbbbbb', 'cccccc'], ItemBatcher }));

    expect(output).toEqual([{ Items: ['aaaaaa', 'bbbbbb'] }, { Items: ['cccccc'] }]);
  });

  it('fails when a limit is 0', async () => {
    const ItemBatcher = { MaxItemsPerBatch: '{% 0 %}' };
    const { outcome } = await runMachine(distributedMap({ Items: [1], ItemBatcher }));

    expect(outcome).toMatchObject({ error: 'States.QueryEvaluationError' });
  });
});

describe('children', () => {
  it('keeps a history for each STANDARD child and none for EXPRESS ones', async () => {
    const standard = await runMachine(distributedMap({ Items: [1] }));
    const express = await runMachine(distributedMap({ Items: [1] }, ECHO, 'EXPRESS'));

    expect(standard.children[0]?.events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
    expect(express.children[0]).toMatchObject({ child: { status: 'SUCCEEDED', output: '1' }, events: [] });
  });

  it('cannot see the variables outside', async () => {
    const states = { Look: { Type: 'Pass', Output: "{% $exists($outer) ? 'seen' : 'hidden' %}", End: true } };
    const machine = distributedMap({ Items: [1] }, states);
    const definition = machineOf({
      Set: { Type: 'Pass', Assign: { outer: 1 }, Next: 'Each' },
      ...(machine['States'] as JsonObject),
    });

    const { output } = await runMachine(definition);

    expect(output).toEqual(['hidden']);
  });

  it('ends an EXPRESS child after five minutes', async () => {
    const states = { Wait: { Type: 'Wait', Seconds: 301, End: true } };
    const { children, took } = await runMachine(distributedMap({ Items: [1] }, states, 'EXPRESS'));

    expect(children[0]?.child).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(took).toBe(300_000);
  });

  it('may hold a distributed Map of their own', async () => {
    const inner = distributedMap({}, ECHO)['States'] as { Each: JsonObject };
    const { output, mapRuns } = await runMachine(
      distributedMap({ Items: [[1, 2], [3]] }, { Inner: { ...inner.Each, Label: 'Inner' } }),
    );

    expect(output).toEqual([[1, 2], [3]]);
    expect(mapRuns.map(({ label }) => label)).toEqual(['Each', 'Inner', 'Inner']);
  });
});

describe('results', () => {
  it('fails with States.DataLimitExceeded when the outputs are over 256 KiB together', async () => {
    const Items = Array.from({ length: 30 }, () => 'x'.repeat(10_000));
    const { outcome } = await runMachine(distributedMap({ Items }));

    expect(outcome).toMatchObject({ error: 'States.DataLimitExceeded' });
  });

  it('gives flattened outputs, or whole records, in the state when WriterConfig says so', async () => {
    const Items = [[1, 2], [3], 4];
    const writer = (Transformation: string): JsonObject => ({
      ResultWriter: { WriterConfig: { Transformation, OutputType: 'JSON' } },
    });
    const flat = await runMachine(distributedMap({ Items, ...writer('FLATTEN') }));
    const whole = await runMachine(distributedMap({ Items: [1], ...writer('NONE') }));

    expect(flat.output).toEqual([1, 2, 3, 4]);
    expect(whole.output).toMatchObject([{ Status: 'SUCCEEDED', Input: '1', Output: '1' }]);
  });

  it('writes successes and failures to files beside a manifest', async () => {
    const objects = memoryObjects();
    const { invokeLambda } = failingFor(2);
    const fields = { Items: [1, 2, 3], MaxConcurrency: 1, ToleratedFailureCount: 1, ResultWriter: WRITER };
    const { output, mapRuns } = await runMachine(distributedMap(fields, WORK), { objects, invokeLambda });
    const folder = `out/${mapRuns[0]?.id ?? ''}`;

    expect(output).toEqual({
      MapRunArn: mapRuns[0]?.arn,
      ResultWriterDetails: { Bucket: 'b', Key: `${folder}/manifest.json` },
    });
    expect(readJson(objects, `${folder}/manifest.json`)).toEqual({
      DestinationBucket: 'b',
      MapRunArn: mapRuns[0]?.arn,
      ResultFiles: {
        SUCCEEDED: [{ Key: `${folder}/SUCCEEDED_0.json`, Size: expect.any(Number) }],
        FAILED: [{ Key: `${folder}/FAILED_0.json`, Size: expect.any(Number) }],
        PENDING: [],
      },
    });
    expect(readJson(objects, `${folder}/SUCCEEDED_0.json`)).toMatchObject([
      {
        Input: '1',
        Output: '1',
        Status: 'SUCCEEDED',
        RedriveStatus: 'NOT_REDRIVABLE',
        StateMachineArn: expect.stringMatching(/:m\/Each$/),
      },
      { Input: '3', Output: '3' },
    ]);
    expect(readJson(objects, `${folder}/FAILED_0.json`)).toMatchObject([
      { Input: '2', Error: 'Broken', Status: 'FAILED', RedriveStatus: 'REDRIVABLE_BY_MAP_RUN', RedriveCount: 0 },
    ]);
  });

  it.each([
    ['COMPACT', 'JSONL', '[1,2]\n3\n'],
    ['FLATTEN', 'JSONL', '1\n2\n3\n'],
    ['FLATTEN', 'JSON', '[1,2,3]'],
  ])('writes outputs as %s %s', async (Transformation, OutputType, text) => {
    const objects = memoryObjects();
    const ResultWriter = { ...WRITER, WriterConfig: { Transformation, OutputType } };
    const { mapRuns } = await runMachine(distributedMap({ Items: [[1, 2], 3], MaxConcurrency: 1, ResultWriter }), {
      objects,
    });

    expect(readAs(objects, `out/${mapRuns[0]?.id ?? ''}/SUCCEEDED_0.json`)).toBe(text);
  });

  it('starts a new file when one is large', async () => {
    const objects = memoryObjects();
    const Items = Array.from({ length: 90 }, (_, index) => index);
    const states = { Grow: { Type: 'Pass', Output: "{% $pad('', 200000, 'x') %}", End: true } };
    const fields = {
      Items,
      MaxConcurrency: 1,
      ResultWriter: { ...WRITER, WriterConfig: { Transformation: 'COMPACT', OutputType: 'JSON' } },
    };
    const { mapRuns } = await runMachine(distributedMap(fields, states), { objects });

    expect(mapRuns[0]?.resultFiles.SUCCEEDED.map(({ Key }) => Key.split('/').at(-1))).toEqual([
      'SUCCEEDED_0.json',
      'SUCCEEDED_1.json',
      'SUCCEEDED_2.json',
    ]);
  });

  it('fails with States.ResultWriterFailed when the files cannot be written', async () => {
    const objects = { ...memoryObjects(), put: () => Promise.reject(named('NoSuchBucket', 'no bucket')) };
    const { outcome } = await runMachine(distributedMap({ Items: [1], ResultWriter: WRITER }), { objects });
    const nameless = { ...WRITER, Arguments: { Bucket: '{% 1 %}' } };
    const odd = await runMachine(distributedMap({ Items: [1], ResultWriter: nameless }));

    expect(outcome).toMatchObject({ error: 'States.ResultWriterFailed', cause: 'no bucket' });
    expect(odd.outcome).toMatchObject({ error: 'States.ResultWriterFailed' });
  });
});

describe('tolerated failures', () => {
  const ITEMS = [1, 2, 3, 4];

  it.each<[string, JsonObject, Json[], string]>([
    ['nothing', {}, [1], 'FAILED'],
    ['a count that is reached', { ToleratedFailureCount: 2 }, [1, 2], 'SUCCEEDED'],
    ['a count that is passed', { ToleratedFailureCount: 1 }, [1, 2], 'FAILED'],
    ['a share that is reached', { ToleratedFailurePercentage: 50 }, [1, 2], 'SUCCEEDED'],
    ['a share that is passed', { ToleratedFailurePercentage: 49.9 }, [1, 2], 'FAILED'],
    [
      'a passed count beside a wide share',
      { ToleratedFailureCount: 0, ToleratedFailurePercentage: 100 },
      [1],
      'FAILED',
    ],
  ])('allows %s', async (...row) => {
    const [, fields, broken, status] = row;
    const { invokeLambda } = failingFor(...broken);
    const { outcome, output } = await runMachine(distributedMap({ Items: ITEMS, ...fields }, WORK), { invokeLambda });

    expect(outcome.status).toBe(status);
    expect(output).toEqual(status === 'SUCCEEDED' ? ITEMS.filter((item) => !broken.includes(item)) : undefined);
  });

  it('fails with a name that Catch can take, and lists what never started as pending', async () => {
    const objects = memoryObjects();
    const { invokeLambda, state } = failingFor(2);
    const fields = {
      Items: ITEMS,
      MaxConcurrency: 1,
      ResultWriter: WRITER,
      Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Caught' }],
    };
    const machine = distributedMap(fields, WORK);
    const definition = machineOf({ ...(machine['States'] as JsonObject), Caught: { Type: 'Pass', End: true } });
    const { output, mapRuns, types } = await runMachine(definition, { invokeLambda, objects });

    expect(output).toEqual({
      Error: 'States.ExceedToleratedFailureThreshold',
      Cause: 'The specified tolerated failure threshold was exceeded',
    });
    expect(state.calls).toEqual([1, 2]);
    expect(types).toContain('MapRunFailed');
    expect(mapRuns[0]).toMatchObject({ status: 'FAILED', itemCounts: { pending: 2, failed: 1, succeeded: 1 } });
    expect(readJson(objects, `out/${mapRuns[0]?.id ?? ''}/PENDING_0.json`)).toMatchObject([
      { Input: '3' },
      { Input: '4' },
    ]);
  });

  it('counts every item of a failed batch', async () => {
    const fields = { Items: ITEMS, ItemBatcher: { MaxItemsPerBatch: 2 }, ToleratedFailureCount: 1 };
    const { outcome } = await runMachine(distributedMap(fields, { No: { Type: 'Fail' } }));

    expect(outcome).toMatchObject({ error: 'States.ExceedToleratedFailureThreshold' });
  });

  it('aborts the children that still run', async () => {
    const clock = virtualClock();
    const { children } = await runMachine(distributedMap({ Items: [1, 2] }, WORK), {
      clock,
      invokeLambda: async (_, payload) => {
        if (payload === 2) throw named('Broken');
        await clock.sleep(1000);
      },
    });

    expect(children.map(({ child }) => [child.index, child.status])).toEqual([
      [1, 'FAILED'],
      [0, 'ABORTED'],
    ]);
  });
});

describe('stopping and redrive', () => {
  it('aborts the children and the map run with the execution', async () => {
    const clock = virtualClock();
    const controller = new AbortController();
    void clock.sleep(500).then(() => {
      controller.abort(new ExecutionStopped('ABORTED'));
    });
    const { outcome, mapRuns, types } = await runMachine(
      distributedMap({ Items: [1, 2, 3], MaxConcurrency: 2 }, WORK),
      {
        clock,
        signal: controller.signal,
        invokeLambda: () => clock.sleep(1000),
      },
    );

    expect(outcome.status).toBe('ABORTED');
    expect(mapRuns[0]).toMatchObject({ status: 'ABORTED', itemCounts: { aborted: 2, pending: 1 } });
    expect(types.slice(-3)).toEqual(['MapRunAborted', 'MapStateAborted', 'ExecutionAborted']);
  });

  const redriveOf = (failed: MachineRun): { from: Position; lastEventId: number } => ({
    from: (failed.outcome as { position: Position }).position,
    lastEventId: failed.events.length,
  });

  it('runs only what had not succeeded, in the same map run', async () => {
    const { invokeLambda, state } = failingFor(2);
    const definition = distributedMap({ Items: [1, 2, 3], MaxConcurrency: 1 }, WORK);
    const failed = await runMachine(definition, { invokeLambda });
    state.mended = true;
    state.calls = [];
    const again = await runMachine(definition, { invokeLambda, redriven: redriveOf(failed), earlier: failed });

    expect(again.output).toEqual([1, 2, 3]);
    expect(state.calls).toEqual([2, 3]);
    expect(again.types).toContain('MapRunRedriven');
    expect(failed.mapRuns[0]).toMatchObject({
      status: 'SUCCEEDED',
      redriveCount: 1,
      itemCounts: { succeeded: 3, failed: 0 },
    });
  });

  it('lets a STANDARD child go on where it failed, and starts an EXPRESS one anew', async () => {
    const states = { Before: { Type: 'Pass', Next: 'Work' }, ...WORK };
    for (const [kind, first] of [
      ['STANDARD', 'ExecutionRedriven'],
      ['EXPRESS', undefined],
    ] as const) {
      const { invokeLambda, state } = failingFor(1);
      const definition = distributedMap({ Items: [1] }, states, kind);
      const failed = await runMachine(definition, { invokeLambda });
      state.mended = true;
      const again = await runMachine(definition, { invokeLambda, redriven: redriveOf(failed), earlier: failed });

      expect(again.outcome.status).toBe('SUCCEEDED');
      expect(again.children[0]?.child.redriveCount).toBe(1);
      expect(again.children[0]?.events[0]?.type).toBe(first);
    }
  });

  it('lists the successes of both attempts in the manifest', async () => {
    const objects = memoryObjects();
    const { invokeLambda, state } = failingFor(2);
    const definition = distributedMap({ Items: [1, 2], MaxConcurrency: 1, ResultWriter: WRITER }, WORK);
    const failed = await runMachine(definition, { invokeLambda, objects });
    state.mended = true;
    await runMachine(definition, { invokeLambda, objects, redriven: redriveOf(failed), earlier: failed });

    const files = failed.mapRuns[0]?.resultFiles;
    expect(files?.SUCCEEDED.map(({ Key }) => Key.split('/').at(-1))).toEqual(['SUCCEEDED_0.json', 'SUCCEEDED_1.json']);
    expect(files?.FAILED).toEqual([]);
  });

  it('starts a new map run when the earlier one is not known any more', async () => {
    const { invokeLambda, state } = failingFor(2);
    const definition = distributedMap({ Items: [1, 2], MaxConcurrency: 1 }, WORK);
    const failed = await runMachine(definition, { invokeLambda });
    state.mended = true;
    const again = await runMachine(definition, { invokeLambda, redriven: redriveOf(failed) });

    expect(again.output).toEqual([1, 2]);
    expect(again.mapRuns).toHaveLength(1);
  });
});
