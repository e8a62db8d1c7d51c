// Makes a brand's logo and typefaces ready for the pictures: read, checked, addressed by content.
import * as fontkit from 'fontkit';
import sharp from 'sharp';
import { SHIPPED_FAMILY, type Brand } from '../shared/domain/brand.ts';
import type { BrandFiles } from '../shared/domain/overlay.ts';
import { badInput } from '../shared/errors.ts';
import { sha256 } from '../shared/hash.ts';
import { assetKey } from '../shared/keys.ts';
import type { BrandFile, BrandFolder } from '../shared/packs/brand-folder.ts';

export interface StoredFile {
  bytes: Uint8Array;
  contentType: string;
}

export interface PreparedBrandFiles {
  /** Absent when the brand has neither logo nor typeface of its own. */
  files?: BrandFiles;
  /** By object key. */
  stored: Map<string, StoredFile>;
  warnings: string[];
}

const MAX_LOGO_BYTES = 5_000_000;
const MAX_LOGO_PIXELS = 50_000_000;
/** Longest side of the stored logo: on a 4K frame a logo is at most this wide. */
const LOGO_SIDE = 1024;
/** A typeface with all Chinese characters has 10–20 MB. */
const MAX_FONT_BYTES = 30_000_000;
/** Of 255: a logo whose faintest pixel is more opaque than this has no ground to see through. */
const SEE_THROUGH = 250;

const tooLarge = ({ name, bytes }: BrandFile, limit: number): void => {
  if (bytes.length <= limit) return;
  throw badInput(
    `${name} has ${(bytes.length / 1e6).toFixed(1)} MB; at most ${limit / 1e6} MB are allowed. Save it smaller.`,
  );
};

/** An SVG is drawn at LOGO_SIDE, a picture is only made smaller. Transparent borders are cut off. */
const drawLogo = async ({ name, bytes }: BrandFile): Promise<Uint8Array> => {
  const resize = { width: LOGO_SIDE, height: LOGO_SIDE, fit: 'inside' } as const;
  const open = { limitInputPixels: MAX_LOGO_PIXELS, failOn: 'error' } as const;
  try {
    const { format, width, height } = await sharp(bytes, open).metadata();
    const density = format === 'svg' ? Math.min(2400, Math.max(72, (72 * LOGO_SIDE) / Math.max(width, height))) : 72;
    const logo = sharp(bytes, { ...open, density })
      .autoOrient()
      .resize({ ...resize, withoutEnlargement: format !== 'svg' })
      .toColourspace('srgb')
      .ensureAlpha();
    return await logo.png().toBuffer();
  } catch (error) {
    throw badInput(`The logo ${name} cannot be read as a picture. Save it as SVG, or as PNG with transparency.`, {
      cause: error,
    });
  }
};

/** Transparent borders say nothing about where the logo ends. */
const trimmed = async (png: Uint8Array, name: string): Promise<Buffer> => {
  const { channels } = await sharp(png).stats();
  if ((channels[3]?.max ?? 255) === 0)
    throw badInput(`The logo ${name} is fully transparent: there is nothing to draw. Export it again.`);
  if ((channels[3]?.min ?? 255) > SEE_THROUGH) return Buffer.from(png);
  return sharp(png)
    .trim({ background: { r: 0, g: 0, b: 0, alpha: 0 }, threshold: 8 })
    .png()
    .toBuffer();
};

const prepareLogo = async (file: BrandFile, prepared: PreparedBrandFiles): Promise<NonNullable<BrandFiles['logo']>> => {
  tooLarge(file, MAX_LOGO_BYTES);
  const png = await trimmed(await drawLogo(file), file.name);
  const { width, height } = await sharp(png).metadata();
  const { channels } = await sharp(png).stats();
  const transparent = (channels[3]?.min ?? 255) <= SEE_THROUGH;
  if (!transparent) {
    prepared.warnings.push(
      `The logo ${file.name} has no transparency: it stands on a panel of its own. Save it as SVG, or as PNG with a transparent ground.`,
    );
  }
  const hash = sha256(png);
  const key = assetKey(hash, 'png');
  prepared.stored.set(key, { bytes: png, contentType: 'image/png' });
  return { key, sha256: hash, width, height, transparent };
};

/** What a title may be made of in any of our languages; a typeface without them is no typeface for text. */
const LETTERS = 'AaEe09';

const readFont = ({ name, bytes }: BrandFile): fontkit.Font => {
  try {
    const font = fontkit.create(Buffer.from(bytes));
    if ('fonts' in font) throw new Error('It is a collection of several typefaces.');
    if (Array.from(LETTERS).every((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)))
      throw new Error('It has no letters.');
    font.layout(LETTERS);
    return font;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw badInput(
      `The font ${name} cannot be used (${why}). Put a whole TTF or OTF file of one typeface there, or take it away.`,
      { cause: error },
    );
  }
};

const weightOf = (font: fontkit.Font): number => Math.min(1000, Math.max(1, font['OS/2'].usWeightClass || 400));

const prepareFont = (file: BrandFile, { stored }: PreparedBrandFiles): BrandFiles['fonts'][number] => {
  tooLarge(file, MAX_FONT_BYTES);
  const font = readFont(file);
  const hash = sha256(file.bytes);
  const extension = /\.otf$/iu.test(file.name) ? 'otf' : 'ttf';
  const key = assetKey(hash, extension);
  stored.set(key, { bytes: file.bytes, contentType: `font/${extension}` });
  return { key, sha256: hash, name: font.familyName, weight: weightOf(font) };
};

const withoutFile = (typography: Brand['typography'] | undefined): string[] =>
  typography === undefined || typography.family === SHIPPED_FAMILY
    ? []
    : [
        `The brand's typeface "${typography.family}" has no file: words are set in ${SHIPPED_FAMILY}. Put its TTF or OTF files into the brand's folder fonts/, or name one in typography.file.`,
      ];

/** Reads logo and fonts. Throws BadInput that names the file when one of them is damaged, too large or of another kind. */
export const prepareBrandFiles = async (
  { logo, fonts }: BrandFolder,
  typography?: Brand['typography'],
): Promise<PreparedBrandFiles> => {
  const warnings = fonts.length === 0 ? withoutFile(typography) : [];
  const prepared: PreparedBrandFiles = { stored: new Map(), warnings };
  if (logo === undefined && fonts.length === 0) return prepared;
  const files: BrandFiles = {
    ...(logo === undefined ? {} : { logo: await prepareLogo(logo, prepared) }),
    fonts: fonts.map((font) => prepareFont(font, prepared)),
  };
  return { ...prepared, files };
};
