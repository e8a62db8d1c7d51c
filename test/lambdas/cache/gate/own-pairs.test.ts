// The gate on the project's own labelled pairs: none that differ, and no fewer of the same than docs/cache.md says.
import { describe, expect, it } from '@jest/globals';
import { readPairs } from '../../../../eval/cache/rows.ts';
import { compareContent } from '../../../../lambdas/cache/gate/content-gate.ts';

const FILES = [
  ['pairs.jsonl', 59],
  ['pairs-fresh.jsonl', 301],
  ['pairs-unseen.jsonl', 124],
  ['pairs-captions.jsonl', 27],
  ['pairs-other-hand.jsonl', 30],
] as const;

describe.each(FILES)('the gate on eval/cache/%s', (file, leastHits) => {
  const rows = readPairs(`eval/cache/${file}`);

  it('never takes a pair that differs for the same, from either side', () => {
    const wrong = rows.filter(({ a, b, same }) => !same && (compareContent(a, b).same || compareContent(b, a).same));
    expect(wrong).toEqual([]);
  });

  it(`takes at least ${leastHits} pairs that say the same for the same`, () => {
    const hits = rows.filter(({ a, b, same }) => same && compareContent(a, b).same);
    expect(hits.length).toBeGreaterThanOrEqual(leastHits);
  });
});

const fullWidth = (prompt: string): string =>
  prompt.replaceAll(/[a-z0-9]/giu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const VARIANTS: readonly [name: string, vary: (prompt: string) => string][] = [
  ['capitals', (prompt) => prompt.toUpperCase()],
  ['more spaces', (prompt) => ` ${prompt.replaceAll(' ', '   ')} `],
  ['full width', fullWidth],
  ['another full stop', (prompt) => prompt.replace(/[.。]?$/u, '!')],
  ['an ellipsis', (prompt) => prompt.replace(/[.。]?$/u, '…')],
  ['semicolons', (prompt) => prompt.replaceAll(', ', '; ')],
  ['new lines', (prompt) => prompt.replaceAll(', ', ',\n')],
];

describe('the gate on each prompt of eval/cache/pairs-fresh.jsonl', () => {
  const prompts = readPairs('eval/cache/pairs-fresh.jsonl').flatMap(({ a, b }) => [a, b]);

  it.each(VARIANTS)('overlooks %s', (_name, vary) => {
    const missed = prompts.filter((prompt) => !compareContent(prompt, vary(prompt)).same);
    expect(missed).toEqual([]);
  });
});
