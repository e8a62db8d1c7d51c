// What every overlay must keep on every kind of frame, with every kind of words: the promise of docs/overlays.md.
import { describe, expect, it } from '@jest/globals';
import { loadImage, type Canvas } from '@napi-rs/canvas';
import { drawableWords } from '../../../../lambdas/publish/drawable-words.ts';
import { safeRectangle } from '../../../../lambdas/publish/layout.ts';
import { drawOverlay } from '../../../../lambdas/publish/overlay/draw-overlay.ts';
import { logoOf } from '../../../../lambdas/publish/overlay/logo.ts';
import { typefaceOf } from '../../../../lambdas/publish/fonts.ts';
import { loadProductPhoto } from '../../../../lambdas/publish/product.ts';
import { rasterOf } from '../../../../lambdas/publish/raster.ts';
import { overlap, type Rectangle } from '../../../../lambdas/publish/rectangle.ts';
import { composeScene, copyScene, type Scene } from '../../../../lambdas/publish/scene.ts';
import type { Words } from '../../../../lambdas/publish/words.ts';
import type { OverlayReport } from '../../../../lambdas/shared/domain/overlay.ts';
import type { Channel } from '../../../../lambdas/shared/domain/packs.ts';
import { loadPacks } from '../../../../lambdas/shared/packs/load-packs.ts';
import { cutOutPhoto, setPicture } from '../run-fixture.ts';

const packs = loadPacks('packs');
const brand = packs.brand('hearth');
/** Frames are drawn small: everything in an overlay is relative. */
const SHORTER = 300;

const small = (channel: Channel): Channel => {
  const scale = SHORTER / Math.min(channel.width, channel.height);
  return { ...channel, width: Math.round(channel.width * scale), height: Math.round(channel.height * scale) };
};

const anyChannel = packs.channel('live-cover');
const margins = { top: 0.06, right: 0.06, bottom: 0.06, left: 0.06 };
const frameOf = ({ width, height, safeArea }: Channel): string => JSON.stringify([width, height, safeArea]);

/** One channel for each shape and safe area: another of the same frame would show nothing new. */
const CHANNELS = [
  ...new Map(
    [
      ...packs
        .ids('channels')
        .map((id) => packs.channel(id))
        .filter(({ textAllowed }) => textAllowed),
      { ...anyChannel, id: 'background', width: 3840, height: 2160, safeArea: margins },
      { ...anyChannel, id: 'banner', width: 2520, height: 1080, safeArea: margins },
    ]
      .map(small)
      .map((channel) => [frameOf(channel), channel]),
  ).values(),
];

const offer = { price: '¥1,299', compareAt: '¥1,699', discount: '−23%', callToAction: '点击下方小黄车' };
const text = (value: string): string => drawableWords(value).text;
const WORDS: Record<string, Words & { alone?: boolean }> = {
  zh: { title: '花瓣玫瑰保湿精华水 150ml', sellingPoints: ['上脸三秒吸收，不黏', '敏感肌可用', '玻璃瓶身'], ...offer },
  en: { title: 'Cast-Iron Skillet', sellingPoints: ['From hob to oven in one go', 'No butter'], price: '$39.90' },
  es: {
    title: 'Vestido de algodón orgánico',
    sellingPoints: ['Tejido fresco'],
    price: '59,90 €',
    compareAt: '79,90 €',
  },
  mixed: { title: '丝绒口红 Velvet Matte №7 “Rosé”', sellingPoints: ['显白 no filter 也好看'], ...offer },
  'a title of 300 characters': { title: '很长的标题，还有更多的话要说。'.repeat(20), sellingPoints: ['短'], ...offer },
  'a long Latin title': { title: 'Una sartén extraordinariamente larga de contar '.repeat(6).trim(), price: '39,90 €' },
  emoji: { title: text('🔥🔥 Red pan ❤️ now'), sellingPoints: [text('✨ Shiny')], price: '$39.90' },
  'right to left': { title: text('Red pan مقلاة حمراء'), price: '$39.90' },
  'no price': { title: 'Red pan', sellingPoints: ['From hob to oven'] },
  'no product': { title: 'Good evening, kitchen!', alone: true },
};

/** Stripes and panels on calm and loud ground: hard to write on. */
const pictureOf = async (tone: number) => {
  const image = await loadImage(setPicture(tone));
  return { image, raster: rasterOf(image, 64) };
};
const PICTURES = await Promise.all([0, 1, 2, 3].map(pictureOf));
const PRODUCT = await loadProductPhoto(cutOutPhoto(), true);
const LOGO = logoOf(await loadImage(cutOutPhoto()), { name: 'Hearth', transparent: true });

const boxesOf = ({ elements }: OverlayReport): Rectangle[] =>
  elements.map(({ box: [x, y, width, height] }) => ({ x, y, width, height }));

/** Rounding to whole pixels may add one on every side. */
const inside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x - 1.01 &&
  inner.y >= outer.y - 1.01 &&
  inner.x + inner.width <= outer.x + outer.width + 2.01 &&
  inner.y + inner.height <= outer.y + outer.height + 2.01;

const shrunk = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: x + 1,
  y: y + 1,
  width: width - 3,
  height: height - 3,
});

const pixelsIn = (canvas: Canvas, { x, y, width, height }: Rectangle): Buffer =>
  Buffer.from(
    canvas.getContext('2d').getImageData(Math.ceil(x), Math.ceil(y), Math.floor(width) - 1, Math.floor(height) - 1)
      .data,
  );

interface Drawn {
  report: OverlayReport;
  scene: Scene;
  canvas: Canvas;
  safe: Rectangle;
  avoid: Rectangle;
}

const drawOn = async (channel: Channel, overlayId: string, kind: string): Promise<Drawn> => {
  const { alone = false, ...words } = WORDS[kind] ?? { title: '' };
  const overlay = packs.overlay(overlayId);
  const picture = PICTURES[(kind.length + channel.id.length) % PICTURES.length];
  if (picture === undefined) throw new Error('no picture');
  const scene = await composeScene({ channel, overlay, picture, ...(alone ? {} : { product: PRODUCT }) });
  const { canvas } = copyScene(scene);
  const avoid = {
    x: channel.width * 0.7,
    y: channel.height * 0.9,
    width: channel.width * 0.3,
    height: channel.height * 0.1,
  };
  const typeface = typefaceOf();
  const request = {
    overlay,
    channel,
    brand,
    words,
    typeface,
    logo: LOGO,
    product: scene.layout.product,
    avoid: [avoid],
  };
  return { report: drawOverlay(canvas, request), scene, canvas, safe: safeRectangle(channel), avoid };
};

const CASES = packs
  .ids('overlays')
  .flatMap((overlay) => CHANNELS.flatMap((channel) => Object.keys(WORDS).map((kind) => ({ overlay, channel, kind }))));

/** Gives the names of the cases that break the promise, so that one failure shows them all. */
const broken = (promise: (drawn: Drawn) => boolean): string[] =>
  DRAWN.filter(({ drawn }) => !promise(drawn)).map(({ name }) => name);

const DRAWN = await Promise.all(
  CASES.map(async ({ overlay, channel, kind }) => ({
    name: `${overlay} on ${channel.id}: ${kind}`,
    kind,
    drawn: await drawOn(channel, overlay, kind),
  })),
);

describe('every overlay on every frame with every kind of words', () => {
  it('stays inside the channel’s safe area', () => {
    expect(broken(({ report, safe }) => boxesOf(report).every((box) => inside(box, safe)))).toEqual([]);
  });

  it('keeps off the product, off the reserved corner and each element off the others', () => {
    const apart = ({ report, scene, avoid }: Drawn): boolean => {
      const boxes = boxesOf(report).map(shrunk);
      const kept = [avoid, ...(scene.layout.product === undefined ? [] : [scene.layout.product])];
      return boxes.every(
        (box, index) =>
          !kept.some((one) => overlap(box, one)) && !boxes.slice(0, index).some((one) => overlap(box, one)),
      );
    };
    expect(broken(apart)).toEqual([]);
  });

  it('leaves every pixel of the product as it was composed', () => {
    const untouched = ({ scene, canvas }: Drawn): boolean => {
      const { product } = scene.layout;
      return product === undefined || pixelsIn(scene.canvas, product).equals(pixelsIn(canvas, product));
    };
    expect(broken(untouched)).toEqual([]);
  });

  it('is readable: 4.5:1 on the pixels, letters of at least a fiftieth of the frame', () => {
    const readable = ({ report }: Drawn): boolean =>
      report.elements
        .filter(({ element }) => element !== 'logo' && element !== 'qr')
        .every(({ contrast, size }) => contrast >= 4.5 && size >= SHORTER * 0.02 - 0.05);
    expect(broken(readable)).toEqual([]);
  });

  it('has a title always, a price wherever there is one and the overlay shows it, and no sign without a glyph', () => {
    const complete = ({ report }: Drawn): boolean => {
      const shown = report.elements.map(({ element }) => element);
      const lacksPrice = report.warnings.some((warning) => warning.startsWith('The price'));
      return shown.includes('title') && !lacksPrice && report.missingGlyphs === 0;
    };
    expect(broken(complete)).toEqual([]);
  });

  it('cuts nothing but titles of hundreds of characters, and says so', () => {
    const cut = DRAWN.filter(({ drawn }) => drawn.report.elements.some(({ shortened }) => shortened));
    expect(cut.filter(({ kind }) => !kind.startsWith('a ')).map(({ name }) => name)).toEqual([]);
    for (const { drawn } of cut) expect(drawn.report.warnings.join()).toMatch(/too long for its place/);
  });
});

describe('a channel that allows no text', () => {
  it('gets none, and no logo', async () => {
    const channel = { ...small(packs.channel('social-square')), textAllowed: false };
    const { report, scene, canvas } = await drawOn(channel, 'classic', 'zh');

    expect(report.elements).toEqual([]);
    expect(canvas.toBuffer('image/png').equals(scene.canvas.toBuffer('image/png'))).toBe(true);
  });
});

describe('an overlay', () => {
  it('draws the same bytes when it is repeated', async () => {
    const channel = small(packs.channel('social-square'));
    const [one, other] = [await drawOn(channel, 'price-badge', 'zh'), await drawOn(channel, 'price-badge', 'zh')];

    expect(one.canvas.toBuffer('image/png').equals(other.canvas.toBuffer('image/png'))).toBe(true);
    expect(one.report).toEqual(other.report);
  });
});
