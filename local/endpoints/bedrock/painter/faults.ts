// Ways to spoil a picture, so that checks further on have something to find.
import { createCanvas, type Canvas } from '@napi-rs/canvas';

export type Fault = 'blank' | 'blurred' | 'truncated';

/** One even grey, nothing else. */
export const blankPicture = (canvas: Canvas): void => {
  const context = canvas.getContext('2d');
  context.fillStyle = '#b9b6b1';
  context.fillRect(0, 0, canvas.width, canvas.height);
};

/** Blurs the whole picture, by about 3 % of its shorter side. */
export const blurPicture = (canvas: Canvas): void => {
  const copy = createCanvas(canvas.width, canvas.height);
  copy.getContext('2d').drawImage(canvas, 0, 0);
  const context = canvas.getContext('2d');
  context.filter = `blur(${Math.max(2, Math.round(Math.min(canvas.width, canvas.height) * 0.03))}px)`;
  context.drawImage(copy, 0, 0);
  context.filter = 'none';
};

/** The first 55 % of a file: the header is whole, the picture is not. */
export const truncateBytes = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length * 0.55));
