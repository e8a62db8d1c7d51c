// Small copies of the samples for the sheet, as data URIs.
import sharp from 'sharp';
import type { StyleRaster } from '../../lambdas/shared/style/raster.ts';

const WIDTH = 150;
const QUALITY = 62;

/** One WebP of WIDTH pixels a picture, in their order. */
export const thumbnailsOf = (
  pictures: readonly { name: string; raster: StyleRaster }[],
): Promise<Map<string, string>> =>
  Promise.all(
    pictures.map(async ({ name, raster: { width, height, data } }) => {
      const channels = data.length / (width * height) === 4 ? 4 : 3;
      const bytes = await sharp(data, { raw: { width, height, channels } })
        .resize(WIDTH)
        .webp({ quality: QUALITY })
        .toBuffer();
      return [name, `data:image/webp;base64,${bytes.toString('base64')}`] as const;
    }),
  ).then((entries) => new Map(entries));
