// The deployed pipeline definition on the local engine, with fake functions.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { InvokeLambda } from '../../../local/asl/integrations/lambda.ts';
import type { Json, JsonObject } from '../../../local/asl/json.ts';
import { memoryObjects } from '../../../local/asl/objects.ts';
import { virtualClock } from '../../../local/asl/virtual-clock.ts';
import { named, runMachine, type MachineRun } from './run-machine.ts';

const DEFINITION = readFileSync(
  new URL('../../../infra/statemachines/pipeline.asl.json', import.meta.url),
  'utf8',
).replace(/\$\{(\w+)\}/g, (_, name: string) => `arn:aws:lambda:us-west-2:000000000000:function:${name}`);

const INPUT = {
  runId: 'run-1',
  n: 1,
  parts: ['parts/0.json', 'parts/1.json'],
  bucket: 'bucket',
  missesKey: 'runs/run-1/misses-1.jsonl',
  cuesKey: 'runs/run-1/cues.jsonl',
  pass: 1,
  onCacheOutage: 'wait',
  outageWaits: 0,
  resultsPrefix: 'runs/run-1/results',
  maxConcurrency: 5,
  cuesPerBatch: 4,
  toleratedFailurePercentage: 100,
  maxAttempts: 3,
  maxPictures: 2,
};

interface Attempted {
  run: JsonObject;
  job: { jobId: string };
  attempt: number;
  earlier: Json[];
}

interface Call {
  name: string;
  payload: Attempted & JsonObject;
}

type Fakes = Record<string, (payload: Call['payload'], call: number) => unknown>;

const SECOND_LIST = 'runs/run-1/misses-2.jsonl';
const START = Date.UTC(2026, 10, 23, 12);

/** The functions of a run in which everything goes well; `sendAt` is 1.234 seconds after the start. */
const WELL: Fakes = {
  AnalyzeFunction: () => ({ cues: 1 }),
  CutOutFunction: ({ step, photo }) => (step === 'plan' ? { photos: ['p1', 'p2'] } : { photo, status: 'made' }),
  PromptFunction: () => ({ cues: 2, jobs: 2, foreign: 0 }),
  LocalizeFunction: () => ({ wanted: 1, translated: 1, shared: 0 }),
  CacheFunction: ({ step }) => (step === 'wake' ? { awake: true } : { misses: 2, course: 'go on' }),
  AdmitFunction: () => ({ decision: 'granted', sendAt: new Date(START + 1234).toISOString() }),
  RenderFunction: () => ({ status: 'rendered', renderKey: 'k', seed: 0 }),
  QcFunction: ({ job }) => ({ verdict: 'accepted', jobId: job.jobId }),
  FollowFunction: () => ({ waiting: 0, misses: 0, missesKey: SECOND_LIST }),
  PublishFunction: () => ({ published: 1 }),
  FinishFunction: () => ({ manifest: 'runs/run-1/manifest.json' }),
};

interface PipelineRun extends MachineRun {
  calls: Call[];
  callsOf: (name: string) => Call[];
  objects: ReturnType<typeof memoryObjects>;
}

const linesOf = (jobs: readonly string[]): Buffer =>
  Buffer.from(jobs.map((jobId) => JSON.stringify({ jobId })).join('\n'));

const runPipeline = async (
  fakes: Fakes = {},
  jobs = ['job-1'],
  laterJobs: Readonly<Record<string, string[]>> = {},
): Promise<PipelineRun> => {
  const calls: Call[] = [];
  const callsOf = (name: string): Call[] => calls.filter((call) => call.name === name);
  const objects = memoryObjects();
  await objects.put('bucket', INPUT.missesKey, linesOf(jobs));
  for (const [key, later] of Object.entries(laterJobs)) await objects.put('bucket', key, linesOf(later));
  await objects.put('bucket', INPUT.cuesKey, Buffer.from('{"cueId":"a"}\n{"cueId":"b"}\n'));
  const functions = { ...WELL, ...fakes };
  const invokeLambda: InvokeLambda = async (name, payload) => {
    await Promise.resolve();
    calls.push({ name, payload: payload as Call['payload'] });
    return functions[name]?.(payload as Call['payload'], callsOf(name).length);
  };
  const run = await runMachine(DEFINITION, { input: INPUT, invokeLambda, objects, clock: virtualClock(START) });
  return { ...run, calls, callsOf, objects };
};

const outcomesOf = (run: PipelineRun): Json[] =>
  run.children
    .filter(({ child }) => child.arn.includes('/RenderMisses:'))
    .map(({ child }) => JSON.parse(child.output ?? 'null') as Json);

const statesEntered = (types: readonly string[]): number =>
  types.filter((type) => type.endsWith('StateEntered')).length;

const rejectedOnce = { attempt: 1, seed: 7, reasons: ['the cup is blue'] };

describe('the pipeline machine', () => {
  it('runs from the parts to the manifest', async () => {
    const run = await runPipeline();

    expect(run.outcome.status).toBe('SUCCEEDED');
    expect(run.output).toEqual({ manifest: 'runs/run-1/manifest.json' });
    expect(run.callsOf('AnalyzeFunction').map(({ payload }) => payload['partKey'])).toEqual(INPUT.parts);
    expect(run.callsOf('PromptFunction')[0]?.payload['parts']).toBe(2);
    expect(outcomesOf(run)).toEqual([{ jobId: 'job-1', outcome: 'accepted' }]);
    expect(run.callsOf('FinishFunction')[0]?.payload['executionArn']).toBe(
      'arn:aws:states:us-west-2:000000000000:execution:m:run',
    );
  });

  // One of the fourteen is for hand work, one asks for translations, one wakes the search, two are for pictures that other runs make, two are for cut-outs: which photos is known only after the analysis, and each is a paid call of its own.
  it('takes at most fourteen states at the top and seven in a child', async () => {
    const run = await runPipeline();
    const iterations = run.events.filter(({ stateEnteredEventDetails: details }) =>
      ['AnalyzePart', 'CutOutPhoto'].includes((details as { name?: string } | undefined)?.name ?? ''),
    );

    expect(statesEntered(run.types) - iterations.length).toBe(14);
    const child = run.children.find(({ child: { arn } }) => arn.includes('/RenderMisses:'));
    expect(statesEntered(child?.events.map(({ type }) => type) ?? [])).toBe(7);
  });

  it('translates words only when a market needs another language', async () => {
    const same = await runPipeline();
    const foreign = await runPipeline({ PromptFunction: () => ({ cues: 2, jobs: 2, foreign: 2 }) });

    expect(same.callsOf('LocalizeFunction')).toEqual([]);
    expect(foreign.callsOf('LocalizeFunction').map(({ payload }) => payload)).toEqual([{ runId: 'run-1' }]);
    expect(foreign.outcome.status).toBe('SUCCEEDED');
  });

  it('goes on without translations when they fail', async () => {
    const run = await runPipeline({
      PromptFunction: () => ({ cues: 2, jobs: 2, foreign: 2 }),
      LocalizeFunction: () => {
        throw named('ModelAccessDenied');
      },
    });

    expect(run.outcome.status).toBe('SUCCEEDED');
    expect(run.callsOf('PublishFunction')).toHaveLength(1);
  });

  it('waits for the granted slot to the millisecond', async () => {
    const run = await runPipeline();
    const events = run.children[0]?.events ?? [];

    expect(events.find(({ type }) => type === 'WaitStateExited')?.timestamp).toBe(START + 1234);
  });

  it('goes from the cache straight to FinishRun when the script has nothing to draw', async () => {
    const run = await runPipeline({
      PromptFunction: () => ({ cues: 0, jobs: 0, foreign: 0 }),
      CacheFunction: () => ({ misses: 0 }),
    });

    expect(run.callsOf('PublishFunction')).toEqual([]);
    expect(run.callsOf('FinishFunction')).toHaveLength(1);
  });

  it('cuts out every planned photo between the analysis and the prompts', async () => {
    const run = await runPipeline();

    expect(run.callsOf('CutOutFunction').map(({ payload }) => payload)).toEqual([
      { step: 'plan', runId: 'run-1', parts: 2 },
      { step: 'cut', runId: 'run-1', photo: 'p1' },
      { step: 'cut', runId: 'run-1', photo: 'p2' },
    ]);
    const order = run.calls.map(({ name }) => name);
    expect(order.lastIndexOf('CutOutFunction')).toBeLessThan(order.indexOf('PromptFunction'));
  });

  it('waits and asks again when the service has no free slot', async () => {
    const run = await runPipeline({
      CutOutFunction: ({ step, photo }, call) => {
        if (step === 'plan') return { photos: ['p1'] };
        if (call < 5) throw named('ModelThrottled');
        return { photo, status: 'made' };
      },
    });

    expect(run.callsOf('CutOutFunction')).toHaveLength(5);
    expect(run.outcome.status).toBe('SUCCEEDED');
  });

  it('goes on with the photo as it is when it cannot be cut out', async () => {
    const run = await runPipeline({
      CutOutFunction: ({ step }) => {
        if (step === 'plan') return { photos: ['p1'] };
        throw named('ModelAccessDenied');
      },
    });

    expect(run.outcome.status).toBe('SUCCEEDED');
    expect(run.callsOf('PromptFunction')).toHaveLength(1);
  });

  it('publishes without enlarging when the upscaler stays out of reach', async () => {
    const run = await runPipeline({
      PublishFunction: ({ BatchInput }) => {
        if ((BatchInput as { upscale?: string }).upscale !== 'never') throw named('ModelUnavailable');
        return { published: 1 };
      },
    });

    expect(run.outcome.status).toBe('SUCCEEDED');
    expect(run.callsOf('PublishFunction')).toHaveLength(4);
    expect(run.callsOf('PublishFunction').at(-1)?.payload).toEqual({
      BatchInput: { runId: 'run-1', n: 1, upscale: 'never' },
      Items: [{ cueId: 'a' }, { cueId: 'b' }],
    });
  });

  it('publishes the cues in batches with the run beside them', async () => {
    const run = await runPipeline();

    expect(run.callsOf('PublishFunction').map(({ payload }) => payload)).toEqual([
      { BatchInput: { runId: 'run-1', n: 1 }, Items: [{ cueId: 'a' }, { cueId: 'b' }] },
    ]);
  });

  it('writes a manifest of the results', async () => {
    const run = await runPipeline({}, ['job-1', 'job-2']);
    const [mapRun] = run.mapRuns;
    const folder = `bucket/${INPUT.resultsPrefix}/${mapRun?.id ?? ''}`;
    const read = (key: string): Json => JSON.parse(Buffer.from(run.objects.bodies.get(key) ?? []).toString()) as Json;

    const manifest = read(`${folder}/manifest.json`) as { ResultFiles: { SUCCEEDED: { Key: string }[] } };
    expect(manifest).toMatchObject({ DestinationBucket: 'bucket', MapRunArn: mapRun?.arn });
    const records = read(`bucket/${manifest.ResultFiles.SUCCEEDED[0]?.Key ?? ''}`) as { Status: string }[];
    expect(records.map(({ Status }) => Status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  });

  it('sends a throttled render back to Admit as attempt 2', async () => {
    const run = await runPipeline({
      RenderFunction: (_, call) => {
        if (call === 1) throw named('ModelThrottled');
        return { status: 'rendered', renderKey: 'k' };
      },
    });

    expect(run.callsOf('AdmitFunction').map(({ payload }) => [payload.attempt, payload.earlier])).toEqual([
      [1, []],
      [2, []],
    ]);
    expect(outcomesOf(run)).toEqual([{ jobId: 'job-1', outcome: 'accepted' }]);
  });

  it('sends a rejected picture back to Admit with the failed attempt in earlier', async () => {
    const run = await runPipeline({
      QcFunction: ({ job }, call) =>
        call === 1
          ? { verdict: 'again', jobId: job.jobId, attempt: rejectedOnce }
          : { verdict: 'accepted', jobId: job.jobId },
    });

    expect(run.callsOf('AdmitFunction').map(({ payload }) => [payload.attempt, payload.earlier])).toEqual([
      [1, []],
      [2, [rejectedOnce]],
    ]);
    expect(run.callsOf('QcFunction').map(({ payload }) => payload['lastAttempt'])).toEqual([false, true]);
  });

  it('ends in failed when every attempt is throttled', async () => {
    const run = await runPipeline({
      RenderFunction: () => {
        throw named('ModelThrottled');
      },
      QcFunction: ({ job }) => ({ verdict: 'failed', jobId: job.jobId }),
    });

    expect(run.callsOf('RenderFunction')).toHaveLength(INPUT.maxAttempts);
    expect(run.callsOf('QcFunction')[0]?.payload['lastAttempt']).toBe(true);
    expect(outcomesOf(run)).toEqual([{ jobId: 'job-1', outcome: 'failed', error: { Error: 'ModelThrottled' } }]);
  });

  it('ends in rejected when no picture passes', async () => {
    const run = await runPipeline({
      QcFunction: ({ job }, call) =>
        call < INPUT.maxPictures
          ? { verdict: 'again', jobId: job.jobId, attempt: rejectedOnce }
          : { verdict: 'rejected', jobId: job.jobId },
    });

    expect(run.callsOf('RenderFunction')).toHaveLength(INPUT.maxPictures);
    expect(outcomesOf(run)).toEqual([{ jobId: 'job-1', outcome: 'rejected' }]);
  });

  it('ends in refused when the model refuses', async () => {
    const run = await runPipeline({ QcFunction: ({ job }) => ({ verdict: 'refused', jobId: job.jobId }) });

    expect(outcomesOf(run)).toEqual([{ jobId: 'job-1', outcome: 'refused' }]);
  });

  it('ends in skipped, without a render, when nothing is granted', async () => {
    const run = await runPipeline({ AdmitFunction: ({ job }) => ({ decision: 'skipped', jobId: job.jobId }) });

    expect(outcomesOf(run)).toEqual([{ jobId: 'job-1', outcome: 'skipped' }]);
    expect(run.callsOf('RenderFunction')).toHaveLength(0);
  });

  it('polls a sleeping search for a minute before it looks anything up', async () => {
    const run = await runPipeline({
      CacheFunction: ({ step }, call) => {
        if (step === 'wake' && call < 4) throw named('SearchUnavailable');
        return step === 'wake' ? { awake: true } : { misses: 1, course: 'go on' };
      },
    });

    expect(run.callsOf('CacheFunction').map(({ payload }) => payload['step'])).toEqual([
      'wake',
      'wake',
      'wake',
      'wake',
      'look-up',
    ]);
    expect(run.outcome.status).toBe('SUCCEEDED');
  });

  it('looks up all the same when the search does not wake', async () => {
    const run = await runPipeline({
      CacheFunction: ({ step }) => {
        if (step === 'wake') throw named('SearchUnavailable');
        return { misses: 1, course: 'go on' };
      },
    });

    const steps = run.callsOf('CacheFunction').map(({ payload }) => payload['step']);
    expect(steps.filter((step) => step === 'wake')).toHaveLength(13);
    expect(steps.at(-1)).toBe('look-up');
    expect(outcomesOf(run)).toEqual([{ jobId: 'job-1', outcome: 'accepted' }]);
  });

  it('waits and looks up again while the cache is out of order', async () => {
    const run = await runPipeline({
      CacheFunction: ({ step, outageWaits }) =>
        step === 'wake' ? { awake: true } : { misses: 1, course: outageWaits === 2 ? 'go on' : 'wait' },
    });

    const waits = run.callsOf('CacheFunction').map(({ payload }) => payload['outageWaits']);
    expect(waits).toEqual([undefined, 0, 1, 2]);
    expect(run.callsOf('AdmitFunction')).toHaveLength(1);
  });

  it('ends in follows, without a render, when another run makes the picture', async () => {
    const run = await runPipeline({ AdmitFunction: ({ job }) => ({ decision: 'follows', jobId: job.jobId }) });

    expect(outcomesOf(run)).toEqual([{ jobId: 'job-1', outcome: 'follows' }]);
    expect(run.callsOf('RenderFunction')).toHaveLength(0);
  });

  it('asks again after a while as long as a leader is at work, and publishes then', async () => {
    const run = await runPipeline({
      FollowFunction: (_, call) => ({ waiting: call < 3 ? 1 : 0, misses: 0, missesKey: SECOND_LIST }),
    });

    expect(run.callsOf('FollowFunction')).toHaveLength(3);
    expect(run.callsOf('PublishFunction')).toHaveLength(1);
    expect(run.outcome.status).toBe('SUCCEEDED');
  });

  it('renders in a second pass what nothing came of in other runs', async () => {
    const run = await runPipeline(
      {
        FollowFunction: ({ pass }) => ({ waiting: 0, misses: pass === 1 ? 1 : 0, missesKey: SECOND_LIST }),
      },
      ['job-1'],
      { [SECOND_LIST]: ['job-2'] },
    );

    expect(run.callsOf('AdmitFunction').map(({ payload: { job, run: of } }) => [job.jobId, of['pass']])).toEqual([
      ['job-1', 1],
      ['job-2', 2],
    ]);
    expect(run.callsOf('FollowFunction').map(({ payload }) => payload['pass'])).toEqual([1, 2]);
  });

  it('ends in failed when Admit breaks', async () => {
    const run = await runPipeline({
      AdmitFunction: () => {
        throw named('BadInput', 'no such model');
      },
    });

    expect(outcomesOf(run)).toMatchObject([{ jobId: 'job-1', outcome: 'failed', error: { Error: 'BadInput' } }]);
    expect(run.outcome.status).toBe('SUCCEEDED');
  });

  it('goes around RenderMisses when there are no misses', async () => {
    const run = await runPipeline({ CacheFunction: () => ({ misses: 0 }) });

    expect(run.outcome.status).toBe('SUCCEEDED');
    expect(run.callsOf('AdmitFunction')).toHaveLength(0);
    expect(run.mapRuns.map(({ label }) => label)).toEqual(['PublishImages']);
  });

  it('runs no more children at once than the input allows', async () => {
    let inside = 0;
    let most = 0;
    const run = await runPipeline(
      {
        AdmitFunction: async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise(setImmediate);
          inside -= 1;
          return { decision: 'skipped' };
        },
      },
      Array.from({ length: 30 }, (_, index) => `job-${index}`),
    );

    expect(most).toBe(INPUT.maxConcurrency);
    expect(run.mapRuns[0]?.itemCounts).toMatchObject({ total: 30, succeeded: 30 });
  });
});
