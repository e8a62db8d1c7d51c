import { describe, expect, it } from '@jest/globals';
import { readImageRequest } from '../../../../local/endpoints/bedrock/image-request.ts';
import { imageCard, ultraCard } from '../../support/model-cards.ts';

describe('readImageRequest', () => {
  it('fills in what the model would choose', () => {
    expect(readImageRequest(imageCard, { prompt: 'x' })).toEqual({
      prompt: 'x',
      negativePrompt: '',
      seed: undefined,
      aspectRatio: '1:1',
      format: 'png',
    });
  });

  it('keeps seed 0, which the request may say', () => {
    expect(readImageRequest(imageCard, { prompt: 'x', seed: 0 }).seed).toBe(0);
  });

  it.each([
    ['a missing prompt', {}, 'prompt'],
    ['an empty prompt', { prompt: '' }, 'prompt'],
    ['a prompt that is too long', { prompt: 'x'.repeat(10_001) }, 'prompt'],
    ['an aspect ratio it does not paint', { prompt: 'x', aspect_ratio: '4:3' }, 'aspect_ratio'],
    ['a format it does not write', { prompt: 'x', output_format: 'webp' }, 'output_format'],
    ['a format in capitals', { prompt: 'x', output_format: 'JPEG' }, 'output_format'],
    ['a seed that is too large', { prompt: 'x', seed: 4_294_967_295 }, 'seed'],
    ['a negative seed', { prompt: 'x', seed: -1 }, 'seed'],
    ['a seed with a fraction', { prompt: 'x', seed: 1.5 }, 'seed'],
  ])('refuses %s', (_what, body, field) => {
    expect(() => readImageRequest(imageCard, body)).toThrow(`"detail":"Invalid value for field '${field}'`);
  });

  it('refuses a field another model has', () => {
    expect(() => readImageRequest(imageCard, { prompt: 'x', mode: 'text-to-image' })).toThrow(
      'Invalid field in request',
    );
  });

  it('takes the mode text-to-image where the model has one', () => {
    expect(readImageRequest(ultraCard, { prompt: 'x', mode: 'text-to-image' })).toMatchObject({ prompt: 'x' });
  });

  it.each([
    { prompt: 'x', mode: 'image-to-image', image: 'AAAA', strength: 0.5 },
    { prompt: 'x', image: 'AAAA' },
    { prompt: 'x', strength: 0.5 },
  ])('refuses to start from an image: %j', (body) => {
    expect(() => readImageRequest(ultraCard, body)).toThrow('draws from text only');
  });
});
