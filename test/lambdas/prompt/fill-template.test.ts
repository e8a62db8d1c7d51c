// A prompt from sentences: empty ones dropped, long ones cut from the end.
import { describe, expect, it } from '@jest/globals';
import { fillTemplate } from '../../../lambdas/prompt/fill-template.ts';
import { PROMPT_PLACEHOLDERS, type PlaceholderValues } from '../../../lambdas/shared/packs/prompt-placeholders.ts';

const values = (given: Partial<PlaceholderValues>): PlaceholderValues => ({
  ...(Object.fromEntries(Object.keys(PROMPT_PLACEHOLDERS).map((name) => [name, ''])) as PlaceholderValues),
  ...given,
});
const TEMPLATE = ['Photograph.', 'It shows {subject}.', 'In {setting}.', 'With {props} and {mood}.'];

describe('a filled template', () => {
  it('drops sentences whose placeholders are all empty and keeps those without any', () => {
    expect(fillTemplate(TEMPLATE, values({ setting: 'a kitchen' }), 1000)).toEqual({
      prompt: 'Photograph. In a kitchen.',
      dropped: 0,
    });
  });

  it('keeps a sentence with one of two filled', () => {
    expect(fillTemplate(TEMPLATE, values({ mood: 'joy' }), 1000).prompt).toBe('Photograph. With and joy.');
  });

  it('loses its last sentences first when it is too long', () => {
    expect(fillTemplate(TEMPLATE, values({ subject: 'a pan', setting: 'a kitchen', mood: 'joy' }), 30)).toEqual({
      prompt: 'Photograph. It shows a pan.',
      dropped: 2,
    });
  });

  it('is cut at a word when the first sentence alone is too long', () => {
    expect(
      fillTemplate(['It shows {subject}.'], values({ subject: 'a very long description of a pan' }), 20).prompt,
    ).toBe('It shows a very long');
    expect(fillTemplate(['{subject}'], values({ subject: '锅'.repeat(40) }), 20).prompt).toBe('锅'.repeat(20));
  });
});
