// The QR code of a product's page: dark squares on a white panel with the quiet zone that scanners need.
import QRCode from 'qrcode';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Point } from '../place.ts';
import { sizesOf, type SetKind } from './set-element.ts';

/** Modules of white around the code (ISO/IEC 18004 asks for four). */
const QUIET = 4;
/** Smallest module, as a share of the frame's shorter side and in pixels: about 0.35 mm on a phone held upright. */
const MIN_MODULE = { share: 0.0037, pixels: 3 };
const [DARK, LIGHT] = ['#111111', '#FFFFFF'];

interface Matrix {
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/** The last link's code: every channel and market of a cue, and every place that is tried, asks for the same. */
let last: { link: string; matrix: Matrix } | undefined;

const matrixOf = (link: string): Matrix => {
  if (last?.link !== link) {
    const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' });
    const isDark: Matrix['isDark'] = (row, column) => modules.get(row, column) === 1;
    last = { link, matrix: { size: modules.size, isDark } };
  }
  return last.matrix;
};

/** Modules are whole pixels, so that their edges stay sharp. */
export const setQrCode: SetKind = (style, setting) => {
  const { words, shorter } = setting;
  if (words.link === undefined) return undefined;
  const { size, isDark } = matrixOf(words.link);
  const { largest } = sizesOf(style, setting);
  const room = Math.min(setting.width, setting.height, largest);
  const module = Math.floor(room / (size + 2 * QUIET));
  if (module < Math.max(MIN_MODULE.pixels, MIN_MODULE.share * shorter)) return 'too small';
  const side = module * (size + 2 * QUIET);
  const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
  return {
    element: 'qr',
    text: words.link,
    size: module,
    width: side,
    height: side,
    shortened: false,
    drawGround: (context, at) => {
      const { x, y } = whole(at);
      context.fillStyle = LIGHT;
      context.beginPath();
      context.roundRect(x, y, side, side, module * 2);
      context.fill();
    },
    drawGlyphs: (context: SKRSContext2D, at) => {
      const { x, y } = whole(at);
      context.fillStyle = DARK;
      for (let row = 0; row < size; row++) {
        for (let column = 0; column < size; column++) {
          if (isDark(row, column))
            context.fillRect(x + (column + QUIET) * module, y + (row + QUIET) * module, module, module);
        }
      }
    },
  };
};
