import { describe, expect, it } from '@jest/globals';
import { compilePattern } from '../../../../local/endpoints/events/pattern.ts';

const key = (...conditions: unknown[]) => compilePattern({ detail: { key: conditions } });
const event = (value?: unknown) => ({ detail: value === undefined ? {} : { key: value } });

describe('compilePattern', () => {
  it('matches when every field has one of its values, and other fields do not matter', () => {
    const matches = compilePattern({ source: ['a', 'b'], detail: { size: [1, null] } });
    expect(matches({ source: 'b', detail: { size: 1 }, more: true })).toBe(true);
    expect(matches({ source: 'a', detail: { size: null } })).toBe(true);
    expect(matches({ source: 'c', detail: { size: 1 } })).toBe(false);
    expect(matches({ source: 'a', detail: { size: '1' } })).toBe(false);
    expect(matches({ source: 'a' })).toBe(false);
    expect(matches('a')).toBe(false);
  });

  it('matches an array by any of its elements', () => {
    expect(key('x')(event(['w', 'x']))).toBe(true);
    expect(key('x')(event(['w']))).toBe(false);
  });

  it.each<[unknown, string, string]>([
    [{ prefix: 'in/' }, 'in/a', 'out/a'],
    [{ suffix: '.md' }, 'a.md', 'a.mdx'],
    [{ wildcard: 'in/*.md' }, 'in/a/b.md', 'in/a.txt'],
    [{ wildcard: 'a*b*c' }, 'a-b-c', 'acb'],
    [{ wildcard: 'a.c' }, 'a.c', 'abc'],
    [{ wildcard: String.raw`a\*b` }, 'a*b', 'axb'],
    [{ wildcard: String.raw`a\\b` }, String.raw`a\b`, 'ab'],
    [{ wildcard: String.raw`a\b` }, String.raw`a\b`, 'ab'],
    [{ 'anything-but': ['a', 'b'] }, 'c', 'a'],
    [{ 'anything-but': 'a' }, 'c', 'a'],
    [{ 'anything-but': { prefix: 'init' } }, 'started', 'initializing'],
    [{ 'anything-but': { wildcard: '*.run.yaml' } }, 'a.md', 'a.run.yaml'],
  ])('%j matches %j', (condition, good, bad) => {
    expect(key(condition)(event(good))).toBe(true);
    expect(key(condition)(event(bad))).toBe(false);
  });

  it('matches everything by a lone star, the empty text included', () => {
    expect(key({ wildcard: '*' })(event(''))).toBe(true);
  });

  it('only matches text with an operator for text', () => {
    expect(key({ prefix: '1' })(event(1))).toBe(false);
    expect(key({ wildcard: '*' })(event(1))).toBe(false);
  });

  it('tells whether a field is there', () => {
    expect(key({ exists: true })(event('x'))).toBe(true);
    expect(key({ exists: true })(event())).toBe(false);
    expect(key({ exists: false })(event())).toBe(true);
    expect(key({ 'anything-but': 'a' })(event())).toBe(false);
  });

  it.each<[string, unknown]>([
    ['an operator it does not know', { detail: { key: [{ numeric: ['>', 1] }] } }],
    ['two operators in one', { detail: { key: [{ prefix: 'a', suffix: 'b' }] } }],
    ['$or', { $or: [] }],
    ['a value that is no list', { source: 'a' }],
    ['a list instead of an object', []],
    ['a prefix that is no text', { source: [{ prefix: 1 }] }],
    ['a wildcard that is no text', { source: [{ wildcard: 1 }] }],
    ['two stars in a row', { source: [{ wildcard: 'a**' }] }],
    ['exists without true or false', { source: [{ exists: 'yes' }] }],
    ['an unknown operator in anything-but', { source: [{ 'anything-but': { cidr: 'x' } }] }],
  ])('refuses %s', (_what, pattern) => {
    expect(() => compilePattern(pattern)).toThrow(expect.objectContaining({ name: 'BadInput' }));
  });
});
