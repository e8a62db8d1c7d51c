// npm run test:conformance: the engine against executions recorded from AWS, which are not part of this project.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConformanceCase } from './case.ts';
import { runCase, type CaseResult } from './run-case.ts';

const DEFAULT_CASES = join(import.meta.dirname, '../../../shared/asl-conformance/cases.jsonl');

const share = (results: readonly CaseResult[]): string => {
  const passed = results.filter(({ miss }) => miss === undefined).length;
  return `${passed}/${results.length} (${((100 * passed) / Math.max(1, results.length)).toFixed(1)} %)`;
};

const printMisses = (results: readonly CaseResult[]): void => {
  for (const { id, origin, miss, causeDiffers, historyDifference } of results) {
    if (miss !== undefined) console.log(`miss     ${origin} ${id}\n         ${miss}`);
    else if (causeDiffers !== undefined) console.log(`cause    ${origin} ${id}\n         ${causeDiffers}`);
    if (historyDifference !== undefined) console.log(`history  ${origin} ${id}\n         ${historyDifference}`);
  }
};

const printSummary = (results: readonly CaseResult[]): void => {
  const passed = results.filter(({ miss }) => miss === undefined);
  const histories = results.filter(({ historyAgrees }) => historyAgrees !== undefined);
  const agreeing = histories.filter(({ historyAgrees }) => historyAgrees === true);
  console.log(`recorded and hoisted: ${share(results.filter(({ origin }) => origin !== 'converted'))}`);
  console.log(`all: ${share(results)}`);
  console.log(`only the cause text differs: ${passed.filter(({ causeDiffers }) => causeDiffers !== undefined).length}`);
  console.log(`event types in order: ${agreeing.length}/${histories.length}`);
  console.log(`${passed.length} passed, ${results.length - passed.length} failed`);
};

const main = async (): Promise<void> => {
  const path = process.env['ASL_CASES'] ?? DEFAULT_CASES;
  if (!existsSync(path)) {
    console.log(`skipped: there are no recorded executions at ${path} (set ASL_CASES)`);
    console.log('0 passed, 0 failed');
    return;
  }
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  const results: CaseResult[] = [];
  for (const line of lines) results.push(await runCase(JSON.parse(line) as ConformanceCase));
  printMisses(results);
  printSummary(results);
  if (results.some(({ miss }) => miss !== undefined)) process.exitCode = 1;
};

await main();
