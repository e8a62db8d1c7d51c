// The words that only one of two prompts has, for the audit's page.
import { describe, expect, it } from '@jest/globals';
import { differingWords, type Piece } from '../../../cli/cache/differing-words.ts';

const marked = (pieces: readonly Piece[]): string[] => pieces.filter(({ differs }) => differs).map(({ text }) => text);
const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

describe('differingWords', () => {
  it.each([
    ['two red cups', 'three red cups', [['two'], ['three']]],
    ['A pan, on a hob.', 'a pan on a hob', [[], []]],
    [
      'a red cup and a blue bowl',
      'a blue cup and a red bowl',
      [
        ['red', 'blue'],
        ['blue', 'red'],
      ],
    ],
    ['', 'a pan', [[], ['a', 'pan']]],
    ['两朵白色玫瑰', '两朵红色玫瑰', [['白色'], ['红色']]],
  ])('marks what differs between "%s" and "%s"', (a, b, expected) => {
    const [piecesA, piecesB] = differingWords(a, b);
    expect([marked(piecesA), marked(piecesB)]).toEqual(expected);
    expect([joined(piecesA), joined(piecesB)]).toEqual([a, b]);
  });
});
