// From command-line options to a run's request: files on disk, numbers checked, the sheet found beside the script.
import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InputSource } from '../lambdas/intake/input-source.ts';
import type { RunRequest } from '../lambdas/intake/prepare-run.ts';
import type { Overrides } from '../lambdas/intake/settings.ts';
import { badInput } from '../lambdas/shared/errors.ts';
import { numberFrom } from './numbers.ts';

export interface RequestOptions {
  products?: string;
  photos?: string;
  coverAll?: boolean;
  brand?: string;
  channel?: string[];
  market?: string[];
  overlay?: string;
  prompts?: string;
  imageModel?: string;
  options?: string;
  images?: string;
  budget?: string;
  urgency?: string;
  onCacheOutage?: string;
  cutOut?: string;
  judge?: string;
}

const SHEETS = ['products.csv', 'products.json', 'products.xlsx'];

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
  list: async (folder) => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
    } catch {
      return [];
    }
  },
};

/** Throws BadInput when the folder that was named is none: photos would silently be missing. */
const photosFolder = (folder: string | undefined): string | undefined => {
  if (folder === undefined || (existsSync(folder) && statSync(folder).isDirectory())) return folder;
  throw badInput(`There is no folder ${folder}. Name the folder of the photos with --photos.`);
};

/** The sheet that was named, or the only one of the usual names beside the script. */
const sheetFor = (script: string | undefined, named: string | undefined): string | undefined => {
  if (named !== undefined || script === undefined) return named;
  const beside = SHEETS.map((sheet) => join(dirname(script), sheet)).filter((file) => existsSync(file));
  return beside.length === 1 ? beside[0] : undefined;
};

const overridesOf = ({
  brand,
  channel,
  market,
  prompts,
  overlay,
  imageModel,
  options,
  images,
  budget,
  urgency,
  onCacheOutage,
  cutOut,
  judge,
}: RequestOptions): Overrides => ({
  brand,
  overlay,
  channels: channel,
  markets: market,
  prompts,
  urgency,
  onCacheOutage,
  cutOut,
  judge,
  options: options === undefined ? undefined : numberFrom('--options', options),
  images: images === undefined ? undefined : numberFrom('--images', images),
  budgetUsd: budget === undefined ? undefined : numberFrom('--budget', budget),
  models: { image: imageModel },
});

/**
 * The request of one script, or of a product sheet alone. Throws BadInput for a number that is none and a folder that is not there; everything
 * else is checked where the run is prepared.
 */
export const requestFor = (script: string | undefined, options: RequestOptions & { again?: boolean }): RunRequest => ({
  source: diskSource,
  scriptName: script,
  productsName: sheetFor(script, options.products),
  photosFolder: photosFolder(options.photos),
  coverAll: options.coverAll,
  overrides: overridesOf(options),
  again: options.again,
});

/** The scripts that were named; none stands for the one that is written from the product sheet. */
export const scriptsOf = (named: readonly string[], { products }: RequestOptions): (string | undefined)[] => {
  if (named.length > 0) return [...named];
  if (products !== undefined) return [undefined];
  throw badInput('There is neither a script nor a product sheet. Name a script, or a sheet with --products.');
};
