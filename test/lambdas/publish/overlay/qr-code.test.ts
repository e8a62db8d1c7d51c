import { describe, expect, it } from '@jest/globals';
import { loadImage } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import type { QRCode } from 'jsqr';
import { rasterOf } from '../../../../lambdas/publish/raster.ts';
import { loadPacks } from '../../../../lambdas/shared/packs/load-packs.ts';
import { composeFrame } from '../compose-frame.ts';
import { setPicture, square } from '../run-fixture.ts';

/** The package's types and its CommonJS export do not agree under node's module resolution. */
const jsQR = createRequire(import.meta.url)('jsqr') as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => QRCode | null;

const packs = loadPacks('packs');
const link = 'https://shop.example.com/p/cast-iron-skillet?from=live';

const draw = async (url: string) => {
  const image = await loadImage(setPicture(1));
  const channel = { ...square, width: 1080, height: 1080 };
  const words = { title: 'Red pan', link: url };
  return composeFrame({
    channel,
    overlay: packs.overlay('classic'),
    brand: packs.brand('hearth'),
    picture: { image, raster: rasterOf(image, 64) },
    words,
  });
};

describe('a QR code on a picture', () => {
  it('is read back from the encoded file', async () => {
    const { canvas, report } = await draw(link);
    const again = await loadImage(canvas.toBuffer('image/jpeg', 72));
    const context = canvas.getContext('2d');
    context.drawImage(again, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);

    expect(jsQR(data, width, height)?.data).toBe(link);
    expect(report.elements.find(({ element }) => element === 'qr')?.size).toBeGreaterThanOrEqual(4);
  });

  it('is left out with a warning when its squares would be too small to scan', async () => {
    const { report } = await draw(`https://shop.example.com/${'a-long-path/'.repeat(60)}`);

    expect(report.elements.map(({ element }) => element)).not.toContain('qr');
    expect(report.warnings).toContain('The QR code had no room and was left out.');
  });
});
