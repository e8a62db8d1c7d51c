import { describe, expect, it } from '@jest/globals';
import { CuePublicationSchema } from '../../../lambdas/shared/domain/manifest.ts';
import { packs, publishedCue } from './published-cue.ts';
import { square } from './run-fixture.ts';

const amazon = { ...packs.channel('amazon-main'), width: 500, height: 500 };
const white = { ...amazon, rules: { ...amazon.rules, pixels: square.rules.pixels } };

describe('a channel that takes only white', () => {
  it('shows the product alone, for a picture and where none passed', async () => {
    for (const accepted of [true, false]) {
      const { publication } = await publishedCue({ channels: [square, white], accepted });
      expect(publication.files.map(({ channel, kind }) => [channel, kind])).toEqual([
        ['social-square', accepted ? 'picture' : 'card'],
        ['amazon-main', 'product'],
      ]);
    }
  });

  it('refuses a moment without a cut-out, says why, and publishes the other channels', async () => {
    const { publication, store } = await publishedCue({
      channels: [white, square],
      markets: ['en-US', 'zh-CN'],
      cue: 1,
    });
    expect(publication.files.map(({ channel }) => channel)).toEqual(['social-square', 'social-square']);
    expect(publication.refusedFiles).toMatchObject([
      {
        channel: 'amazon-main',
        market: 'en-US',
        reasons: [{ rule: 'background', change: expect.stringMatching(/cut-out/) }],
      },
      { channel: 'amazon-main', market: 'zh-CN' },
    ]);
    expect(publication.warnings.join(' ')).toMatch(/amazon-main for en-US was not published: background/);
    expect([...store.objects.keys()].filter((key) => key.includes('amazon-main'))).toEqual([]);
    expect(() => CuePublicationSchema.parse(publication)).not.toThrow();
  });

  it('shows options in the first channel that takes sets', async () => {
    const { publication } = await publishedCue({ channels: [white, square] });
    expect(publication.options[0]?.files.map(({ channel }) => channel)).toEqual(['social-square']);
  });
});

describe('a file that its channel would reject', () => {
  it('is not written when no quality gets small enough', async () => {
    const { publication, store } = await publishedCue({ channels: [{ ...square, maxBytes: 2000 }] });
    expect(publication.files).toEqual([]);
    expect(publication.refusedFiles?.[0]?.reasons).toMatchObject([{ rule: 'bytes', allowed: 'at most 2000 bytes' }]);
    expect(publication.options[0]?.files).toEqual([]);
    expect([...store.objects.keys()].filter((key) => /picks|options/.test(key))).toEqual([]);
  });

  it('counts its metadata in its bytes', async () => {
    const { publication } = await publishedCue({ channels: [square] });
    const { bytes } = publication.files[0]!;
    const again = await publishedCue({ channels: [{ ...square, maxBytes: bytes }] });
    expect(again.publication.files[0]?.bytes).toBe(bytes);
    const less = await publishedCue({ channels: [{ ...square, maxBytes: bytes - 1 }] });
    expect(less.publication.files[0]?.bytes).toBeLessThan(bytes);
  });
});
