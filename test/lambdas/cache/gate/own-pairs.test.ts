// The gate on the project's own labelled pairs: none that differ, and no fewer of the same than docs/cache.md says.
import { describe, expect, it } from '@jest/globals';
import { readPairs } from '../../../../eval/cache/rows.ts';
import { compareContent } from '../../../../lambdas/cache/gate/content-gate.ts';

const FILES = [
  ['pairs.jsonl', 59],
  ['pairs-fresh.jsonl', 301],
  ['pairs-unseen.jsonl', 124],
  ['pairs-captions.jsonl', 51],
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
