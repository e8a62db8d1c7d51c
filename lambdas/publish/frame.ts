// Finishes one channel's picture for one market: the overlay goes onto the scene, readable on what lies under it.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { OverlayReport } from '../shared/domain/overlay.ts';
import type { Brand, Overlay } from '../shared/domain/packs.ts';
import { fontOf, typefaceOf, type Typeface } from './fonts.ts';
import { drawOverlay } from './overlay/draw-overlay.ts';
import type { Logo } from './overlay/logo.ts';
import type { Rectangle } from './rectangle.ts';
import { copyScene, type Scene } from './scene.ts';
import type { Words } from './words.ts';

export interface Writing {
  overlay: Overlay;
  brand: Brand;
  words: Words;
  /** The shipped one when absent. */
  typeface?: Typeface | undefined;
  logo?: Logo | undefined;
  /** Words that must stay on the picture (what kind of picture it is); drawn again when the crop cut them off. */
  disclosure?: string;
  /** Parts of the frame to keep free of words, in pixels: the label that says a picture was generated, for one. */
  avoid?: readonly Rectangle[];
  /** Nobody writes on the scene after this: it need not be copied. */
  last?: boolean;
}

export interface WrittenFrame {
  canvas: Canvas;
  report: OverlayReport;
}

/** Share of the picture's width that a painter's own label takes, from the lower left corner. */
const LABEL_CORNER_WIDTH = 0.5;
/** The label keeps a distance from the border: a hair's breadth may go. */
const LABEL_MARGIN = 0.015;
/** Letters of the label, as a share of the shorter side, and its height in letters. */
const LABEL_SIZE = 0.017;
const LABEL_HEIGHT = 2.2;

const labelIsCutOff = (crop: Rectangle): boolean =>
  crop.x > LABEL_MARGIN || crop.y + crop.height < 1 - LABEL_MARGIN || crop.width < LABEL_CORNER_WIDTH;

const labelSize = ({ width, height }: { width: number; height: number }): number =>
  Math.max(14, Math.round(Math.min(width, height) * LABEL_SIZE));

const drawDisclosure = (context: SKRSContext2D, text: string): void => {
  const { height } = context.canvas;
  const size = labelSize(context.canvas);
  context.font = fontOf('500', size);
  context.textBaseline = 'alphabetic';
  const [x, y] = [size * 0.9, height - size * 0.9];
  context.fillStyle = 'rgba(255, 255, 255, 0.82)';
  context.fillRect(x - size * 0.4, y - size * 1.1, context.measureText(text).width + size * 0.8, size * 1.5);
  context.fillStyle = '#333333';
  context.fillText(text, x, y);
};

const labelCorner = (canvas: Canvas): Rectangle => {
  const height = labelSize(canvas) * LABEL_HEIGHT;
  return { x: 0, y: canvas.height - height, width: canvas.width * LABEL_CORNER_WIDTH, height };
};

/** Writes on a copy of the scene, because other markets write on others, or on the scene itself for the last one. */
export const writeOnScene = (scene: Scene, writing: Writing): WrittenFrame => {
  const { disclosure, avoid = [], typeface = typefaceOf(), last = false, ...how } = writing;
  const { canvas, channel, crop, layout } = last ? scene : copyScene(scene);
  const corner = disclosure === undefined ? [] : [labelCorner(canvas)];
  const report = drawOverlay(canvas, {
    ...how,
    channel,
    typeface,
    product: layout.product,
    avoid: [...avoid, ...corner],
  });
  if (disclosure !== undefined && labelIsCutOff(crop)) drawDisclosure(canvas.getContext('2d'), disclosure);
  return { canvas, report };
};
