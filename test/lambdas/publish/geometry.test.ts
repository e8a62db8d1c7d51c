import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseCrop, cropKeeping } from '../../../lambdas/publish/crop.ts';
import { layOut, safeRectangle, zoneIn } from '../../../lambdas/publish/layout.ts';
import { frameShapeOf } from '../../../lambdas/publish/overlay/frame-shape.ts';
import type { Raster } from '../../../lambdas/publish/raster.ts';
import { fitInside, type Rectangle } from '../../../lambdas/publish/rectangle.ts';
import { classic, listing, portrait, square } from './run-fixture.ts';

/** Grey ground with stripes in the given rows. */
const rasterWith = (stripes: { from: number; to: number }, width = 40, height = 80): Raster => {
  const data = new Uint8ClampedArray(width * height * 4).fill(120);
  for (let y = stripes.from; y < stripes.to; y++) {
    for (let x = 0; x < width; x++) data.fill(x % 2 === 0 ? 0 : 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return { width, height, data };
};

const inside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

describe('crop', () => {
  it('keeps the whole picture when the shapes agree', () => {
    expect(chooseCrop(rasterWith({ from: 0, to: 0 }), 0.5, 0.5)).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it('keeps what there is to look at', () => {
    const crop = chooseCrop(rasterWith({ from: 55, to: 75 }), 0.5, 1);
    expect(crop.height).toBe(0.5);
    expect(crop.y).toBeGreaterThan(0.4);
  });

  it('keeps the middle of a picture without any structure', () => {
    expect(chooseCrop(rasterWith({ from: 0, to: 0 }), 0.5, 1).y).toBeCloseTo(0.25);
  });

  it('never cuts what it is told to keep, unless that is larger than the frame', () => {
    const raster = rasterWith({ from: 55, to: 75 });
    const keep = { x: 0.2, y: 0.05, width: 0.6, height: 0.2 };
    const crop = cropKeeping(raster, { imageAspect: 0.5, aspect: 1, keep });
    expect(crop.y).toBeLessThanOrEqual(0.05);
    expect(crop.y + crop.height).toBeGreaterThanOrEqual(0.25);
    const tall = cropKeeping(raster, { imageAspect: 0.5, aspect: 1, keep: { ...keep, y: 0, height: 0.8 } });
    expect(tall.y + tall.height / 2).toBeCloseTo(0.4);
  });

  it('finds a plain subject by its colour where only the wall has texture', () => {
    const [width, height] = [60, 120];
    const data = new Uint8ClampedArray(width * height * 4);
    for (let index = 0; index < width * height; index++) {
      const [x, y] = [index % width, Math.floor(index / width)];
      const subject = x > 15 && x < 45 && y > 80 && y < 112;
      const grey = 150 + ((x + y) % 2) * 12;
      data.set(subject ? [200, 30, 40, 255] : [grey, grey, grey, 255], index * 4);
    }
    const crop = chooseCrop({ width, height, data }, 0.5, 1);
    expect(crop.y * height).toBeGreaterThanOrEqual(50);
    expect((crop.y + crop.height) * height).toBeGreaterThanOrEqual(111);
  });

  it('never stretches: the crop has the frame’s shape', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (image, frame) => {
          const { x, y, width, height } = chooseCrop(rasterWith({ from: 10, to: 20 }), image, frame);
          expect((width / height) * image).toBeCloseTo(frame, 6);
          expect(x >= 0 && y >= 0 && x + width <= 1.000001 && y + height <= 1.000001).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('layout', () => {
  const landscape = { ...square, width: 960, height: 540 };
  const at = { x: 270, y: 760 };

  it('keeps the product inside the overlay’s zone for it, whatever its shape', () => {
    for (const channel of [portrait, square, landscape]) {
      for (const aspect of [0.3, 0.8, 1.5, 3]) {
        for (const product of [{ aspect, at }, { aspect }]) {
          const zone = classic.variants[frameShapeOf(channel)].product;
          const { product: box } = layOut(channel, product, zone);

          expect(inside(box!, zoneIn(safeRectangle(channel), zone))).toBe(true);
          expect(box!.width / box!.height).toBeCloseTo(aspect, 6);
        }
      }
    }
  });

  it('stands the product on its place', () => {
    const { product } = layOut(portrait, { aspect: 0.5, at }, classic.variants.portrait.product);
    expect(product!.y + product!.height).toBeCloseTo(760, 6);
    expect(product!.x + product!.width / 2).toBeCloseTo(270, 6);
  });

  it('sets a print into the lower right corner', () => {
    const safe = safeRectangle(listing);
    const { product } = layOut(listing, { aspect: 1 });
    expect(product!.x + product!.width).toBeCloseTo(safe.x + safe.width, 6);
    expect(product!.y + product!.height).toBeCloseTo(safe.y + safe.height, 6);
  });

  it('gives the product more room where the channel allows no text', () => {
    const tall = { aspect: 0.5, at: { x: 270, y: 500 } };
    const zone = classic.variants.square.product;
    expect(layOut(listing, tall, zone).product!.height).toBeGreaterThan(layOut(square, tall, zone).product!.height);
    expect(layOut(listing, undefined, zone)).toEqual({});
  });

  it('aligns a rectangle inside another one', () => {
    expect(fitInside({ x: 0, y: 0, width: 100, height: 50 }, 1, { horizontal: 1, vertical: 0 })).toEqual({
      x: 50,
      y: 0,
      width: 50,
      height: 50,
    });
  });
});
