// Makes sure of a folder that a person named on the command line, before anything is spent on what goes there.
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { badInput } from '../lambdas/shared/errors.ts';

/** Creates `folder` when it is absent. Throws BadInput, with `option` as the thing to change, when it cannot be written to. */
export const writableFolder = async (folder: string, option: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).message;
    throw badInput(`The folder ${folder} cannot be written to: ${why}. Choose another one with ${option}.`, {
      cause: error,
    });
  }
};
