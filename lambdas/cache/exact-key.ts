// The key under which exactly the same wish is found again.
import { hashOf } from '../shared/hash.ts';

/**
 * NFKC, lower case, and every run of spaces and punctuation as one space. What stands between two digits is kept:
 * `1.5` and `1-5` are not the same wish.
 */
export const normalisePrompt = (prompt: string): string =>
  prompt
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<!\d)[\p{P} ]+|[\p{P} ]+(?!\d)/gu, ' ')
    .trim();

/** Hash of the scope and the normalised prompt: 64 hex digits. */
export const exactKeyOf = ({ cacheScope, prompt }: { cacheScope: string; prompt: string }): string =>
  hashOf({ scope: cacheScope, prompt: normalisePrompt(prompt) });
