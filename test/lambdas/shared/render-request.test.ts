// Request bodies by model card: only fields the card lists.
import { describe, expect, it } from '@jest/globals';
import type { ImageModelCard } from '../../../lambdas/shared/domain/packs.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { buildRequestBody } from '../../../lambdas/shared/render-request.ts';

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
