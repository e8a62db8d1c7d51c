// Packs on disk: found by id, checked, with messages that help.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadPacks } from '../../../../lambdas/shared/packs/load-packs.ts';

const packs = loadPacks('packs');

describe('the packs of the project', () => {
  it('hold the documented ids', () => {
    expect(packs.ids('brands')).toEqual(expect.arrayContaining(['costa', 'hearth', 'house', 'petal']));
    expect(packs.ids('channels')).toEqual(
      expect.arrayContaining([
        'amazon-main',
        'instagram-story',
        'live-cover',
        'shopify-product',
        'social-square',
        'stream-background',
        'taobao-detail',
        'taobao-main',
        'tiktok-main',
      ]),
    );
    expect(packs.ids('markets')).toEqual(['en-GB', 'en-US', 'es-AR', 'es-ES', 'es-MX', 'zh-CN']);
    expect(packs.ids('models')).toEqual([
      'claude-haiku-4-5',
      'cohere-embed-v4',
      'local-hash',
      'nova-lite',
      'stability-core',
      'stability-fast-upscale',
      'stability-remove-background',
      'stability-sd35-large',
      'stability-style-guide',
      'stability-style-transfer',
      'stability-ultra',
      'titan-text-v2',
    ]);
    expect(packs.ids('prompts')).toEqual(['infographic', 'product-photo', 'scene']);
  });

  it('give every brand channels that exist, the live cover first', () => {
    for (const id of packs.ids('brands')) {
      const channels = packs.brand(id).channels.map((channel) => packs.channel(channel).id);
      expect(channels[0]).toBe('live-cover');
    }
  });

  it('keep Stability text-to-image in us-west-2 and Core without a mode field', () => {
    for (const id of ['stability-core', 'stability-sd35-large', 'stability-ultra'])
      expect(packs.model(id).region).toBe('us-west-2');
    expect(packs.model('stability-core')).toMatchObject({
      requestsPerMinute: 90,
      fields: expect.not.arrayContaining(['mode']),
    });
  });

  it('call the image services through the us. profile, as Bedrock demands', () => {
    for (const id of ['fast-upscale', 'remove-background', 'style-guide', 'style-transfer'])
      expect(packs.model(`stability-${id}`).modelId).toMatch(/^us\.stability\./u);
  });

  it('refuse a brand file outside the brand, or one that is not there', () => {
    expect(() => packs.brandFile('hearth', '../house.yaml')).toThrow('lies outside packs/brands/hearth');
    expect(() => packs.brandFile('hearth', 'style.jpg')).toThrow('packs/brands/hearth/style.jpg cannot be read');
  });

  it('name what AWS has not confirmed about every price', () => {
    for (const id of packs.ids('models')) expect(packs.model(id).unconfirmed.join(' ')).toMatch(/usd|price/iu);
  });

  it('begin with a comment that says what they are for', () => {
    for (const kind of ['brands', 'channels', 'markets', 'models', 'prompts'] as const) {
      for (const id of packs.ids(kind)) expect(readFileSync(`packs/${kind}/${id}.yaml`, 'utf8')).toMatch(/^# \S/u);
    }
  });

  it('have a variation for each of the eight options', () => {
    const { variations } = packs.prompts('scene');
    expect(new Set(variations.map(({ phrase }) => phrase)).size).toBe(8);
    expect(packs.market('zh-CN').currency).toBe('CNY');
  });
});

describe('an unknown id', () => {
  it('refuses with the known ids and the nearest one', () => {
    expect(() => packs.channel('livecover')).toThrow(
      /There is no channel "livecover"\. Did you mean "live-cover"\? Known: amazon-main, .*live-cover, .*taobao-main/u,
    );
  });

  it('refuses without a suggestion when nothing is near', () => {
    expect(() => packs.market('qqqqqqqqqqqq')).toThrow('There is no market "qqqqqqqqqqqq". Known:');
  });
});

describe('a broken pack', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'packs-'));
    cpSync('packs', folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const change = (file: string, edit: (text: string) => string): void => {
    writeFileSync(path.join(folder, file), edit(readFileSync(path.join(folder, file), 'utf8')));
  };

  it('refuses with file and field', () => {
    change('channels/live-cover.yaml', (text) => text.replace('width: 1080', 'width: wide'));
    expect(() => loadPacks(folder)).toThrow(/channels.live-cover\.yaml does not fit\. width: .*number/u);
  });

  it('refuses an unknown field by name', () => {
    change('markets/es-MX.yaml', (text) => `${text}colour: red\n`);
    expect(() => loadPacks(folder)).toThrow(/es-MX\.yaml does not fit\. \(the whole file\): .*"colour"/u);
  });

  it('refuses an id that is not the name of the file', () => {
    change('markets/es-MX.yaml', (text) => text.replace('id: es-MX', 'id: es-CL'));
    expect(() => loadPacks(folder)).toThrow('has the id "es-CL"; it must be the file\'s name, "es-MX"');
  });

  it('refuses a template with a placeholder that nothing fills', () => {
    change('prompts/scene.yaml', (text) => text.replace('{setting}', '{seting}'));
    expect(() => loadPacks(folder)).toThrow(
      /scene\.yaml has the placeholder \{seting\} in template\. Did you mean "setting"\? Known: variation/u,
    );
  });

  it('refuses text that is not YAML', () => {
    change('brands/house.yaml', () => 'id: [house');
    expect(() => loadPacks(folder)).toThrow(/house\.yaml is not YAML/u);
  });

  it('fails as it is when the folder does not exist', () => {
    expect(() => loadPacks(path.join(folder, 'nowhere'))).toThrow(/ENOENT/u);
  });
});
