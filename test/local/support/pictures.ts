// Small pictures for tests, as requests carry them.
import sharp from 'sharp';

/** A PNG of one colour in base64. */
export const pictureOf = async (width: number, height: number, background = '#c02020'): Promise<string> => {
  const png = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return png.toString('base64');
};
