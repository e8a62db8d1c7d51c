import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { createFindCard, loadModelCards } from '../../../../local/endpoints/bedrock/model-cards.ts';
import { allCards, haikuCard, imageCard } from '../../support/model-cards.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('loadModelCards', () => {
  it('reads every card of the project’s packs', async () => {
    const cards = await loadModelCards(join(import.meta.dirname, '../../../../packs'));
    expect(new Set(cards.map(({ kind }) => kind))).toEqual(
      new Set(['image', 'image-service', 'language', 'embedding']),
    );
  });

  it('fails for a card that lacks a field, naming it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'models'));
    writeFileSync(join(folder, 'models', 'core.yaml'), stringify({ ...imageCard, usdPerImage: undefined }));
    await expect(loadModelCards(folder)).rejects.toThrow('usdPerImage');
  });
});

describe('createFindCard', () => {
  const find = createFindCard(allCards);

  it('finds a card by its id or by an ARN that ends in it', () => {
    expect(find(imageCard.modelId)).toBe(imageCard);
    expect(find(`arn:aws:bedrock:us-west-2:000000000000:inference-profile/${haikuCard.modelId}`)).toBe(haikuCard);
  });

  it('refuses the bare id of a model behind a profile', () => {
    expect(() => find('anthropic.claude-haiku-4-5-20251001-v1:0')).toThrow(
      'with on-demand throughput isn\u2019t supported',
    );
    expect(() => find('stability.stable-outpaint-v1:0')).toThrow('with on-demand throughput isn\u2019t supported');
  });

  it('refuses an unknown id', () => {
    expect(() => find('stability.sdxl')).toThrow('The provided model identifier is invalid.');
    expect(() => find('arn:aws:bedrock:nothing')).toThrow('The provided model identifier is invalid.');
  });
});
