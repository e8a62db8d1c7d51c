// Measures a distributed Map with instant tasks: time per item and peak memory, for 10,000 and 100,000 items.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { systemClock } from '../local/asl/clock.ts';
import { createEngine } from '../local/asl/engine.ts';
import { integrations } from '../local/asl/integrations/run-integration.ts';
import { loadDefinition } from '../local/asl/load.ts';
import type { ObjectAccess } from '../local/asl/objects.ts';
import { openMapRunStore } from '../local/endpoints/step-functions/store/map-run-store.ts';

interface Measure {
  items: number;
  microsecondsPerItem: number;
  peakRssMb: number;
}

const SIZES = [10_000, 100_000];

/** A STANDARD child per item with one task, as the pipeline has them, its results written to S3. */
const DEFINITION = {
  QueryLanguage: 'JSONata',
  StartAt: 'EachItem',
  States: {
    EachItem: {
      Type: 'Map',
      Label: 'EachItem',
      MaxConcurrency: 100,
      ItemReader: {
        Resource: 'arn:aws:states:::s3:getObject',
        ReaderConfig: { InputType: 'JSONL' },
        Arguments: { Bucket: 'bench', Key: 'items.jsonl' },
      },
      ItemSelector: { run: '{% $states.input.run %}', job: '{% $states.context.Map.Item.Value %}' },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: 'Work',
        States: {
          Work: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Arguments: { FunctionName: 'instant', Payload: '{% $states.input %}' },
            Output: '{% $states.result.Payload %}',
            End: true,
          },
        },
      },
      ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Arguments: { Bucket: 'bench', Prefix: 'results' } },
      End: true,
    },
  },
};

const itemsBody = (items: number): Uint8Array => {
  const lines = Array.from({ length: items }, (_, index) =>
    JSON.stringify({ jobId: `job-${index}`, prompt: 'a red cup', seed: index }),
  );
  return Buffer.from(`${lines.join('\n')}\n`);
};

const benchObjects = (items: number): ObjectAccess => {
  const body = itemsBody(items);
  return {
    get: () => Promise.resolve(body),
    put: () => Promise.resolve(),
    list: async function* () {
      await Promise.resolve();
      yield* [];
    },
  };
};

const runMap = async (items: number, folder: string): Promise<number> => {
  const objects = benchObjects(items);
  const invokeLambda = (_name: string, payload: unknown): Promise<unknown> =>
    Promise.resolve({ done: (payload as { job: { jobId: string } }).job.jobId });
  const startExecution = (): never => {
    throw new Error('The bench starts no other execution.');
  };
  const account = { region: 'us-west-2', accountId: '000000000000' };
  const runTask = integrations({ invokeLambda, objects, startExecution });
  const ids = (): string => crypto.randomUUID();
  const engine = createEngine({ clock: systemClock, random: Math.random, ids, runTask, objects, ...account });
  const definition = loadDefinition(DEFINITION);
  const started = performance.now();
  const outcome = await engine.run({
    definition,
    machine: { arn: 'arn:aws:states:us-west-2:000000000000:stateMachine:bench', name: 'bench' },
    identity: {
      arn: 'arn:aws:states:us-west-2:000000000000:execution:bench:run',
      name: 'run',
      roleArn: 'arn:aws:iam::000000000000:role/bench',
      startDate: Date.now(),
      input: { run: { runId: 'bench' } },
      redriveCount: 0,
    },
    signal: new AbortController().signal,
    mapRuns: openMapRunStore(folder).keeper(join(folder, 'bench', 'run')),
    onEvent: () => undefined,
  });
  if (outcome.status !== 'SUCCEEDED') throw new Error(`The bench ended in ${outcome.status}: ${outcome.cause ?? ''}`);
  return performance.now() - started;
};

/** Measures in this process; its peak memory is the process's own, so each size gets a process. */
const measure = async (items: number): Promise<Measure> => {
  const folder = await mkdtemp(join(tmpdir(), 'liveframe-bench-'));
  try {
    const milliseconds = await runMap(items, folder);
    const peakRssMb = process.resourceUsage().maxRSS / 1024;
    return { items, microsecondsPerItem: (milliseconds * 1000) / items, peakRssMb };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * V8 leaves garbage lying until its heap is some times larger than what is alive (19 MB at 10,000 items, 33 MB at 100,000): without a
 * bound the peak tells how lazy the collector is. In a bounded heap, memory that grew with the items would end the process.
 */
const HEAP_MB = 160;

const measureInChild = (items: number): Promise<Measure> =>
  new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['--measure', String(items)], {
      execArgv: [`--max-heap-size=${HEAP_MB}`],
    });
    child.once('message', (message) => {
      resolve(message as Measure);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`Measuring ${items} items ended with ${code}.`));
    });
  });

const printTable = (
  measures: readonly Measure[],
  { ratio, memoryRatio }: { ratio: number; memoryRatio: number },
): void => {
  console.log('   items   µs per item   peak RSS MB');
  for (const { items, microsecondsPerItem, peakRssMb } of measures) {
    console.log(
      `${String(items).padStart(8)}${microsecondsPerItem.toFixed(1).padStart(14)}${peakRssMb.toFixed(0).padStart(14)}`,
    );
  }
  console.log(
    `100,000 against 10,000 (goal: at most 1.3): time per item ${ratio.toFixed(2)}, peak memory ${memoryRatio.toFixed(2)}`,
  );
  console.log(`Each size in a process of its own, with a heap of at most ${HEAP_MB} MB.`);
};

const main = async (): Promise<void> => {
  const measures: Measure[] = [];
  for (const items of SIZES) measures.push(await measureInChild(items));
  const [small, large] = measures;
  const ratio = (large?.microsecondsPerItem ?? NaN) / (small?.microsecondsPerItem ?? NaN);
  const memoryRatio = (large?.peakRssMb ?? NaN) / (small?.peakRssMb ?? NaN);
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ sizes: measures, heapMb: HEAP_MB, ratio, memoryRatio }));
  else printTable(measures, { ratio, memoryRatio });
};

const asked = process.argv.indexOf('--measure');
if (asked === -1) await main();
else process.send?.(await measure(Number(process.argv[asked + 1])));
