// liveframe run: pictures for one or more scripts.
import { prepareRun, type PreparedRun } from '../../lambdas/intake/prepare-run.ts';
import { systemClock } from '../../lambdas/shared/aws/system-clock.ts';
import { pricesDate } from '../../lambdas/shared/prices-date.ts';
import { writableFolder } from '../../local/writable-folder.ts';
import type { FaultSettings } from '../../local/endpoints/bedrock/faults.ts';
import { consent } from '../consent.ts';
import { EXIT } from '../exit-codes.ts';
import { explain, note, print, printJson } from '../output.ts';
import { estimateRun, PACKS, prepareCollaborators } from '../prepare.ts';
import { requestFor, scriptsOf, type RequestOptions } from '../request.ts';
import { exitCodeOf, runJson, summaryLines } from '../run-summary.ts';
import { runScript, type RunResult } from '../run-script.ts';
import { understoodLines } from '../understood-lines.ts';
import { readFaults } from '../stand-in-faults.ts';
import { vectorStore } from '../vector-store.ts';
import { vectorStoreWarnings } from '../check-vector-store.ts';
import { estimateLines } from './estimate.ts';

export interface RunOptions extends RequestOptions {
  models: 'local' | 'aws';
  yes: boolean;
  again: boolean;
  out: string;
  data: string;
  json: boolean;
  faults?: string;
}

const agree = (prepared: readonly PreparedRun[], { models, yes }: RunOptions): Promise<boolean> =>
  models === 'local'
    ? Promise.resolve(true)
    : consent(
        prepared.flatMap((each) => estimateLines(each, estimateRun(each))),
        yes,
      );

/** How one script ended: with a run, or with the reason why there is none. */
type Ended = { script: string; prepared: PreparedRun } & ({ result: RunResult } | { text: string; code: number });

const codeOf = (ended: Ended): number => ('result' in ended ? exitCodeOf(ended.result) : ended.code);

const asJson = (ended: Ended) =>
  'result' in ended
    ? { ...runJson(ended.result), understood: ended.prepared.spec.understood }
    : { script: ended.script, runId: ended.prepared.spec.runId, error: ended.text };

const reportOne = (ended: Ended, json: boolean): void => {
  if (!('result' in ended)) {
    note(`${ended.script}: ${ended.text}`);
    return;
  }
  if (json) return;
  const pricesOf = pricesDate(ended.prepared.spec.packs);
  for (const line of summaryLines(ended.result, { pricesOf, now: systemClock.now() })) print(line);
};

/**
 * Runs the scripts one after the other on one runtime and returns the worst exit code. Everything is validated before anything
 * starts; a script that fails on the way does not keep the others from running.
 */
export const runScripts = async (
  scripts: readonly string[],
  options: RunOptions,
  faults: { faults?: FaultSettings } = readFaults(options.faults),
): Promise<number> => {
  const collaborators = await prepareCollaborators(options.models);
  const prepared: PreparedRun[] = [];
  for (const script of scriptsOf(scripts, options)) {
    const each = await prepareRun(collaborators, requestFor(script, options));
    prepared.push(each);
    for (const line of understoodLines(each.spec.understood)) note(line);
  }
  if (!(await agree(prepared, options))) return EXIT.done;
  await writableFolder(options.out, '--out');
  const store = await vectorStore(options.models);
  for (const line of await vectorStoreWarnings(store, PACKS)) note(line);
  // Only now, so that what is wrong with the request is said at once.
  const { startRuntime } = await import('../../local/runtime/start-runtime.ts');
  const runtime = await startRuntime({ dataFolder: options.data, models: options.models, ...store, ...faults });
  try {
    const all: Ended[] = [];
    for (const [index, each] of prepared.entries()) {
      const of = { script: scripts[index] ?? each.spec.scriptName, prepared: each };
      const ended = await runScript(runtime, each, { ...collaborators, out: options.out }).then(
        (result): Ended => ({ ...of, result }),
        (error: unknown): Ended => ({ ...of, ...explain(error) }),
      );
      reportOne(ended, options.json);
      all.push(ended);
    }
    if (options.json) printJson(all.length === 1 ? all.map(asJson)[0] : { runs: all.map(asJson) });
    return Math.max(...all.map(codeOf));
  } finally {
    await runtime.close();
  }
};

export const runCommand = (options: RunOptions, scripts: string[]): Promise<number> => runScripts(scripts, options);
