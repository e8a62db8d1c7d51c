// From command-line options to a run's request: files on disk, numbers checked, the sheet found beside the script.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InputSource } from '../lambdas/intake/input-source.ts';
import type { RunRequest } from '../lambdas/intake/prepare-run.ts';
import type { Overrides } from '../lambdas/intake/settings.ts';
import { badInput } from '../lambdas/shared/errors.ts';
import { numberFrom } from './numbers.ts';

export interface RequestOptions {
  products?: string;
  brand?: string;
  channel?: string[];
  market?: string[];
  overlay?: string;
  imageModel?: string;
  options?: string;
  budget?: string;
  urgency?: string;
}

const SHEETS = ['products.csv', 'products.json'];

/** Reads paths as the shell gave them; a folder or a file without permission is a person's mistake, too. */
const diskSource: InputSource = {
  read: async (name) => {
    try {
      return await readFile(name);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return undefined;
      throw badInput(
        `${name} cannot be read: ${code === 'EISDIR' ? 'it is a folder; name the file in it' : String(code)}.`,
        {
          cause: error,
        },
      );
    }
  },
};

/** The sheet that was named, or the only one of the usual names beside the script. */
const sheetFor = (script: string, named: string | undefined): string | undefined => {
  if (named !== undefined) return named;
  const beside = SHEETS.map((sheet) => join(dirname(script), sheet)).filter((file) => existsSync(file));
  return beside.length === 1 ? beside[0] : undefined;
};

const overridesOf = ({
  brand,
  channel,
  market,
  overlay,
  imageModel,
  options,
  budget,
  urgency,
}: RequestOptions): Overrides => ({
  brand,
  overlay,
  channels: channel,
  markets: market,
  urgency,
  options: options === undefined ? undefined : numberFrom('--options', options),
  budgetUsd: budget === undefined ? undefined : numberFrom('--budget', budget),
  models: { image: imageModel },
});

/** Throws BadInput for a number that is none; everything else is checked where the run is prepared. */
export const requestFor = (script: string, options: RequestOptions & { again?: boolean }): RunRequest => ({
  source: diskSource,
  scriptName: script,
  productsName: sheetFor(script, options.products),
  overrides: overridesOf(options),
  again: options.again,
});
