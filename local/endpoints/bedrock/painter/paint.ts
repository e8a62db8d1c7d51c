// The painter: draws an honest storyboard picture for a prompt, in the place of an image model.
import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { composeScene } from './compose/compose-scene.ts';
import { panelOf, ruleFrame, writeMargin } from './compose/margin.ts';
import { blankPicture, blurPicture, truncateBytes, type Fault } from './faults.ts';
import { FRAMING_NOTES } from './scene/framing.ts';
import { readScene } from './scene/read-scene.ts';
import { bringOutGrain, layPaper } from './toolkit/paper.ts';
import { seededRandom } from './toolkit/random.ts';
import type { Sheet } from './toolkit/sheet.ts';

export interface PaintRequest {
  prompt: string;
  negativePrompt: string;
  seed: number;
  /** Pixels. */
  width: number;
  height: number;
  format: 'jpeg' | 'png' | 'webp';
  /** Spoils the picture, for tests of what follows. */
  fault?: Fault;
}

const JPEG_QUALITY = 90;
const WEBP_QUALITY = 88;

const encode = async (canvas: Canvas, format: PaintRequest['format']): Promise<Uint8Array> => {
  if (format === 'png') return canvas.encode('png');
  return canvas.encode(format, format === 'jpeg' ? JPEG_QUALITY : WEBP_QUALITY);
};

const drawPicture = (canvas: Canvas, request: PaintRequest): void => {
  const { width, height, seed } = request;
  const scene = readScene(request);
  const random = seededRandom(seed, request.prompt);
  const unit = Math.min(width, height) / 100;
  const sheet: Sheet = {
    context: canvas.getContext('2d'),
    width,
    height,
    unit,
    random,
    palette: scene.palette,
    light: scene.light,
  };
  const frame = panelOf(width, height);
  layPaper(sheet);
  composeScene(sheet, { scene, frame });
  ruleFrame(sheet, frame);
  bringOutGrain(sheet);
  writeMargin(sheet, frame, FRAMING_NOTES[scene.framing]);
};

/**
 * Draws the picture that `prompt` describes and returns the encoded bytes. Equal requests give equal bytes.
 * Sides are in pixels (1–7680); the label "STORYBOARD · drawn locally, no AI model called" is burned in at the bottom left.
 */
export const paint = async (request: PaintRequest): Promise<Uint8Array> => {
  const canvas = createCanvas(request.width, request.height);
  if (request.fault === 'blank') blankPicture(canvas);
  else drawPicture(canvas, request);
  if (request.fault === 'blurred') blurPicture(canvas);
  const bytes = await encode(canvas, request.format);
  return request.fault === 'truncated' ? truncateBytes(bytes) : bytes;
};
