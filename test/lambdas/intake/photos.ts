// Small photos for the tests, drawn by sharp.
import sharp, { type Sharp } from 'sharp';

export const opaque = (width = 40, height = 30): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

/** An opaque square in the middle of nothing. */
export const cutOutPng = async (size = 40, fill = { r: 0, g: 120, b: 0, alpha: 1 }): Promise<Uint8Array> =>
  sharp({ create: { width: size, height: size, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite([
      {
        input: await sharp({ create: { width: size / 2, height: size / 2, channels: 4, background: fill } })
          .png()
          .toBuffer(),
      },
    ])
    .png()
    .toBuffer();

export const clearPng = (): Promise<Uint8Array> =>
  sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();
