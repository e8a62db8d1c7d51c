import { describe, expect, it } from '@jest/globals';
import { balanceLines, breakLines, fitText, forceText } from '../../../lambdas/publish/lines.ts';

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

  it('keeps closing marks off the beginning of a line and opening ones off its end, in a cut word too', () => {
    const texts = [
      '上脸三秒吸收，不黏不腻！真的（真的）好用“太好了”。',
      'Sérum (¡nuevo!) de “rosas”, 30 ml…',
      '好'.repeat(9) + '。（好）',
    ];
    for (const text of texts) {
      for (const width of [3, 4, 5, 7, 9]) {
        for (const line of breakLines(text, width, byLength)) {
          expect(line).not.toMatch(/^[，。！？）”…、]/u);
          expect(line).not.toMatch(/[（“¡]$/u);
        }
      }
    }
  });

  it('leaves no single short word on the last line where that costs no line', () => {
    expect(breakLines('Extraordinarily comfortable so', 27, byLength)).toEqual(['Extraordinarily comfortable', 'so']);
    expect(balanceLines('Extraordinarily comfortable so', 27, byLength)).toEqual(['Extraordinarily', 'comfortable so']);
  });

  const request = {
    measure: (part: string): number => Array.from(part).length * 0.5,
    width: 300,
    maxLines: 2,
    largest: 60,
    smallest: 30,
  };

  it('shrinks text until it fits', () => {
    expect(fitText({ ...request, text: 'Café' })).toEqual({ lines: ['Café'], size: 60, shortened: false });
    const long = fitText({ ...request, text: 'A name that takes two lines' });
    expect(long?.lines).toHaveLength(2);
    expect(long?.size).toBeLessThan(60);
  });

  it('ends with an ellipsis, and says so, only when it is told to cut', () => {
    const text = 'A very long name of a product that never ends and goes on and on';
    expect(fitText({ ...request, text })).toBeUndefined();
    const { lines, size, shortened } = forceText({ ...request, text });
    expect([lines.length, size, shortened]).toEqual([2, 30, true]);
    expect(lines[1]).toMatch(/\p{L}…$/u);
  });

  it('prefers a smaller size to cutting a word', () => {
    const fitted = fitText({ ...request, text: 'Extraordinary', width: 200, smallest: 12 });
    expect(fitted?.lines).toEqual(['Extraordinary']);
    expect(fitted?.size).toBeLessThan(60);
  });

  it.each([
    ['20厘米厨师刀', 4, ['20厘米', '厨师刀']],
    ['大马士革钢厨师刀', 6, ['大马士革', '钢厨师刀']],
    ['花瓣玫瑰保湿精华水', 7, ['花瓣玫瑰', '保湿精华水']],
    ['丝绒哑光口红', 4, ['丝绒哑光', '口红']],
    ['亚麻阔腿长裤', 4, ['亚麻阔腿', '长裤']],
    ['一口不黏锅', 4, ['一口', '不黏锅']],
  ])('does not leave the last character of a Chinese word to the next line: %s', (text, width, lines) => {
    const fitted = fitText({ text, measure: byLength, width, maxLines: 2, largest: 1, smallest: 0.8 });
    expect(fitted?.lines).toEqual(lines);
  });

  it('lets a Chinese word’s last character go rather than make letters much smaller or add a line', () => {
    const fitted = fitText({
      text: '保温壶真空',
      measure: byLength,
      width: 2,
      maxLines: 3,
      largest: 1,
      smallest: 0.5,
    });
    expect(fitted).toEqual({ lines: ['保温', '壶', '真空'], size: 1, shortened: false });
  });

  it('keeps a number with its unit and a short word with the next, where lines stay even', () => {
    const measure = (part: string): number => Array.from(part).length;
    const fitted = fitText({
      text: 'Jarra térmica de acero de 26 cm',
      measure,
      width: 20,
      maxLines: 2,
      largest: 1,
      smallest: 1,
    });
    expect(fitted?.lines).toEqual(['Jarra térmica', 'de acero de 26 cm']);
  });
});
