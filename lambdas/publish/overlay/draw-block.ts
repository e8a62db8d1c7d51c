// Draws a placed block and measures what was drawn: ground, then each element's letters as a layer of their own.
import { createCanvas, type Canvas, type ImageData, type SKRSContext2D } from '@napi-rs/canvas';
import type { OverlayReport } from '../../shared/domain/overlay.ts';
import { MIN_CONTRAST, readableColour } from '../contrast.ts';
import type { Point } from '../place.ts';
import { bottomOf, inflate, rightOf, type Rectangle } from '../rectangle.ts';
import { drawScrim } from '../scrim.ts';
import { colourOf, inkOn, type InkOf } from './colours.ts';
import { drawLogo } from './draw-logo.ts';
import { measureContrast } from './measure-contrast.ts';
import { partOf } from './pixels.ts';
import { SHARES, standsAlone, type Frame, type PlacedBlock } from './place-block.ts';
import type { SetElement } from './set-element.ts';
import { drawBadge, drawPanel } from './shapes.ts';

export type DrawnElement = OverlayReport['elements'][number];

/** Whole pixels that hold the rectangle with a little room for strokes that reach out. */
const wholeAround = (box: Rectangle, by: number): Rectangle => {
  const { x, y, width, height } = inflate(box, by);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
};

const dataOf = (context: SKRSContext2D, { x, y, width, height }: Rectangle): Uint8ClampedArray =>
  context.getImageData(x, y, width, height).data;

const boxOf = (element: SetElement, at: Point): Rectangle => ({ ...at, width: element.width, height: element.height });

interface Letters {
  /** Of the picture, in whole pixels. */
  area: Rectangle;
  pixels: Uint8ClampedArray;
  size: number;
}

/** Draws the letters as a layer of their own. */
const drawGlyphs = (
  context: SKRSContext2D,
  { element, at, ink }: { element: SetElement; at: Point; ink: InkOf },
): Letters => {
  const area = wholeAround(boxOf(element, at), Math.max(2, element.size * 0.2));
  const layer = createCanvas(area.width, area.height);
  const letters = layer.getContext('2d');
  element.drawGlyphs(letters, { x: at.x - area.x, y: at.y - area.y }, ink);
  context.drawImage(layer, area.x, area.y);
  return { area, pixels: dataOf(letters, { ...area, x: 0, y: 0 }), size: element.size };
};

/** Contrast of the letters on the finished picture, 21 when there was nothing to measure. */
const contrastOf = ({ area, pixels, size }: Letters, picture: ImageData, origin: Point): number => {
  const within = { ...area, x: area.x - origin.x, y: area.y - origin.y };
  return (
    measureContrast({
      width: area.width,
      height: area.height,
      letters: pixels,
      picture: partOf(picture, within),
      size,
    }) ?? 21
  );
};

/** The colours for letters on the block's ground, after it was drawn. */
const drawGround = (frame: Frame, { block, box, scheme, inner, range }: PlacedBlock, product?: Rectangle): InkOf => {
  const { context, brand, shorter } = frame;
  const fill = colourOf(brand, block.fill);
  switch (block.background) {
    case 'panel':
      drawPanel(context, { box, fill, shorter });
      return inkOn(fill, brand);
    case 'badge':
      drawBadge(context, { box, fill, shorter }, inkOn(fill, brand)('ink'));
      return inkOn(fill, brand);
    case 'none':
    case 'scrim':
      drawScrim(context, inner, { ...scheme, product });
      return (role) =>
        role === 'ink'
          ? scheme.ink
          : readableColour(brand, role === 'accent' ? ['accent', 'primary'] : [role], { scheme, range });
  }
};

const positions = ({ set, inner, align }: PlacedBlock): Point[] => {
  const share = SHARES[align.horizontal];
  let { y } = inner;
  return set.elements.map((element, index) => {
    y += set.gaps[index] ?? 0;
    const at = { x: inner.x + (inner.width - element.width) * share, y };
    y += element.height;
    return at;
  });
};

const rounded = ({ x, y, width, height }: Rectangle): DrawnElement['box'] => [
  Math.floor(x),
  Math.floor(y),
  Math.ceil(width),
  Math.ceil(height),
];

/** What holds all letters, in whole pixels of the canvas. */
const around = (areas: readonly Rectangle[]): Rectangle => {
  const [x, y] = [Math.min(...areas.map((area) => area.x)), Math.min(...areas.map((area) => area.y))];
  return { x, y, width: Math.max(...areas.map(rightOf)) - x, height: Math.max(...areas.map(bottomOf)) - y };
};

const drawOnce = (frame: Frame, placed: PlacedBlock, product?: Rectangle): DrawnElement[] => {
  const { context, material } = frame;
  const ink = drawGround(frame, placed, product);
  const at = positions(placed);
  const { horizontal } = placed.align;
  const placeOf = (element: SetElement, corner: Point) => {
    const box = boxOf(element, corner);
    return { box, behind: dataOf(context, wholeAround(box, 0)) };
  };
  const drawn = placed.set.elements.map((element, index) => {
    const corner = at[index] ?? placed.inner;
    element.drawGround?.(context, corner);
    return element.element === 'logo' && material.logo !== undefined
      ? {
          element,
          corner,
          logo: drawLogo(frame, { element, ...placeOf(element, corner), logo: material.logo, horizontal }),
        }
      : { element, corner, letters: drawGlyphs(context, { element, at: corner, ink }) };
  });
  const areas = drawn.flatMap(({ letters }) => (letters === undefined ? [] : [letters.area]));
  const whole = areas.length === 0 ? undefined : around(areas);
  const picture = whole === undefined ? undefined : context.getImageData(whole.x, whole.y, whole.width, whole.height);
  const seen = drawn.filter(({ logo, letters }) => logo !== undefined || letters !== undefined);
  return seen.map(({ element, corner, logo, letters }) => {
    const measured =
      letters === undefined || picture === undefined || whole === undefined
        ? undefined
        : contrastOf(letters, picture, whole);
    return {
      element: element.element,
      text: element.text,
      box: rounded(boxOf(element, corner)),
      size: Math.round(element.size * 10) / 10,
      contrast: Math.floor((logo ?? measured ?? 1) * 100) / 100,
      ...(element.shortened ? { shortened: true as const } : {}),
    };
  });
};

const isReadable = ({ element, contrast }: DrawnElement): boolean => element === 'logo' || contrast >= MIN_CONTRAST;

/** How much stronger a veil is made where letters turned out too faint on it. */
const STRONGER = [0, 0.15, 0.3] as const;
const STRONGEST = 0.92;

/** The block as it is to be, then what helps where its letters are not readable: a veil, a stronger one, a panel. */
const tries = (placed: PlacedBlock, shorter: number): PlacedBlock[] => {
  const { block, scheme } = placed;
  if (block.background === 'panel' || block.background === 'badge') return [placed];
  const bare = { ...placed, scheme: { ...scheme, alpha: 0 } };
  if (standsAlone(block)) return [bare];
  const veiled = STRONGER.map((more) => ({
    ...placed,
    scheme: { ...scheme, alpha: Math.min(STRONGEST, scheme.alpha + more) },
  }));
  const onPanel = {
    ...placed,
    box: inflate(placed.inner, shorter * 0.015),
    block: { ...block, background: 'panel' as const, fill: 'background' as const },
  };
  return [...(block.background === 'none' ? [bare] : []), ...veiled, onPanel];
};

/** Copying is far cheaper than reading pixels back. */
const copyOf = (canvas: Canvas): Canvas => {
  const copy = createCanvas(canvas.width, canvas.height);
  copy.getContext('2d').drawImage(canvas, 0, 0);
  return copy;
};

/**
 * Draws the block. Letters that turn out below 4.5:1 on the pixels are taken back and drawn again on a veil, then on a panel.
 * Gives what was drawn, as measured.
 */
export const drawBlock = (frame: Frame, placed: PlacedBlock, product?: Rectangle): DrawnElement[] => {
  const { context, shorter } = frame;
  const attempts = tries(placed, shorter);
  const before = attempts.length > 1 ? copyOf(context.canvas) : undefined;
  let drawn: DrawnElement[] = [];
  for (const [index, attempt] of attempts.entries()) {
    if (index > 0 && before !== undefined) context.drawImage(before, 0, 0);
    drawn = drawOnce(frame, attempt, product);
    if (drawn.every(isReadable)) break;
  }
  return drawn;
};
