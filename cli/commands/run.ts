// liveframe run: pictures for one or more scripts.
import { prepareRun, type PreparedRun } from '../../lambdas/intake/prepare-run.ts';
import { systemClock } from '../../lambdas/shared/aws/system-clock.ts';
import { startRuntime } from '../../local/runtime/start-runtime.ts';
import type { FaultSettings } from '../../local/endpoints/bedrock/faults.ts';
import { consent } from '../consent.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { estimateRun, prepareCollaborators } from '../prepare.ts';
import { requestFor, type RequestOptions } from '../request.ts';
import { exitCodeOf, runJson, summaryLines } from '../run-summary.ts';
import { runScript, type RunResult } from '../run-script.ts';
import { readFaults } from '../stand-in-faults.ts';
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

const report = (results: readonly RunResult[], prepared: readonly PreparedRun[], json: boolean): void => {
  if (json) {
    const objects = results.map(runJson);
    printJson(objects.length === 1 ? objects[0] : { runs: objects });
    return;
  }
  for (const [index, result] of results.entries()) {
    const pricesOf = prepared[index]?.spec.packs.image.date ?? '';
    for (const line of summaryLines(result, { pricesOf, now: systemClock.now() })) print(line);
  }
};

/** Runs the scripts one after the other on one runtime. Everything is validated before anything starts. */
export const runScripts = async (
  scripts: readonly string[],
  options: RunOptions,
  faults: { faults?: FaultSettings } = readFaults(options.faults),
): Promise<{ code: number; results: RunResult[] }> => {
  const collaborators = await prepareCollaborators(options.models);
  const prepared: PreparedRun[] = [];
  for (const script of scripts) prepared.push(await prepareRun(collaborators, requestFor(script, options)));
  if (!(await agree(prepared, options))) return { code: EXIT.done, results: [] };
  const runtime = await startRuntime({ dataFolder: options.data, models: options.models, ...faults });
  try {
    const results: RunResult[] = [];
    for (const each of prepared) results.push(await runScript(runtime, each, { ...collaborators, out: options.out }));
    report(results, prepared, options.json);
    return { code: Math.max(...results.map(exitCodeOf)), results };
  } finally {
    await runtime.close();
  }
};

export const runCommand = async (options: RunOptions, scripts: string[]): Promise<number> =>
  (await runScripts(scripts, options)).code;
