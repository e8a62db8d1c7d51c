import { describe, expect, it } from '@jest/globals';
import { embedText } from '../../../../local/endpoints/bedrock/hash-embedder.ts';

const cosine = (a: string, b: string): number => {
  const [left, right] = [embedText(a, 1024), embedText(b, 1024)];
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
};

describe('embedText', () => {
  it('gives equal vectors for equal texts, whatever the case and width', () => {
    expect(embedText('Red MUG', 256)).toEqual(embedText('red ｍｕｇ', 256));
  });

  it('puts texts with words in common nearer than others', () => {
    const near = cosine('a red ceramic mug on a wooden table', 'a red ceramic mug on a table of wood');
    const far = cosine('a red ceramic mug on a wooden table', 'blue linen dress in the evening wind');
    expect(near).toBeGreaterThan(0.7);
    expect(far).toBeLessThan(0.3);
  });

  it('tells Chinese texts apart by their characters', () => {
    expect(cosine('红色真丝连衣裙', '红色真丝长裙')).toBeGreaterThan(0.5);
    expect(cosine('红色真丝连衣裙', '不锈钢炒锅')).toBeLessThan(0.1);
  });

  it('tells languages apart in one text', () => {
    expect(cosine('红色 dress', '红色')).toBeGreaterThan(0.3);
    expect(cosine('红色 dress', 'dress')).toBeGreaterThan(0.3);
  });

  it('gives a unit vector even for a text without letters', () => {
    expect(Math.hypot(...embedText('!?', 256))).toBe(1);
  });
});
