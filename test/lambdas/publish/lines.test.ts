import { describe, expect, it } from '@jest/globals';
import { createCanvas } from '@napi-rs/canvas';
import { registerFonts } from '../../../lambdas/publish/fonts.ts';
import { balanceLines, breakLines, fitText } from '../../../lambdas/publish/lines.ts';

const byLength = (text: string): number => Array.from(text).length;

describe('lines', () => {
  it('breaks Latin text between words', () => {
    expect(breakLines('cast iron skillet', 10, byLength)).toEqual(['cast iron', 'skillet']);
  });

  it('breaks Chinese text between words and never before a full stop', () => {
    const lines = breakLines('今天的口红是豆沙红。', 5, byLength);
    expect(lines.join('')).toBe('今天的口红是豆沙红。');
    expect(lines.every((line) => byLength(line) <= 5 && !line.startsWith('。'))).toBe(true);
    expect(lines.some((line) => line.includes('口红'))).toBe(true);
  });

  it('cuts a word only when it is wider than a line', () => {
    expect(breakLines('Donaudampfschiff', 6, byLength)).toEqual(['Donaud', 'ampfsc', 'hiff']);
  });

  it('gives no line for an empty text', () => {
    expect(breakLines('   ', 6, byLength)).toEqual([]);
  });

  it('evens lines out without adding one', () => {
    expect(balanceLines('one two three four five', 19, byLength)).toEqual(['one two three', 'four five']);
  });

  it('shrinks text until it fits, and ends it with an ellipsis when nothing is small enough', () => {
    registerFonts();
    const context = createCanvas(10, 10).getContext('2d');
    const request = { weight: '700' as const, width: 300, maxLines: 2, largest: 60, smallest: 30 };
    const short = fitText(context, { ...request, text: 'Café' });
    const long = fitText(context, {
      ...request,
      text: 'A very long name of a product that never ends and goes on and on',
    });
    expect(short).toEqual({ lines: ['Café'], size: 60 });
    expect(long.size).toBe(30);
    expect(long.lines).toHaveLength(2);
    expect(long.lines[1]).toMatch(/…$/);
  });

  it('prefers a smaller size to cutting a word', () => {
    registerFonts();
    const context = createCanvas(10, 10).getContext('2d');
    const fitted = fitText(context, {
      text: 'Extraordinary',
      weight: '700',
      width: 200,
      maxLines: 2,
      largest: 60,
      smallest: 12,
    });
    expect(fitted.lines).toEqual(['Extraordinary']);
    expect(fitted.size).toBeLessThan(60);
  });
});
