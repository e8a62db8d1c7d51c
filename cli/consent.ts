// Asks before real money is spent.
import { createInterface } from 'node:readline/promises';
import { badInput } from '../lambdas/shared/errors.ts';
import { note } from './output.ts';

/**
 * Shows `lines` and asks on the terminal; true when the answer is yes. `yes` skips the question.
 * Throws BadInput when there is no terminal to ask on.
 */
export const consent = async (lines: readonly string[], yes: boolean): Promise<boolean> => {
  for (const line of lines) note(line);
  if (yes) return true;
  if (!process.stdin.isTTY)
    throw badInput(
      '--models aws spends money and there is no terminal to ask on. Read the estimate above and add --yes.',
    );
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question('Spend it? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
};
