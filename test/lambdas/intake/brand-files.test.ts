import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { prepareBrandFiles } from '../../../lambdas/intake/brand-files.ts';
import { foreignSigns } from '../../../lambdas/publish/drawable-words.ts';
import { typefaceOf } from '../../../lambdas/publish/fonts.ts';

const NOTO = 'node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf';
const svg = (content: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${content}</svg>`);
const png = (alpha: number): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 40, channels: 4, background: { r: 200, g: 0, b: 0, alpha } } })
    .png()
    .toBuffer();

describe('a brand’s files', () => {
  it('are nothing for a brand without any', async () => {
    expect(await prepareBrandFiles({ fonts: [] })).toEqual({ stored: new Map(), warnings: [] });
  });

  it('turn an SVG logo into a PNG, addressed by content and without its empty borders', async () => {
    const logo = { name: 'logo.svg', bytes: svg('<circle cx="100" cy="50" r="40" fill="#C00"/>') };
    const { files, stored, warnings } = await prepareBrandFiles({ logo, fonts: [] });

    expect(files?.logo).toMatchObject({ transparent: true });
    expect((files?.logo?.width ?? 0) / (files?.logo?.height ?? 1)).toBeCloseTo(1, 1);
    expect([...stored.keys()]).toEqual([files?.logo?.key]);
    expect(warnings).toEqual([]);
  });

  it('warn of a logo without transparency', async () => {
    const { files, warnings } = await prepareBrandFiles({ logo: { name: 'logo.png', bytes: await png(1) }, fonts: [] });

    expect(files?.logo?.transparent).toBe(false);
    expect(warnings).toEqual([expect.stringContaining('logo.png has no transparency')]);
  });

  it('read a typeface with its weight', async () => {
    const { files } = await prepareBrandFiles({ fonts: [{ name: 'fonts/brand.ttf', bytes: readFileSync(NOTO) }] });

    expect(files?.fonts).toEqual([expect.objectContaining({ name: 'Noto Sans SC', weight: 700 })]);
  });

  it('warn of a typeface that is named and has no file', async () => {
    const named = { family: 'Own Sans', titleWeight: '700' } as const;
    const fonts = [{ name: 'fonts/own.ttf', bytes: readFileSync(NOTO) }];

    expect((await prepareBrandFiles({ fonts: [] }, named)).warnings).toEqual([
      expect.stringContaining('"Own Sans" has no file: words are set in Noto Sans SC'),
    ]);
    expect((await prepareBrandFiles({ fonts }, named)).warnings).toEqual([]);
    expect((await prepareBrandFiles({ fonts: [] }, { ...named, family: 'Noto Sans SC' })).warnings).toEqual([]);
  });

  it('refuse a logo that is no picture, or shows nothing', async () => {
    const broken = { name: 'brands/x/logo.png', bytes: new TextEncoder().encode('no picture') };
    await expect(prepareBrandFiles({ logo: broken, fonts: [] })).rejects.toThrow(/brands\/x\/logo\.png cannot be read/);
    await expect(prepareBrandFiles({ logo: { name: 'logo.png', bytes: await png(0) }, fonts: [] })).rejects.toThrow(
      /fully transparent/,
    );
  });

  it.each([
    ['no font at all', new TextEncoder().encode('not a font')],
    ['a font that was cut off', readFileSync(NOTO).subarray(0, 2000)],
  ])('refuse %s', async (_what, bytes) => {
    await expect(prepareBrandFiles({ fonts: [{ name: 'fonts/brand.ttf', bytes }] })).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining('fonts/brand.ttf cannot be used'),
    });
  });
});

describe('a brand’s own typeface', () => {
  const file = 'node_modules/@expo-google-fonts/noto-sans-sc/900Black/NotoSansSC_900Black.ttf';

  it('stands before the shipped one, which draws what it lacks', () => {
    const own = typefaceOf([{ sha256: 'f'.repeat(64), weight: 900, bytes: readFileSync(file) }]);

    expect(own.font('700', 20)).toBe('20px "Brand ffffffffffffffff", "Noto Sans SC 700"');
    expect(foreignSigns('Pan 锅 \u{10FFFC}', own)).toEqual(['\u{10FFFC}']);
    expect(foreignSigns('Pan 锅', typefaceOf())).toEqual([]);
    expect(own.width('Pan', '400')).toBeCloseTo(typefaceOf().width('Pan', '900'), 3);
  });
});
