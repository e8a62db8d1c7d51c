import { describe, expect, it } from '@jest/globals';
import { readImageRequest } from '../../../../local/endpoints/bedrock/image-request.ts';
import { imageCard, styleGuideCard, ultraCard } from '../../support/model-cards.ts';
import { pictureOf } from '../../support/pictures.ts';

describe('readImageRequest', () => {
  it('fills in what the model would choose', async () => {
    expect(await readImageRequest(imageCard, { prompt: 'x' })).toEqual({
      prompt: 'x',
      negativePrompt: '',
      seed: undefined,
      aspectRatio: '1:1',
      format: 'png',
      from: undefined,
      reference: undefined,
    });
  });

  it('keeps seed 0, which the request may say', async () => {
    expect(await readImageRequest(imageCard, { prompt: 'x', seed: 0 })).toMatchObject({ seed: 0 });
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
  ])('refuses %s', async (_what, body, field) => {
    await expect(readImageRequest(imageCard, body)).rejects.toThrow(`"detail":"Invalid value for field '${field}'`);
  });

  it('refuses a field another model has', async () => {
    await expect(readImageRequest(imageCard, { prompt: 'x', mode: 'text-to-image' })).rejects.toThrow(
      'Invalid field in request',
    );
  });

  it('takes the mode text-to-image where the model has one', async () => {
    expect(await readImageRequest(ultraCard, { prompt: 'x', mode: 'text-to-image' })).toMatchObject({ prompt: 'x' });
  });

  it('reads a picture to start from, with its size', async () => {
    const image = await pictureOf(80, 96);
    const request = await readImageRequest(ultraCard, { prompt: 'x', mode: 'image-to-image', image, strength: 0.4 });
    expect(request.from).toMatchObject({ strength: 0.4, picture: { width: 80, height: 96 } });
  });

  it('reads the reference of a style guide', async () => {
    const request = await readImageRequest(styleGuideCard, { prompt: 'x', image: await pictureOf(64, 64) });
    expect(request.reference).toMatchObject({ fidelity: 0.5, picture: { width: 64, height: 64 } });
    expect(request.aspectRatio).toBe('1:1');
  });

  it.each([
    ['a picture without its strength', { mode: 'image-to-image', image: '@' }, 'strength'],
    ['a strength without a picture', { mode: 'image-to-image', strength: 0.5 }, 'image'],
    ['a picture in the mode text-to-image', { image: '@', strength: 0.5 }, 'mode'],
    [
      'an aspect ratio beside a picture',
      { mode: 'image-to-image', image: '@', strength: 0.5, aspect_ratio: '1:1' },
      'aspect_ratio',
    ],
    ['a picture that is none', { mode: 'image-to-image', image: 'AAAA', strength: 0.5 }, 'image'],
    ['a strength above 1', { mode: 'image-to-image', image: '@', strength: 1.5 }, 'strength'],
  ])('refuses %s', async (_what, body, field) => {
    const image = await pictureOf(64, 64);
    const sent = 'image' in body && body.image === '@' ? { ...body, image } : body;
    await expect(readImageRequest(ultraCard, { prompt: 'x', ...sent })).rejects.toThrow(
      `Invalid value for field '${field}'`,
    );
  });

  it('refuses a style guide without a reference, and one that is too small', async () => {
    await expect(readImageRequest(styleGuideCard, { prompt: 'x' })).rejects.toThrow("field 'image': it is required");
    const image = await pictureOf(63, 200);
    await expect(readImageRequest(styleGuideCard, { prompt: 'x', image })).rejects.toThrow('sides from 64 pixels');
  });

  it('names the field and the service when a style guide gets one it does not list', async () => {
    await expect(readImageRequest(styleGuideCard, { prompt: 'x', strength: 1 })).rejects.toThrow(
      "Invalid field 'strength' in request. Available fields for style-guide are: image, prompt",
    );
  });
});
