// liveframe check: re-reads published files from disk, holds each against the rules of its channel and market, and redoes its proof.
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { violationWords } from '../../lambdas/shared/domain/violation.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';
import { checkLooseFile } from '../check/check-loose-file.ts';
import { checkRunFolder } from '../check/check-run-folder.ts';
import type { CheckedFile, ProofState } from '../check/checked-file.ts';
import { productProofs } from '../check/product-proofs.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { PACKS } from '../prepare.ts';

interface CheckOptions {
  channel?: string;
  market?: string;
  json: boolean;
}

const isFolder = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    throw badInput(`There is no file or folder ${path}. Name an exported run's folder or pictures.`);
  return found.isDirectory();
};

const proofCounts = (checked: readonly CheckedFile[]): Record<'redone' | 'hold' | 'fail' | 'notRedone', number> => {
  const count = (state: ProofState): number => checked.filter(({ proof }) => proof === state).length;
  const [hold, fail] = [count('holds'), count('fails')];
  return { redone: hold + fail, hold, fail, notRedone: count('not redone') };
};

const proofLines = (checked: readonly CheckedFile[]): string[] => {
  const { redone, hold, fail, notRedone } = proofCounts(checked);
  if (redone + notRedone === 0) return [];
  const proofs = redone === 1 ? 'product proof' : 'product proofs';
  const came = redone === 0 ? [] : [fail === 0 ? 'all hold' : `${hold} hold, ${fail} fail`];
  const left = notRedone === 0 ? [] : [`${notRedone} could not be redone`];
  return [`${redone} ${proofs} redone from the photos in products/: ${[...came, ...left].join('; ')}`];
};

/** The lines a person reads: what failed, then the counts. */
export const checkLines = (checked: readonly CheckedFile[]): string[] => {
  const failed = checked.filter(({ violations }) => violations.length > 0);
  const channels = new Set(checked.map(({ channel }) => channel));
  return [
    ...failed.flatMap(({ file, channel, market, violations }) => [
      `${relative('', file)} (${[channel, market].filter((id) => id !== '').join(', ')})`,
      ...violations.map((violation) => `  ${violationWords(violation)}`),
    ]),
    `${checked.length - failed.length} of ${checked.length} files keep the rules of their channel and market (${channels.size} channels)`,
    ...proofLines(checked),
  ];
};

const asJson = (checked: readonly CheckedFile[]) => {
  const failed = checked.filter(({ violations }) => violations.length > 0);
  return {
    files: checked.length,
    passed: checked.length - failed.length,
    failed: failed.length,
    proofs: proofCounts(checked),
    violations: failed.map((each) => ({ ...each, file: relative('', each.file) })),
  };
};

export const checkCommand = async ({ channel, market, json }: CheckOptions, paths: string[]): Promise<number> => {
  const packs = loadPacks(PACKS);
  if (channel !== undefined) packs.channel(channel);
  if (market !== undefined) packs.market(market);
  const options = { packs, channel, market };
  const checked: CheckedFile[] = [];
  for (const path of paths) {
    if (await isFolder(path)) checked.push(...(await checkRunFolder(path, { ...options, more: productProofs(path) })));
    else checked.push(await checkLooseFile(path, options));
  }
  if (json) printJson(asJson(checked));
  else for (const line of checkLines(checked)) print(line);
  return checked.every(({ violations }) => violations.length === 0) ? EXIT.done : EXIT.finishedWithFailures;
};
