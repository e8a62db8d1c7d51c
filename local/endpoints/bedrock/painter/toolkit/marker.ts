// The marker: a flat field of ink laid down in overlapping strokes that stay visible.
import { mix, withAlpha } from './colour.ts';
import { boundsOf, type Point } from './geometry.ts';
import { between } from './random.ts';
import { inside, multiplied, tracePath, type Sheet } from './sheet.ts';

export interface MarkerOptions {
  colour: string;
  /** Degrees of the strokes; 0 is horizontal. */
  angle?: number;
  /** 0–1: how visible the overlaps are. */
  streaks?: number;
  /** 0–1 */
  opacity?: number;
}

const layStrokes = (
  sheet: Sheet,
  outline: readonly Point[],
  options: { angle: number; streaks: number; colour: string },
): void => {
  const { context, random, unit } = sheet;
  const box = boundsOf(outline);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const reach = Math.hypot(box.right - box.left, box.bottom - box.top) / 2;
  const [cosine, sine] = [Math.cos((options.angle * Math.PI) / 180), Math.sin((options.angle * Math.PI) / 180)];
  const nib = Math.max(Math.min(unit * 4.2, reach / 2.5), unit);
  context.lineCap = 'butt';
  for (let across = -reach; across <= reach; across += nib * between(random, 0.72, 1.02)) {
    const lean = nib * between(random, -0.18, 0.18);
    const [from, to] = [-reach * between(random, 0.7, 1.05), reach * between(random, 0.7, 1.05)];
    context.lineWidth = nib * between(random, 0.9, 1.25);
    context.strokeStyle = withAlpha(options.colour, options.streaks * between(random, 0.05, 0.3));
    context.beginPath();
    context.moveTo(x + from * cosine - across * sine, y + from * sine + across * cosine);
    context.lineTo(x + to * cosine - (across + lean) * sine, y + to * sine + (across + lean) * cosine);
    context.stroke();
  }
};

/** Fills `outline` with marker ink. What is behind stays hidden. */
export const marker = (sheet: Sheet, outline: readonly Point[], options: MarkerOptions): void => {
  const { angle = -18 * sheet.light.side, streaks = 1, opacity = 1 } = options;
  const { context } = sheet;
  inside(sheet, outline, () => {
    tracePath(sheet, outline);
    context.fillStyle = withAlpha(options.colour, opacity);
    context.fill();
    multiplied(sheet, () => {
      layStrokes(sheet, outline, { angle, streaks, colour: mix(options.colour, sheet.palette.ink, 0.12) });
    });
  });
};

/** A field of shadow over what is there. */
export const shadow = (sheet: Sheet, outline: readonly Point[], opacity = 1): void => {
  multiplied(sheet, () => {
    tracePath(sheet, outline);
    sheet.context.fillStyle = withAlpha(sheet.palette.shadow, opacity);
    sheet.context.fill();
  });
};

/** A field of light over what is there. */
export const glow = (sheet: Sheet, outline: readonly Point[], options: { colour: string; opacity: number }): void => {
  const { context } = sheet;
  tracePath(sheet, outline);
  context.fillStyle = withAlpha(options.colour, options.opacity);
  context.fill();
};
