// Request bodies by model card: only fields the card lists.
import { describe, expect, it } from '@jest/globals';
import type { ImageModelCard, ImageServiceCard } from '../../../lambdas/shared/domain/packs.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { buildRequestBody, buildServiceBody } from '../../../lambdas/shared/render-request.ts';

const packs = loadPacks('packs');
const card = (id: string): ImageModelCard => {
  const found = packs.model(id);
  if (found.kind !== 'image') throw new Error(`${id} is no image model`);
  return found;
};
const request = {
  prompt: 'a red pan',
  negativePrompt: 'text',
  seed: 0,
  aspectRatio: '9:16',
  outputFormat: 'jpeg',
} as const;

describe('a request body', () => {
  it('has no mode for Core, and keeps seed 0', () => {
    expect(buildRequestBody(card('stability-core'), request)).toEqual({
      prompt: 'a red pan',
      negative_prompt: 'text',
      aspect_ratio: '9:16',
      output_format: 'jpeg',
      seed: 0,
    });
  });

  it.each(['stability-sd35-large', 'stability-ultra'])('says text-to-image for %s and sends no image field', (id) => {
    expect(buildRequestBody(card(id), request)).toEqual({
      prompt: 'a red pan',
      mode: 'text-to-image',
      negative_prompt: 'text',
      aspect_ratio: '9:16',
      output_format: 'jpeg',
      seed: 0,
    });
  });

  it('leaves an empty negative prompt out', () => {
    expect(buildRequestBody(card('stability-core'), { ...request, negativePrompt: '' })).not.toHaveProperty(
      'negative_prompt',
    );
  });

  it('leaves out what a card does not list', () => {
    expect(buildRequestBody({ fields: ['prompt', 'seed'] }, request)).toEqual({ prompt: 'a red pan', seed: 0 });
  });
});

describe('a request body with a picture', () => {
  const from = { image: 'b64', strength: 0.4 };

  it.each(['stability-sd35-large', 'stability-ultra'])('starts from it with %s, without an aspect ratio', (id) => {
    expect(buildRequestBody(card(id), { ...request, from })).toEqual({
      prompt: 'a red pan',
      mode: 'image-to-image',
      negative_prompt: 'text',
      output_format: 'jpeg',
      seed: 0,
      image: 'b64',
      strength: 0.4,
    });
  });

  it('has no picture for Core, which takes none', () => {
    expect(buildRequestBody(card('stability-core'), { ...request, from })).toEqual(
      buildRequestBody(card('stability-core'), request),
    );
  });

  it('shows the style guide its reference, with an aspect ratio and without a mode', () => {
    const reference = { image: 'b64', fidelity: 0.7 };
    expect(buildRequestBody(card('stability-style-guide'), { ...request, reference })).toEqual({
      image: 'b64',
      prompt: 'a red pan',
      negative_prompt: 'text',
      aspect_ratio: '9:16',
      fidelity: 0.7,
      seed: 0,
      output_format: 'jpeg',
    });
  });
});

describe('the body for an image service', () => {
  const service = (id: string): ImageServiceCard => {
    const found = packs.model(id);
    if (found.kind !== 'image-service') throw new Error(`${id} is no image service`);
    return found;
  };
  const everything = {
    image: 'b64',
    outputFormat: 'png',
    style: { image: 'style', strength: 0.5 },
    prompt: 'a red pan',
    negativePrompt: 'text',
    seed: 3,
  } as const;

  it.each(['stability-remove-background', 'stability-fast-upscale'])('of %s is picture and format only', (id) => {
    expect(buildServiceBody(service(id), everything)).toEqual({ image: 'b64', output_format: 'png' });
  });

  it('of style transfer has both pictures and the words', () => {
    expect(buildServiceBody(service('stability-style-transfer'), everything)).toEqual({
      init_image: 'b64',
      style_image: 'style',
      prompt: 'a red pan',
      negative_prompt: 'text',
      seed: 3,
      style_strength: 0.5,
      output_format: 'png',
    });
  });
});
