import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { checkFile } from '../../../../lambdas/shared/file-check/check-file.ts';
import type { Channel } from '../../../../lambdas/shared/domain/packs.ts';
import { packs, publishedCue, type PublishedCue } from '../../publish/published-cue.ts';

const china = packs.market('zh-CN');
const square = packs.channel('social-square');

/** Small, so that the tests are fast. */
const amazon = {
  ...packs.channel('amazon-main'),
  width: 500,
  height: 500,
  rules: { ...packs.channel('amazon-main').rules, pixels: square.rules.pixels },
};

/** A channel at a third of its sides, so that all of them are fast; its rules stay but for the sizes. */
const third = (channel: Channel): Channel => {
  const pixels = { ...channel.rules.pixels, exact: false, min: { width: 1, height: 1 } };
  return {
    ...channel,
    width: Math.round(channel.width / 3),
    height: Math.round(channel.height / 3),
    rules: { ...channel.rules, pixels },
  };
};

const rulesOf = async (bytes: Uint8Array, channel = square, market = china): Promise<string[]> =>
  (await checkFile(bytes, channel, market)).map(({ rule }) => rule);

describe('files as they are published', () => {
  it.each(packs.ids('channels'))('keep the rules of %s, with China’s drawn label where a set is shown', async (id) => {
    const channel = third(packs.channel(id));
    const { publication, bytesOf } = await publishedCue({ channels: [channel] });
    expect(publication.refusedFiles).toEqual([]);
    expect(await checkFile(bytesOf(id), channel, china)).toEqual([]);
    const isWhite = channel.rules.background.colour === 'white';
    expect(publication.files.map(({ kind, label }) => [kind, label?.text])).toEqual([
      isWhite ? ['product', undefined] : ['picture', 'AI生成'],
    ]);
  });

  it('keep the rules of every market', async () => {
    const markets = packs.ids('markets');
    const { publication, bytesOf } = await publishedCue({ channels: ['social-square', 'jd-main'], markets });
    expect(publication.files).toHaveLength(markets.length * 2);
    for (const id of markets) expect(await rulesOf(bytesOf('social-square', id), square, packs.market(id))).toEqual([]);
    expect(publication.files.filter(({ label }) => label !== undefined).map(({ market }) => market)).toEqual([
      'zh-CN',
      'zh-CN',
    ]);
  });
});

describe('files that were damaged after', () => {
  let world: PublishedCue;
  let file: Buffer;
  const kept = (): Sharp => sharp(file).keepMetadata();
  const xmpOf = async (): Promise<string> => (await sharp(file).metadata()).xmpAsString ?? '';
  const withXmp = async (change: (xmp: string) => string): Promise<Buffer> =>
    sharp(file)
      .withXmp(change(await xmpOf()))
      .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
      .toBuffer();
  const painted = async (box: { left: number; top: number; width: number; height: number }): Promise<Buffer> => {
    const { left, top, width, height } = box;
    const input = await sharp({ create: { width, height, channels: 3, background: '#7A8899' } })
      .png()
      .toBuffer();
    return kept().composite([{ input, left, top }]).jpeg().toBuffer();
  };

  beforeAll(async () => {
    world = await publishedCue({ channels: ['social-square', amazon] });
    file = world.bytesOf('social-square');
  });

  const labelBox = () => {
    const { x, y, width, height } = world.publication.files[0]!.label!.box;
    return { left: x, top: y, width, height };
  };

  it('fail for another shape', async () => {
    expect(await rulesOf(await kept().resize(1080, 1000, { fit: 'fill' }).toBuffer())).toContain('pixels');
  });

  it('fail when they are too small', async () => {
    const [found] = await checkFile(await kept().resize(200, 200).toBuffer(), square, china);
    expect(found).toMatchObject({ rule: 'pixels', got: '200×200', allowed: 'at least 320×320' });
    expect(found?.change).toMatch(/1080×1080/);
  });

  it('fail at another size where only one is taken', async () => {
    const exact = { ...square, rules: { ...square.rules, pixels: { ...square.rules.pixels, exact: true } } };
    expect(await rulesOf(await kept().resize(1000, 1000).toBuffer(), exact)).toContain('pixels');
  });

  it('fail in another format', async () => {
    expect(await rulesOf(await kept().webp().toBuffer())).toContain('format');
  });

  it('fail over the limit of bytes', async () => {
    expect(await rulesOf(file, { ...square, maxBytes: 1000 })).toEqual(['bytes']);
  });

  it('fail with an alpha channel', async () => {
    expect(await rulesOf(await kept().ensureAlpha(0.5).png().toBuffer())).toContain('alpha');
  });

  it('fail in CMYK and with 16 bits', async () => {
    expect(await rulesOf(await kept().toColourspace('cmyk').jpeg().toBuffer())).toContain('colour');
    expect(await rulesOf(await kept().toColourspace('rgb16').png().toBuffer())).toContain('colour');
  });

  it('fail when they lie on their side', async () => {
    expect(await rulesOf(await kept().withMetadata({ orientation: 6 }).toBuffer())).toContain('upright');
  });

  it('fail when they are cut short or are no picture', async () => {
    expect(await rulesOf(file.subarray(0, file.length * 0.6))).toEqual(['decode']);
    expect(await rulesOf(Buffer.from('no picture'))).toEqual(['decode']);
  });

  it('fail without their metadata', async () => {
    const found = await rulesOf(await sharp(file).jpeg().toBuffer());
    expect(found).toEqual(['metadata', 'source-type', 'implicit-label', 'label']);
  });

  it('fail when the metadata lacks the alternative text', async () => {
    const found = await checkFile(
      await withXmp((xmp) => xmp.replace(/<Iptc4xmpCore:AltText.*<\/Iptc4xmpCore:AltTextAccessibility>/s, '')),
      square,
      china,
    );
    expect(found).toMatchObject([{ rule: 'metadata', got: 'no alternative text' }]);
  });

  it('fail with a source type that IPTC does not have', async () => {
    expect(await rulesOf(await withXmp((xmp) => xmp.replace('compositeSynthetic', 'magic')))).toEqual(['source-type']);
  });

  it.each([
    ['Label 3', (xmp: string) => xmp.replace('Label&quot;:&quot;1', 'Label&quot;:&quot;3')],
    ['no producer', (xmp: string) => xmp.replace('&quot;Liveframe&quot;', '&quot;&quot;')],
    ['a field missing', (xmp: string) => xmp.replace('ReservedCode2', 'Other')],
    ['no JSON', (xmp: string) => xmp.replace('{&quot;Label', 'Label')],
  ])('fail with China’s implicit label broken: %s', async (_what, change) => {
    expect(await rulesOf(await withXmp(change))).toEqual(['implicit-label']);
  });

  it('fail when the drawn label is painted over, wholly or in part', async () => {
    expect(await rulesOf(await painted(labelBox()))).toEqual(['label']);
    const { left, top, width, height } = labelBox();
    expect(await rulesOf(await painted({ left, top, width: Math.round(width * 0.6), height }))).toEqual(['label']);
    expect(await rulesOf(await painted({ left, top, width, height: Math.round(height * 0.4) }))).toEqual(['label']);
  });

  it('fail when a block stands where the label should', async () => {
    const { left, top, width, height } = labelBox();
    const block = { left: left + 8, top: top + 8, width: width - 16, height: height - 16 };
    expect(await rulesOf(await painted(block))).toEqual(['label']);
  });

  it.each([
    ['in the middle', '420 500 150 60'],
    ['outside the frame', '1000 65 300 73'],
  ])('fail when the label is said to be %s', async (_where, box) => {
    const moved = await withXmp((xmp) => xmp.replace(/LabelBox>[\d ]+</, `LabelBox>${box}<`));
    expect(await rulesOf(moved)).toContain('label');
  });

  it('fail when the label’s words do not say it', async () => {
    expect(await rulesOf(await withXmp((xmp) => xmp.replace('LabelText>AI生成', 'LabelText>好看')))).toEqual(['label']);
  });

  it('fail when a market asks for higher letters than were drawn', async () => {
    const strict = { ...china, aiLabel: { ...china.aiLabel!, minHeight: 0.09 } };
    expect(await rulesOf(file, square, strict)).toEqual(['label']);
  });

  it('fail for a channel or market they were not made for', async () => {
    expect(await rulesOf(file, packs.channel('instagram-square'))).toEqual(['channel']);
    expect(await rulesOf(file, square, { ...china, id: 'zh-TW' })).toEqual(['market']);
  });

  it('fail with words where none are taken, too many of them, or words outside the safe area', async () => {
    const { text } = square.rules;
    const silent = { ...square, rules: { ...square.rules, text: { ...text, allowed: false } } };
    const terse = { ...square, rules: { ...square.rules, text: { ...text, maxShare: 0.05 } } };
    expect(await rulesOf(file, silent)).toEqual(['text']);
    expect(await rulesOf(file, terse)).toEqual(['text']);
    const safeArea = { ...square.safeArea, top: 0.4 };
    expect(await rulesOf(file, { ...square, safeArea })).toContain('safe-area');
  });

  it('fail on a ground that is not pure white, or with a product that is too small', async () => {
    const white = world.bytesOf('amazon-main');
    const grey = await sharp(white).keepMetadata().linear(0.97).jpeg().toBuffer();
    expect(await rulesOf(grey, amazon)).toContain('background');
    const { data } = await sharp(white).resize(300, 300).toBuffer({ resolveWithObject: true });
    const small = await sharp(white)
      .keepMetadata()
      .composite([
        {
          input: await sharp({ create: { width: 500, height: 500, channels: 3, background: '#FFFFFF' } })
            .png()
            .toBuffer(),
        },
        { input: data, left: 100, top: 100 },
      ])
      .jpeg()
      .toBuffer();
    expect(await rulesOf(small, amazon)).toEqual(['fill']);
    expect(await rulesOf(white, amazon)).toEqual([]);
  });
});
