// Finishes one channel's picture for one market: the words go onto the scene, readable on what lies under them.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../shared/domain/packs.ts';
import { drawCaption, setCaption, type SetCaption } from './caption.ts';
import { chooseScheme, luminanceRange, readableAccent, type LuminanceRange } from './contrast.ts';
import { fontOf, registerFonts } from './fonts.ts';
import type { Rectangle } from './rectangle.ts';
import { composeScene, copyScene, type Scene, type SceneRequest } from './scene.ts';
import { drawScrim } from './scrim.ts';
import type { Words } from './words.ts';

export interface Writing {
  brand: Brand;
  words: Words;
  /** Words that must stay on the picture (what kind of picture it is); drawn again when the crop cut them off. */
  disclosure?: string;
  /** Nobody else writes on the scene: it need not be copied. */
  last?: boolean;
}

export interface FrameRequest extends SceneRequest, Writing {}

/** Share of the picture's width that a painter's own label takes, from the lower left corner. */
const LABEL_CORNER_WIDTH = 0.5;

const pixelsUnder = (context: SKRSContext2D, { x, y, width, height }: Rectangle): LuminanceRange =>
  luminanceRange(
    context.getImageData(Math.floor(x), Math.floor(y), Math.ceil(width), Math.max(1, Math.ceil(height))).data,
  );

/** Measures after the product's shadow has fallen, so that the words stay readable on it; the veil goes behind the product. */
const drawWords = (
  context: SKRSContext2D,
  set: SetCaption,
  { brand, overVeil }: { brand: Brand; overVeil: () => void },
): void => {
  const range = pixelsUnder(context, set.box);
  const scheme = chooseScheme(range, brand);
  drawScrim(context, set.box, scheme);
  if (scheme.alpha > 0) overVeil();
  drawCaption(context, set, { ink: scheme.ink, accent: readableAccent(brand, scheme, range) });
};

/** The label keeps a distance from the border: a hair's breadth may go. */
const LABEL_MARGIN = 0.015;

const labelIsCutOff = (crop: Rectangle): boolean =>
  crop.x > LABEL_MARGIN || crop.y + crop.height < 1 - LABEL_MARGIN || crop.width < LABEL_CORNER_WIDTH;

const drawDisclosure = (context: SKRSContext2D, text: string): void => {
  const { width, height } = context.canvas;
  const size = Math.max(14, Math.round(Math.min(width, height) * 0.017));
  context.font = fontOf('500', size);
  context.textBaseline = 'alphabetic';
  const [x, y] = [size * 0.9, height - size * 0.9];
  context.fillStyle = 'rgba(255, 255, 255, 0.82)';
  context.fillRect(x - size * 0.4, y - size * 1.1, context.measureText(text).width + size * 0.8, size * 1.5);
  context.fillStyle = '#333333';
  context.fillText(text, x, y);
};

/** Writes on a copy of the scene, because other markets write on others, or on the scene itself for the last one. Fonts are registered on the way. */
export const writeOnScene = (scene: Scene, { brand, words, disclosure, last = false }: Writing): Canvas => {
  registerFonts();
  const { canvas, crop, layout, drawProductOn } = last ? scene : copyScene(scene);
  const context = canvas.getContext('2d');
  if (layout.text !== undefined) {
    const set = setCaption(context, words, { box: layout.text, align: layout.text.align, brand });
    drawWords(context, set, {
      brand,
      overVeil: () => {
        drawProductOn(context);
      },
    });
  }
  if (disclosure !== undefined && labelIsCutOff(crop)) drawDisclosure(context, disclosure);
  return canvas;
};

/** Scene and words in one go, at the channel's exact pixel size. */
export const composeFrame = async (request: FrameRequest): Promise<Canvas> =>
  writeOnScene(await composeScene(request), { ...request, last: true });
