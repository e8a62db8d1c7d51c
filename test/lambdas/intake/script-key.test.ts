// Which uploads are scripts, and what lies beside them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { errorKeyOf, isScriptKey, sheetKeysOf } from '../../../lambdas/intake/script-key.ts';

interface Pattern {
  detail: { object: { key: { wildcard: string }[] } };
}

describe('a key', () => {
  it.each([
    'incoming/show.md',
    'incoming/spring/script.txt',
    'incoming/a/b.JSON',
    'incoming/myproducts.md',
    'incoming/流程.xlsx',
    'incoming/a/show.script.csv',
    'incoming/a/show.docx',
    'incoming/a/show.SRT',
  ])('%s is a script', (key) => {
    expect(isScriptKey(key)).toBe(true);
  });

  it.each([
    'runs/x/show.md',
    'incoming/products.json',
    'incoming/spring/products.csv',
    'incoming/show.products.json',
    'incoming/show.run.yaml',
    'incoming/show.error.json',
    'incoming/photos/a.png',
    'incoming/products.xlsx',
    'incoming/spring/show.products.xlsx',
    'incoming/spring/~$show.xlsx',
    'incoming/README.md',
  ])('%s is none', (key) => {
    expect(isScriptKey(key)).toBe(false);
  });

  it('that the event pattern lets in is a script, whatever its folder', () => {
    const pattern = JSON.parse(readFileSync('infra/event-patterns/script-uploaded.json', 'utf8')) as Pattern;
    const keys = pattern.detail.object.key.map(({ wildcard }) => wildcard.replaceAll('*', 'spring'));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !isScriptKey(key))).toEqual([]);
  });
});

describe('beside a script', () => {
  it('lie its own sheet, the folder’s sheet and our message', () => {
    expect(sheetKeysOf('incoming/spring/show.md')).toEqual([
      'incoming/spring/show.products.csv',
      'incoming/spring/show.products.json',
      'incoming/spring/show.products.xlsx',
      'incoming/spring/products.csv',
      'incoming/spring/products.json',
      'incoming/spring/products.xlsx',
    ]);
    expect(errorKeyOf('incoming/spring/show.md')).toBe('incoming/spring/show.error.json');
  });
});
