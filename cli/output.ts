// What a command prints: results on stdout, everything else on stderr; one place that turns an error into words and an exit code.
import { stripVTControlCharacters } from 'node:util';
import { isLiveframeError } from '../lambdas/shared/errors.ts';
import { EXIT } from './exit-codes.ts';

/** A script's or a sheet's words must not steer the terminal: escape sequences and turned-round text are not printed. */
const plain = (text: string): string =>
  stripVTControlCharacters(text).replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '');

export const print = (text: string): void => {
  process.stdout.write(`${plain(text)}\n`);
};

/** Notes for a person: never on stdout, which may be read by a program. */
export const note = (text: string): void => {
  process.stderr.write(`${plain(text)}\n`);
};

export const printJson = (value: unknown): void => {
  print(JSON.stringify(value));
};

/**
 * Words and exit code of an error. A person's mistake is one message without a stack trace; so is a known fault of the
 * infrastructure; only an error nobody foresaw keeps its stack, because someone has to find it.
 */
export const explain = (error: unknown): { text: string; code: number } => {
  if (isLiveframeError(error, 'BadInput')) return { text: error.message, code: EXIT.badInput };
  if (isLiveframeError(error, 'BudgetExhausted')) return { text: error.message, code: EXIT.finishedWithFailures };
  if (isLiveframeError(error)) return { text: `${error.name}: ${error.message}`, code: EXIT.infrastructure };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { text, code: EXIT.infrastructure };
};
