// Reads a JSON file that a person named, with a message they can act on.
import { readFile } from 'node:fs/promises';
import { badInput } from '../lambdas/shared/errors.ts';

/** The parsed file. Throws BadInput when it is missing or no JSON; `what` names it in the message. */
export const readJsonFile = async (file: string, what: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw badInput(`The ${what} ${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`, {
      cause: error,
    });
  });
  return parseJson(text, `The ${what} ${file}`);
};

/** Parses JSON from a person. Throws BadInput; `what` starts its message. */
export const parseJson = (text: string, what: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badInput(`${what} is not JSON: ${(error as Error).message}.`, { cause: error });
  }
};
