// Splitting long scripts into parts.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_PART_CHARACTERS } from '../../../lambdas/analyze/limits.ts';
import { readScript } from '../../../lambdas/intake/read-script.ts';
import { splitScript } from '../../../lambdas/intake/split-script.ts';
import { ScriptPartSchema } from '../../../lambdas/shared/domain/script.ts';
import { bytesOf } from './fakes.ts';

const split = (text: string) => {
  const script = readScript(bytesOf(text), 'show.txt');
  return { script, parts: splitScript(script) };
};
const compact = (text: string): string => text.replaceAll(/\s/gu, '');

describe('a script', () => {
  it('that is short is one part, with its timestamps', () => {
    const { parts } = split('[00:12] Ana: Hello.\n[00:15] Ana: Bye.');
    expect(parts).toEqual([
      expect.objectContaining({ index: 0, offset: 0, text: '[00:12] Ana: Hello.\n[00:15] Ana: Bye.' }),
    ]);
  });

  it('that is long is cut between segments, each part beginning at a line', () => {
    const { script, parts } = split(
      Array.from(
        { length: 60 },
        (_, index) => `[00:${String(index).padStart(2, '0')}] Ana: ${'word '.repeat(60)}`,
      ).join('\n'),
    );
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part.text).toMatch(/^\[00:\d\d\] Ana: word/u);
      expect(script.text.slice(part.offset, part.offset + part.text.length)).toBe(part.text);
    }
  });

  it('with one endless sentence is cut inside it, never through a character', () => {
    const { parts } = split('😀'.repeat(7000));
    expect(parts.length).toBe(Math.ceil(14_000 / (MAX_PART_CHARACTERS - 200)));
    for (const { text } of parts) expect(text.isWellFormed()).toBe(true);
  });

  it('leaves a prefix behind that is longer than any timestamp', () => {
    const text = `${'word '.repeat(300)}\n\n${' '.repeat(2000)}end ${'word '.repeat(300)}`;
    const { parts } = split(text);
    expect(parts[1]?.text.startsWith('end')).toBe(true);
  });

  it('always becomes parts within the limit, in order, without overlap, that hold every segment', () => {
    const line = fc
      .tuple(fc.nat(1500), fc.constantFrom('Ana: ', '', '- '))
      .map(([length, lead]) => `${lead}${'一二三。abc. '.repeat(length).slice(0, length * 4)}x`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const { script, parts } = split(lines.join('\n'));
        let end = 0;
        for (const [index, part] of parts.entries()) {
          expect(ScriptPartSchema.parse(part).index).toBe(index);
          expect(part.text.length).toBeLessThanOrEqual(MAX_PART_CHARACTERS);
          expect(part.offset).toBeGreaterThanOrEqual(end);
          end = part.offset + part.text.length;
          for (const segment of part.segments) {
            expect(segment.from).toBeGreaterThanOrEqual(part.offset);
            expect(segment.to).toBeLessThanOrEqual(end);
          }
        }
        const inParts = parts.flatMap(({ segments }) => segments).map(({ from, to }) => script.text.slice(from, to));
        const inScript = script.segments.map(({ from, to }) => script.text.slice(from, to));
        expect(compact(inParts.join(''))).toBe(compact(inScript.join('')));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
