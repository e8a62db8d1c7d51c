// The grounds that words stand on: rounded panels, pills, badges.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Rectangle } from '../rectangle.ts';

/** A soft shadow lifts the ground off the picture; pixels of the frame's shorter side set its size. */
const withShadow = (context: SKRSContext2D, shorter: number, draw: () => void): void => {
  context.save();
  context.shadowColor = 'rgba(16, 12, 8, 0.22)';
  context.shadowBlur = shorter * 0.018;
  context.shadowOffsetY = shorter * 0.005;
  draw();
  context.restore();
};

const fillRounded = (context: SKRSContext2D, { x, y, width, height }: Rectangle, radius: number): void => {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
};

export interface Ground {
  box: Rectangle;
  fill: string;
  /** Of the frame, in pixels. */
  shorter: number;
}

export const drawPanel = (context: SKRSContext2D, { box, fill, shorter }: Ground): void => {
  withShadow(context, shorter, () => {
    context.fillStyle = fill;
    fillRounded(context, box, Math.min(shorter * 0.022, box.height / 3));
  });
};

/** No shadow: pills lie flat beside the words they belong to. */
export const drawPill = (context: SKRSContext2D, { box, fill }: Ground): void => {
  context.fillStyle = fill;
  fillRounded(context, box, box.height / 2);
};

/** A disc with a fine ring inside its rim. */
export const drawBadge = (context: SKRSContext2D, { box, fill, shorter }: Ground, ring: string): void => {
  const radius = box.width / 2;
  const [x, y] = [box.x + radius, box.y + radius];
  withShadow(context, shorter, () => {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fill();
  });
  context.save();
  context.globalAlpha = 0.55;
  context.strokeStyle = ring;
  context.lineWidth = Math.max(1.5, radius * 0.012);
  context.beginPath();
  context.arc(x, y, radius * 0.93, 0, Math.PI * 2);
  context.stroke();
  context.restore();
};

/** A tick, drawn as strokes, so that no typeface has to have one. */
export const drawTick = (context: SKRSContext2D, { x, y, width }: Rectangle, colour: string): void => {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = width * 0.13;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x + width * 0.28, y + width * 0.52);
  context.lineTo(x + width * 0.44, y + width * 0.68);
  context.lineTo(x + width * 0.73, y + width * 0.34);
  context.stroke();
  context.restore();
};
