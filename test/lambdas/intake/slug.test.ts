// Names for runs.
import { describe, expect, it } from '@jest/globals';
import { runSlug } from '../../../lambdas/intake/slug.ts';

describe('a slug', () => {
  it.each([
    ['Hearth Live: Saturday Morning Kitchen', 'script.md', 'hearth-live-saturday-morning-kitchen'],
    ['Costa en directo: colección de verano', 'x.md', 'costa-en-directo-coleccion-de-verano'],
    ["Maya's kitchen", 'x.md', 'mayas-kitchen'],
    ['花瓣美妆直播间', 'incoming/spring/beauty-zh.md', 'beauty-zh'],
    ['花瓣 618 专场', 'script.md', 'script'],
    ['', '直播.md', 'script'],
    ['A very long title of a very long show that never ends', 'x.md', 'a-very-long-title-of-a-very-long-show'],
    ['x'.repeat(60), 'x.md', 'x'.repeat(40)],
  ])('of "%s" in %s is %s', (title, file, slug) => {
    expect(runSlug(title, file)).toBe(slug);
    expect(slug.length).toBeLessThanOrEqual(40);
  });
});
