// Where a brand's logo may stand: its clear space, its ground, its colours as they are.
import { describe, expect, it } from '@jest/globals';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { typefaceOf } from '../../../../lambdas/publish/fonts.ts';
import { safeRectangle } from '../../../../lambdas/publish/layout.ts';
import { drawOverlay } from '../../../../lambdas/publish/overlay/draw-overlay.ts';
import { logoOf, type Logo } from '../../../../lambdas/publish/overlay/logo.ts';
import { inflate, overlap, type Rectangle } from '../../../../lambdas/publish/rectangle.ts';
import type { OverlayReport } from '../../../../lambdas/shared/domain/overlay.ts';
import type { Brand } from '../../../../lambdas/shared/domain/packs.ts';
import { loadPacks } from '../../../../lambdas/shared/packs/load-packs.ts';

const packs = loadPacks('packs');
const [width, height] = [540, 960];
const channel = { ...packs.channel('live-cover'), width, height, safeArea: { top: 0, right: 0, bottom: 0, left: 0 } };
const words = { title: 'Red pan for every hob and oven', sellingPoints: ['No butter'], price: '$39.90' };
const product: Rectangle = { x: 100, y: 500, width: 340, height: 360 };

/** A plain mark of one colour, three times as wide as high. */
const markOf = async (colour: string, rules: Partial<Logo> = {}): Promise<Logo> => {
  const canvas = createCanvas(300, 100);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 300, 100);
  const { transparent = true, ...others } = rules;
  return logoOf(await loadImage(canvas.toBuffer('image/png')), { name: 'Mark', transparent, ...others });
};

const picture = (left: string, right = left): Canvas => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = left;
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = right;
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas;
};

const corners: NonNullable<Brand['logo']>['corners'] = ['top-right', 'top-left'];
const brand: Brand = {
  ...packs.brand('hearth'),
  logo: { file: 'logo.svg', clearSpace: 0, corners, minWidth: 0.1, background: 'any' },
};

const draw = (canvas: Canvas, logo: Logo, overlay = 'classic'): OverlayReport =>
  drawOverlay(canvas, {
    overlay: packs.overlay(overlay),
    channel,
    brand,
    words,
    typeface: typefaceOf(),
    logo,
    product,
  });

const boxOf = ({ elements }: OverlayReport, name: string): Rectangle => {
  const found = elements.find(({ element }) => element === name);
  if (found === undefined) throw new Error(`no ${name}`);
  const [x, y, boxWidth, boxHeight] = found.box;
  return { x, y, width: boxWidth, height: boxHeight };
};

const pixelAt = (canvas: Canvas, x: number, y: number): number[] => [
  ...canvas.getContext('2d').getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3),
];
const middleOf = ({ x, y, width: w, height: h }: Rectangle): [number, number] => [x + w / 2, y + h / 2];

describe('the clear space of a logo', () => {
  it.each(['classic', 'price-badge', 'minimal', 'infographic', 'lower-third'])(
    'is free of words, product and the edges of the frame: %s',
    async (overlay) => {
      const report = draw(picture('#F8EBD3'), await markOf('#7A1020', { clearSpace: 0.4 }), overlay);
      const logo = boxOf(report, 'logo');
      const kept = inflate(logo, logo.width * 0.4 - 3);
      const others = report.elements.filter(({ element }) => element !== 'logo');

      expect(others.length).toBeGreaterThan(0);
      expect(others.filter(({ element }) => overlap(kept, boxOf(report, element)))).toEqual([]);
      expect(overlap(kept, product)).toBe(false);
      expect(Math.min(kept.x, kept.y, width - kept.x - kept.width)).toBeGreaterThanOrEqual(0);
    },
  );

  it('takes no room where the guide asks for none', async () => {
    const report = draw(picture('#F8EBD3'), await markOf('#7A1020'));
    expect(boxOf(report, 'logo').y).toBeLessThan(safeRectangle(channel).y + 2);
  });
});

describe('the ground of a logo', () => {
  it('is the other corner where the wanted one is not as the guide asks', async () => {
    const logo = await markOf('#B0303A', { background: 'light' });
    expect(boxOf(draw(picture('#FFFFFF', '#0A0A0A'), logo), 'logo').x).toBeLessThan(width / 2);
    expect(boxOf(draw(picture('#0A0A0A', '#FFFFFF'), logo), 'logo').x).toBeGreaterThan(width / 2);
  });

  it('is a panel in a colour of the palette that the guide allows, where no corner is', async () => {
    const canvas = picture('#0A0A0A');
    const { x, y, height: h, width: w } = boxOf(draw(canvas, await markOf('#E04050', { background: 'light' })), 'logo');

    expect(pixelAt(canvas, x + w / 2, y + h * 0.06)).toEqual([0xf8, 0xeb, 0xd3]);
  });

  it('is none where the logo could not be seen on any that the guide allows: it is left out, with a warning', async () => {
    const report = draw(picture('#888888'), await markOf('#FFFFFF', { background: 'light' }));

    expect(report.elements.map(({ element }) => element)).not.toContain('logo');
    expect(report.warnings).toEqual([
      "The logo may stand on light ground only and cannot be seen there: it was left out. Correct logo.background of the brand, or the logo's colours.",
    ]);
  });

  it('is a panel for a logo without transparency', async () => {
    const canvas = picture('#F8EBD3');
    const box = boxOf(draw(canvas, await markOf('#7A1020', { transparent: false })), 'logo');
    const [x, y] = middleOf(box);

    expect(pixelAt(canvas, x, y)).toEqual([0x7a, 0x10, 0x20]);
    expect(pixelAt(canvas, x, box.y + box.height * 0.06)).not.toEqual([0x7a, 0x10, 0x20]);
  });
});

describe('the colours of a logo', () => {
  it('are not faded by the veil behind the words below it', async () => {
    const canvas = picture('#7A8A70', '#8C7A60');
    const report = draw(canvas, await markOf('#101010'));

    expect(pixelAt(canvas, ...middleOf(boxOf(report, 'logo')))).toEqual([0x10, 0x10, 0x10]);
  });
});
