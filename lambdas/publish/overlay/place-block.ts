// Finds a block's place: the wanted one where it has room and calm ground, else the best of the others.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { OverlayBlock, OverlayPlace } from '../../shared/domain/overlay.ts';
import type { Brand } from '../../shared/domain/packs.ts';
import { chooseScheme, luminanceRange, type LuminanceRange, type TextScheme } from '../contrast.ts';
import { inflate, type Rectangle } from '../rectangle.ts';
import { clearSpaceOf, holdsLogo, offEdges } from './clear-space.ts';
import { freeBox, stripsBeside } from './free-box.ts';
import { standOf } from './logo-ground.ts';
import { setBlock, type BlockRoom, type SetBlock } from './set-block.ts';

export interface Frame {
  context: SKRSContext2D;
  safe: Rectangle;
  /** Pixels of the shorter side. */
  shorter: number;
  brand: Brand;
  /** What stands there already. */
  obstacles: Rectangle[];
  /** Mean edge energy, 0–255, of a part of the frame. */
  busyness: (box: Rectangle) => number;
  /** What all blocks are set from. */
  material: Pick<BlockRoom, 'words' | 'typeface' | 'logo'>;
}

export interface PlacedBlock {
  block: OverlayBlock;
  set: SetBlock;
  /** The block with its ground, in pixels. */
  box: Rectangle;
  /** The elements alone. */
  inner: Rectangle;
  align: OverlayPlace['align'];
  /** For letters straight on the picture. */
  scheme: TextScheme;
  range: LuminanceRange;
}

/** Shares of the frame's shorter side: between blocks, around the words of a panel. */
const GUTTER = 0.03;
const PANEL_PADDING = 0.034;
/** Shares of a badge's diameter that its words may take: their corners then lie well inside the ring near its rim. */
const IN_DISC = { width: 0.68, height: 0.52 };
/** A badge's diameter, as a share of its words' diagonal. */
const DISC_AROUND = 1.17;
/** Edge energy at which a ground is as unfit as one that needs a full scrim. */
const BUSY = 24;
/** A wanted place that costs no more is taken at once. */
const GOOD_ENOUGH = 0.45;
const COSTS = { later: 0.16, dropped: 1.2, shortened: 2.5, smaller: 0.8, scrim: 0.5, busy: 0.5, panel: 0.5 };

const toPixels = ({ x, y, width, height }: Rectangle, safe: Rectangle): Rectangle => ({
  x: safe.x + x * safe.width,
  y: safe.y + y * safe.height,
  width: width * safe.width,
  height: height * safe.height,
});

/** Shares of what is free that lie before something aligned so. */
export const SHARES = { start: 0, top: 0, center: 0.5, middle: 0.5, end: 1, bottom: 1 } as const;

const alignIn = (
  room: Rectangle,
  size: { width: number; height: number },
  align: OverlayPlace['align'],
): Rectangle => ({
  x: room.x + (room.width - size.width) * SHARES[align.horizontal],
  y: room.y + (room.height - size.height) * SHARES[align.vertical],
  ...size,
});

/** What elements may take of a room, and what the block takes around them. */
const groundOf = ({ background }: OverlayBlock, room: Rectangle, shorter: number) => {
  if (background === 'badge') {
    const side = Math.min(room.width, room.height);
    return {
      width: side * IN_DISC.width,
      height: side * IN_DISC.height,
      around: ({ width, height }: SetBlock) => {
        const diameter = Math.min(side, Math.hypot(width, height) * DISC_AROUND);
        return { width: diameter, height: diameter };
      },
    };
  }
  const padding = background === 'panel' ? shorter * PANEL_PADDING : 0;
  return {
    width: room.width - 2 * padding,
    height: room.height - 2 * padding,
    around: ({ width, height }: SetBlock) => ({ width: width + 2 * padding, height: height + 2 * padding }),
  };
};

/** Its elements bring their own ground, so nothing has to be known of the picture under them. */
export const standsAlone = ({ elements }: OverlayBlock): boolean =>
  elements.every(({ element, background }) => element === 'logo' || element === 'qr' || background === 'panel');

const pixelsUnder = ({ context }: Frame, { x, y, width, height }: Rectangle): Uint8ClampedArray =>
  context.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width) + 1, Math.ceil(height) + 1).data;

const rangeUnder = (frame: Frame, block: OverlayBlock, box: Rectangle): LuminanceRange =>
  standsAlone(block) || block.background === 'panel' || block.background === 'badge'
    ? [1, 1]
    : luminanceRange(pixelsUnder(frame, inflate(box, 2)));

const placeIn = (
  frame: Frame,
  block: OverlayBlock,
  { room, align }: { room: Rectangle; align: OverlayPlace['align'] },
): PlacedBlock | undefined => {
  const { brand, shorter, context, material } = frame;
  const ground = groundOf(block, room, shorter);
  if (ground.width < 8 || ground.height < 8) return undefined;
  const { width, height } = ground;
  const frameWidth = context.canvas.width;
  const inside = block.background === 'badge' ? 'center' : align.horizontal;
  const set = setBlock(block, { ...material, brand, shorter, frameWidth, width, height, horizontal: inside });
  if (set === undefined) return undefined;
  const box = alignIn(room, ground.around(set), align);
  const inner = alignIn(box, { width: set.width, height: set.height }, { horizontal: 'center', vertical: 'middle' });
  const range = rangeUnder(frame, block, inner);
  return { block, set, box, inner, align: { ...align, horizontal: inside }, range, scheme: chooseScheme(range, brand) };
};

/** Whether a logo alone could stand there on the picture itself, where it could anywhere. */
const needsPanel = (frame: Frame, { block, inner }: PlacedBlock): boolean => {
  const { logo } = frame.material;
  if (logo?.transparent !== true || !block.elements.every(({ element }) => element === 'logo')) return false;
  return standOf(logo, pixelsUnder(frame, inner), frame.brand)?.panel !== undefined;
};

const costOf = (frame: Frame, placed: PlacedBlock, order: number): number => {
  const { block, set, box, scheme } = placed;
  const onPicture = block.background === 'none' || block.background === 'scrim';
  const lost = set.dropped.reduce((sum, { importance }) => sum + COSTS.dropped * (importance <= 2 ? 2 : 1), 0);
  const cut = set.elements.some(({ shortened, leftOut }) => shortened || leftOut !== undefined) ? COSTS.shortened : 0;
  const busy = Math.min(1, frame.busyness(box) / BUSY) * COSTS.busy * (onPicture ? 1 : 0.6);
  return (
    order * COSTS.later +
    lost +
    cut +
    (1 - set.relativeSize) * COSTS.smaller +
    busy +
    (needsPanel(frame, placed) ? COSTS.panel : 0) +
    (onPicture ? scheme.alpha * COSTS.scrim : 0)
  );
};

/** Pixels between blocks. */
export const gutterOf = ({ shorter }: Frame): number => shorter * GUTTER;

/** Blocks that matter may go anywhere in the safe area where the overlay's own places have no room. */
const fallbacks = (frame: Frame, { elements }: OverlayBlock): Rectangle[] =>
  elements.some(({ importance }) => importance <= 2) ? stripsBeside(frame.safe, frame.obstacles, gutterOf(frame)) : [];

/** What is free of `box`, with the brand's space around the logo that would stand in it. */
const roomIn = (frame: Frame, block: OverlayBlock, box: Rectangle): Rectangle | undefined => {
  const { obstacles, brand, shorter, context, material } = frame;
  const gutter = gutterOf(frame);
  if (!holdsLogo(block) || (material.logo?.clearSpace ?? 0) === 0) return freeBox(box, obstacles, gutter);
  const { width, height } = box;
  const frameWidth = context.canvas.width;
  const set = setBlock(block, { ...material, brand, shorter, frameWidth, width, height, horizontal: 'start' });
  const space = clearSpaceOf(set?.elements ?? [], material.logo);
  return freeBox(offEdges(box, space, context.canvas), obstacles, Math.max(gutter, space));
};

/** Undefined when nothing of the block has room anywhere. */
export const placeBlock = (frame: Frame, block: OverlayBlock): PlacedBlock | undefined => {
  const { safe } = frame;
  let best: { placed: PlacedBlock; cost: number } | undefined;
  const consider = (box: Rectangle, align: OverlayPlace['align'], order: number): void => {
    const room = roomIn(frame, block, box);
    const placed = room === undefined ? undefined : placeIn(frame, block, { room, align });
    if (placed === undefined) return;
    const cost = costOf(frame, placed, order);
    if (best === undefined || cost < best.cost) best = { placed, cost };
  };
  for (const [order, place] of block.places.entries()) {
    consider(toPixels(place.box, safe), place.align, order);
    if (best !== undefined && best.cost < GOOD_ENOUGH + order * COSTS.later) return best.placed;
  }
  const [first] = block.places;
  const isPoor = best === undefined || best.placed.set.dropped.some(({ importance }) => importance <= 2);
  if (first !== undefined && isPoor)
    for (const strip of fallbacks(frame, block)) consider(strip, first.align, block.places.length);
  return best?.placed;
};
