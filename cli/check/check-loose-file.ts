// Checks a single picture: against the channel and market that are named, else those its own metadata names.
import { readFile } from 'node:fs/promises';
import { badInput } from '../../lambdas/shared/errors.ts';
import { checkFile } from '../../lambdas/shared/file-check/check-file.ts';
import { readFacts } from '../../lambdas/shared/file-check/facts.ts';
import { NAMES } from '../../lambdas/shared/file-check/names.ts';
import type { Packs } from '../../lambdas/shared/packs/load-packs.ts';
import type { CheckedFile } from './checked-file.ts';

export interface LooseFileOptions {
  packs: Pick<Packs, 'channel' | 'market' | 'ids'>;
  channel?: string | undefined;
  market?: string | undefined;
}

/** Throws BadInput when the file cannot be read or nothing says what it is for. */
export const checkLooseFile = async (path: string, { packs, ...asked }: LooseFileOptions): Promise<CheckedFile> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw badInput(`The file ${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  });
  const facts = await readFacts(bytes);
  const says = (name: string): string | undefined => ('broken' in facts ? undefined : facts.property(name));
  const channel = asked.channel ?? says(NAMES.channel);
  const market = asked.market ?? says(NAMES.market);
  if (channel === undefined || market === undefined) {
    const [word, kind] = channel === undefined ? (['channel', 'channels'] as const) : (['market', 'markets'] as const);
    throw badInput(
      `Nothing in ${path} says which ${word} it is for. Name it: --${word} <id>, one of ${packs.ids(kind).join(', ')}.`,
    );
  }
  const violations = await checkFile(bytes, packs.channel(channel), packs.market(market));
  return { file: path, channel, market, violations };
};
