// Flags in a script find the cues on their line.
import { describe, expect, it } from '@jest/globals';
import { scriptFlags } from '../../../lambdas/prompt/script-flags.ts';
import { cue } from './fixtures.ts';

const text = 'Hello all.\nHere is the pan. --ar 1:1 --v 6\nBye. --seed 3';
const at = (quote: string, cueId: string) => {
  const start = 1000 + text.indexOf(quote);
  return { ...cue, cueId, evidence: [{ start, end: start + quote.length, quote }] };
};
const part = { index: 1, offset: 1000, text, segments: [{ from: 1000, to: 1010 }] };

describe('flags in a script', () => {
  it('belong to the cue whose evidence stands on their line', () => {
    const { byCue } = scriptFlags([part], [at('Hello all', 'c001'), at('Here is the pan', 'c002')]);
    expect([...byCue]).toEqual([
      ['c002', [{ aspectRatio: { width: 1, height: 1 }, negative: [], dropped: ['--v 6'] }]],
    ]);
  });

  it('are warned about when no picture comes from their line', () => {
    expect(scriptFlags([part], [at('Here is the pan', 'c002')]).warnings).toEqual([
      'The flags in "Bye. --seed 3" were dropped: no picture comes from that line.',
    ]);
  });

  it('are collected when a cue spans several lines', () => {
    const whole = { ...cue, evidence: [{ start: 1011, end: 1000 + text.length, quote: text.slice(11) }] };
    expect(scriptFlags([part], [whole]).byCue.get('c001')).toHaveLength(2);
  });
});
