// Midjourney flags at the end of a line.
import { describe, expect, it } from '@jest/globals';
import { splitFlags } from '../../../lambdas/prompt/midjourney-flags.ts';

describe('flags', () => {
  it('are translated or dropped, and the whole tail leaves the text', () => {
    expect(splitFlags('a red pan, studio --ar 9:16 --style raw --no hands, blur --seed 5 --v 6 --iw')).toEqual({
      text: 'a red pan, studio',
      flags: {
        aspectRatio: { width: 9, height: 16 },
        negative: ['hands', 'blur'],
        seed: 5,
        dropped: ['--style raw', '--v 6', '--iw'],
      },
    });
  });

  it('keep the seed 0 and hold a larger one than the models take at their limit', () => {
    expect(splitFlags('x --seed 0').flags?.seed).toBe(0);
    expect(splitFlags('x --seed 99999999999').flags?.seed).toBe(4_294_967_294);
  });

  it('without a usable value are dropped', () => {
    expect(splitFlags('x --ar wide --seed many --no').flags).toEqual({
      negative: [],
      dropped: ['--ar wide', '--seed many', '--no'],
    });
    expect(splitFlags('x --ar 0:9').flags?.dropped).toEqual(['--ar 0:9']);
  });

  it('end a negative list with its sentence and join two lists', () => {
    expect(splitFlags('x --no hands，手. And then --no cats').flags?.negative).toEqual(['hands', '手', 'cats']);
  });

  it('may be a line of their own', () => {
    expect(splitFlags('--AR 16:9')).toEqual({
      text: '',
      flags: { aspectRatio: { width: 16, height: 9 }, negative: [], dropped: [] },
    });
  });
});

describe('what only looks like flags', () => {
  it.each([
    'la crema --no es broma-- funciona',
    'wait -- what',
    'use --force with care',
    'plain words',
    'no--seed here',
    'the --v-neck jumper',
  ])('stays: %s', (line) => {
    expect(splitFlags(line)).toEqual({ text: line });
  });
});
