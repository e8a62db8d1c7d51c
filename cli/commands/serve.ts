// liveframe serve: the embedded AWS with the pipeline on it, until Ctrl-C; state survives in the data folder.
import { objectStore } from '../../lambdas/shared/aws/object-store.ts';
import { DOOR_SETTINGS } from '../../local/endpoints/events/door.ts';
import { startPages } from '../../local/endpoints/pages/server.ts';
import { startRuntime } from '../../local/runtime/start-runtime.ts';
import { EXIT } from '../exit-codes.ts';
import { wholeNumber } from '../numbers.ts';
import { note, print, printJson } from '../output.ts';
import { PACKS } from '../prepare.ts';
import { readFaults } from '../stand-in-faults.ts';
import { vectorStore } from '../vector-store.ts';
import { vectorStoreWarnings } from '../check-vector-store.ts';

interface ServeOptions {
  data: string;
  json: boolean;
  models: 'local' | 'aws';
  port: string;
  settle: string;
  faults?: string;
}

const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

const introduce = (lines: Readonly<Record<string, string>>): void => {
  const width = Math.max(...Object.keys(lines).map((name) => name.length));
  for (const [name, value] of Object.entries(lines)) print(`${name.padEnd(width)}  ${value}`);
};

/** The first line of `--json` is the one object, printed when everything listens. */
export const serveCommand = async (options: ServeOptions): Promise<number> => {
  const port = wholeNumber('--port', options.port, { min: 0, max: 65_535 });
  const delaySeconds = wholeNumber('--settle', options.settle, { min: 0, max: 900 });
  const door = { ...DOOR_SETTINGS, delaySeconds };
  const faults = readFaults(options.faults);
  const store = await vectorStore(options.models);
  for (const line of await vectorStoreWarnings(store, PACKS)) note(line);
  const runtime = await startRuntime({ dataFolder: options.data, models: options.models, door, ...store, ...faults });
  try {
    const pages = await startPages(objectStore(runtime.bucket), port);
    const endpoints = { ...runtime.endpoints, pages: pages.url };
    const { bucket, stateMachineArn, dataDir } = runtime;
    if (options.json) printJson({ endpoints, bucket, stateMachineArn, dataDir });
    else {
      introduce({ ...endpoints, bucket, stateMachineArn, dataDir });
      note(
        `Upload a script to s3://${bucket}/incoming/<show>/script.md to start a run; galleries are at ${pages.url}. Ctrl-C stops.`,
      );
    }
    await untilInterrupted();
    await pages.close();
    return EXIT.done;
  } finally {
    await runtime.close();
  }
};
