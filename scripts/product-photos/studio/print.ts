// Labels: words drawn once with a real font, read as a texture.
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/noto-sans-sc';
for (const weight of ['300Light', '500Medium', '700Bold', '900Black']) {
  GlobalFonts.registerFromPath(
    require.resolve(`${FONT}/${weight}/NotoSansSC_${weight}.ttf`),
    `Label ${weight.slice(0, 3)}`,
  );
}

export interface Line {
  text: string;
  /** Share of the label's height. */
  size: number;
  /** Middle of the line, share of the label's height from the top. */
  y: number;
  weight?: '300' | '500' | '700' | '900';
  /** Space between letters, share of the size. */
  spacing?: number;
}

/** Ink at a place of the label, 0–1; x and y run from 0 to 1 from the upper left. */
export type Print = (x: number, y: number) => number;

const HEIGHT = 900;

function drawLine(context: SKRSContext2D, line: Line, width: number): void {
  const size = line.size * HEIGHT;
  context.font = `${size}px "Label ${line.weight ?? '500'}"`;
  context.letterSpacing = `${(line.spacing ?? 0) * size}px`;
  context.fillText(line.text, width / 2 + ((line.spacing ?? 0) * size) / 2, line.y * HEIGHT);
}

/** Prints centred lines on a label of the given width to height; `extra` may draw more in white. */
export function printLabel(
  aspect: number,
  lines: readonly Line[],
  extra?: (context: SKRSContext2D, width: number, height: number) => void,
): Print {
  const width = Math.round(HEIGHT * aspect);
  const context = createCanvas(width, HEIGHT).getContext('2d');
  context.fillStyle = '#fff';
  context.strokeStyle = '#fff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const line of lines) drawLine(context, line, width);
  extra?.(context, width, HEIGHT);
  const { data } = context.getImageData(0, 0, width, HEIGHT);
  const alpha = (column: number, row: number): number => (data[(row * width + column) * 4 + 3] ?? 0) / 255;
  return (x, y) => {
    if (x < 0 || x >= 1 || y < 0 || y >= 1) return 0;
    const [px, py] = [Math.min(width - 1.001, x * width), Math.min(HEIGHT - 1.001, y * HEIGHT)];
    const [ix, iy] = [Math.floor(px), Math.floor(py)];
    const [fx, fy] = [px - ix, py - iy];
    return (
      (alpha(ix, iy) * (1 - fx) + alpha(ix + 1, iy) * fx) * (1 - fy) +
      (alpha(ix, iy + 1) * (1 - fx) + alpha(ix + 1, iy + 1) * fx) * fy
    );
  };
}
