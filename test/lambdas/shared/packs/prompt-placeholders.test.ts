// Filling the placeholders of one sentence.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  fillSentence,
  placeholdersOf,
  PROMPT_PLACEHOLDERS,
  type PlaceholderValues,
} from '../../../../lambdas/shared/packs/prompt-placeholders.ts';

const values = (given: Partial<PlaceholderValues>): PlaceholderValues => ({
  ...(Object.fromEntries(Object.keys(PROMPT_PLACEHOLDERS).map((name) => [name, ''])) as PlaceholderValues),
  ...given,
});

describe('a sentence', () => {
  it('lists its placeholders in order', () => {
    expect(placeholdersOf('A {subject} in {setting}.')).toEqual(['subject', 'setting']);
  });

  it('is filled once, so that braces in a value stay what they are', () => {
    expect(fillSentence('It shows {subject}.', values({ subject: 'a {mood} sign', mood: 'sad' }))).toBe(
      'It shows a {mood} sign.',
    );
  });

  it('closes the gap of an empty value and keeps a name it does not know', () => {
    expect(fillSentence('One {mood} thing {other}.', values({}))).toBe('One thing {other}.');
  });
});

describe('the documentation', () => {
  it('explains every placeholder', () => {
    const page = readFileSync('docs/packs.md', 'utf8');
    expect(Object.keys(PROMPT_PLACEHOLDERS).filter((name) => !page.includes(`\`{${name}}\``))).toEqual([]);
  });
});
