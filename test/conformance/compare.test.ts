// The comparison of the conformance suite: what may differ, and what may not.
import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../local/asl/json.ts';
import { matches } from './compare.ts';

describe('matches', () => {
  it.each<[Json | undefined, Json | undefined]>([
    [1, 1],
    [undefined, undefined],
    [{ a: [1, null] }, { a: [1, null] }],
    ['{"a": 1}', '{"a":1}'],
    [{ a: 1 }, '{"a":1}'],
    ['«any»', { anything: true }],
    ['arn:«any»:x.y', 'arn:1:2:x.y'],
    [{ Payload: 1, SdkHttpMetadata: {} }, { Payload: 1 }],
    [
      { errorType: 'A', stackTrace: '«any»' },
      { errorType: 'A', trace: ['line'] },
    ],
    ['{no json', '{no json'],
  ])('takes %j for %j', (expected, actual) => {
    expect(matches(expected, actual)).toBe(true);
  });

  it.each<[Json | undefined, Json | undefined]>([
    [1, 2],
    [1, undefined],
    [undefined, 1],
    [[1, 2], [1]],
    [[1], { 0: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1 }, null],
    ['arn:«any»:xzy', 'arn:1:2:x.y'],
    ['arn:«any»', 7],
    ['a', 'b'],
  ])('does not take %j for %j', (expected, actual) => {
    expect(matches(expected, actual)).toBe(false);
  });
});
