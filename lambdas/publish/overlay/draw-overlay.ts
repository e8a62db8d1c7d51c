// Writes on a finished scene as an overlay says: every block in its place, readable, off the product, with a report of what was drawn.
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { FrameShape, Overlay, OverlayBlock, OverlayReport } from '../../shared/domain/overlay.ts';
import type { Brand, Channel } from '../../shared/domain/packs.ts';
import { MIN_CONTRAST } from '../contrast.ts';
import { missingGlyphs } from '../drawable-words.ts';
import type { Typeface } from '../fonts.ts';
import { safeRectangle } from '../layout.ts';
import { edgesOf } from '../raster.ts';
import { bottomOf, inflate, rightOf, type Rectangle } from '../rectangle.ts';
import type { Words } from '../words.ts';
import { clearSpaceOf } from './clear-space.ts';
import { drawBlock, type DrawnElement } from './draw-block.ts';
import { frameShapeOf } from './frame-shape.ts';
import type { Logo } from './logo.ts';
import { gutterOf, placeBlock, type Frame } from './place-block.ts';
import { saidIn } from './set-block.ts';

export interface OverlayRequest {
  overlay: Overlay;
  channel: Channel;
  brand: Brand;
  words: Words;
  typeface: Typeface;
  logo?: Logo | undefined;
  /** What the product takes, in pixels. */
  product?: Rectangle | undefined;
  /** Other parts of the frame to keep off, in pixels: the label that says a picture was generated, for one. */
  avoid?: readonly Rectangle[] | undefined;
}

/** Width of the small copy on which calm and busy ground is told apart. */
const RASTER_WIDTH = 96;

/** Mean edge energy of any part of the canvas, from one small copy of it. */
const busynessOf = (canvas: Canvas): Frame['busyness'] => {
  const height = Math.max(1, Math.round((canvas.height / canvas.width) * RASTER_WIDTH));
  const context = createCanvas(RASTER_WIDTH, height).getContext('2d');
  context.imageSmoothingQuality = 'medium';
  context.drawImage(canvas, 0, 0, RASTER_WIDTH, height);
  const edges = edgesOf({ width: RASTER_WIDTH, height, data: context.getImageData(0, 0, RASTER_WIDTH, height).data });
  const scale = RASTER_WIDTH / canvas.width;
  return (box) => {
    let [sum, count] = [0, 0];
    for (let y = Math.max(0, Math.floor(box.y * scale)); y < Math.min(height, (box.y + box.height) * scale); y++) {
      for (
        let x = Math.max(0, Math.floor(box.x * scale));
        x < Math.min(RASTER_WIDTH, (box.x + box.width) * scale);
        x++
      ) {
        sum += edges[y * RASTER_WIDTH + x] ?? 0;
        count += 1;
      }
    }
    return sum / Math.max(1, count);
  };
};

/** A brand's guide may say in which corners its logo stands; a block of the logo alone follows it. */
const inCorners = (block: OverlayBlock, { logo }: Brand): OverlayBlock => {
  const [place] = block.places;
  if (logo === undefined || place === undefined || block.elements.some(({ element }) => element !== 'logo'))
    return block;
  const { width, height } = place.box;
  const places = logo.corners.map((corner) => ({
    box: { width, height, x: corner.endsWith('left') ? 0 : 1 - width, y: corner.startsWith('top') ? 0 : 1 - height },
    align: {
      horizontal: corner.endsWith('left') ? ('start' as const) : ('end' as const),
      vertical: corner.startsWith('top') ? ('top' as const) : ('bottom' as const),
    },
  }));
  return { ...block, places };
};

interface Written {
  elements: DrawnElement[];
  warnings: string[];
}

const NAMES: Record<DrawnElement['element'], string> = {
  title: 'title',
  sellingPoints: 'selling points',
  price: 'price',
  callToAction: 'call to action',
  logo: 'logo',
  qr: 'QR code',
};

/** Places the block and keeps its room; what it gives draws it. */
const placeAndKeep = (frame: Frame, block: OverlayBlock, product: Rectangle | undefined): (() => Written) => {
  const { material, brand, shorter, safe, obstacles } = frame;
  const room = {
    ...material,
    brand,
    shorter,
    frameWidth: safe.width,
    width: 0,
    height: 0,
    horizontal: 'start' as const,
  };
  const said = saidIn(block, room);
  const placed = said.length === 0 ? undefined : placeBlock(frame, block);
  const dropped = placed?.set.dropped ?? said;
  const noRoom = dropped.map(({ element }) => `The ${NAMES[element]} had no room and was left out.`);
  if (placed === undefined) return () => ({ elements: [], warnings: noRoom });
  // Others keep a gutter off what stands there already: a logo's space beyond that is added to its box.
  const beyond = clearSpaceOf(placed.set.elements, material.logo) - gutterOf(frame);
  obstacles.push(inflate(placed.box, Math.max(0, beyond)));
  return () => {
    const elements = drawBlock(frame, placed, product);
    const groundless = placed.set.elements.length > elements.length ? [noGround(material.logo)] : [];
    const told = [...placed.set.elements.flatMap(warningsOf), ...elements.flatMap(faint)];
    return { elements, warnings: [...noRoom, ...groundless, ...told] };
  };
};

/** All blocks in their order. A logo alone is drawn after the others: their veils would fade its colours. */
const writeBlocks = (frame: Frame, blocks: readonly OverlayBlock[], product: Rectangle | undefined): Written[] => {
  const drawn = blocks.map((block) => {
    const draw = placeAndKeep(frame, block, product);
    if (block.elements.every(({ element }) => element === 'logo')) return draw;
    const written = draw();
    return () => written;
  });
  return drawn.map((draw) => draw());
};

const noGround = (logo: Logo | undefined): string =>
  `The logo may stand on ${logo?.background ?? 'any'} ground only and cannot be seen there: it was left out. Correct logo.background of the brand, or the logo's colours.`;

const warningsOf = ({
  element,
  shortened,
  leftOut,
}: {
  element: DrawnElement['element'];
  shortened: boolean;
  leftOut?: string;
}): string[] => [
  ...(shortened ? [`The ${NAMES[element]} is too long for its place and was shortened.`] : []),
  ...(leftOut === undefined ? [] : [`Only ${leftOut}.`]),
];

const faint = ({ element, contrast }: DrawnElement): string[] =>
  element === 'logo' || contrast >= MIN_CONTRAST
    ? []
    : [`The ${NAMES[element]} reaches a contrast of ${contrast} only.`];

const missingIn = (elements: readonly DrawnElement[], typeface: Typeface): number =>
  elements
    .filter(({ element }) => element !== 'logo' && element !== 'qr')
    .reduce((sum, { text }) => sum + missingGlyphs(text, typeface), 0);

/** Nothing that is drawn meanwhile, no shadow and no veil, changes a pixel of the product. */
const offProduct = <Value>({ context }: Frame, product: Rectangle | undefined, draw: () => Value): Value => {
  if (product === undefined) return draw();
  const { width, height } = context.canvas;
  const [left, top] = [Math.floor(product.x), Math.floor(product.y)];
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(left, top, Math.ceil(rightOf(product)) - left, Math.ceil(bottomOf(product)) - top);
  context.clip('evenodd');
  try {
    return draw();
  } finally {
    context.restore();
  }
};

/** Draws on `canvas`, which shows the scene. A channel that allows no text gets nothing, not even a logo. */
export const drawOverlay = (canvas: Canvas, request: OverlayRequest): OverlayReport => {
  const { overlay, channel, brand, words, typeface, logo, product, avoid = [] } = request;
  const shape: FrameShape = frameShapeOf(channel);
  const report = { overlay: overlay.id, shape, elements: [], missingGlyphs: 0, warnings: [] };
  if (!channel.textAllowed) return report;
  const context = canvas.getContext('2d');
  const frame: Frame = {
    context,
    safe: safeRectangle(channel),
    shorter: Math.min(channel.width, channel.height),
    brand,
    obstacles: [...(product === undefined ? [] : [product]), ...avoid],
    busyness: busynessOf(canvas),
    material: { words, typeface, logo },
  };
  const blocks = overlay.variants[shape].blocks.map((block) => inCorners(block, brand));
  const written = offProduct(frame, product, () => writeBlocks(frame, blocks, product));
  const elements = written.flatMap((each) => each.elements);
  return {
    ...report,
    elements,
    missingGlyphs: missingIn(elements, typeface),
    warnings: [...new Set(written.flatMap(({ warnings }) => warnings))],
  };
};
