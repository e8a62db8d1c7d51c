// The marker: a flat field of ink laid down in overlapping strokes that stay visible.
import { mix, withAlpha } from './colour.ts';
import { boundsOf, moved, type Point } from './geometry.ts';
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

/** A loose wash of strokes without an outline, ragged at both ends; `box` is its extent. */
export const wash = (sheet: Sheet, box: readonly [Point, Point], options: MarkerOptions): void => {
  const { angle = -24 * sheet.light.side, opacity = 0.55 } = options;
  const { context, random, unit } = sheet;
  const [[left, top], [right, bottom]] = box;
  const [cosine, sine] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const nib = unit * 6;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
  multiplied(sheet, () => {
    context.lineCap = 'butt';
    for (let across = -halfHeight; across <= halfHeight; across += nib * 0.82) {
      const narrow = 1 - 0.25 * Math.abs(across / halfHeight);
      const [from, to] = [
        -halfWidth * narrow * between(random, 0.78, 1.1),
        halfWidth * narrow * between(random, 0.78, 1.1),
      ];
      context.lineWidth = nib * between(random, 0.95, 1.15);
      context.strokeStyle = withAlpha(options.colour, opacity * between(random, 0.75, 1));
      context.beginPath();
      context.moveTo(x + from * cosine - across * sine, y + from * sine + across * cosine);
      context.lineTo(x + to * cosine - across * sine, y + to * sine + across * cosine);
      context.stroke();
    }
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
export const glow = (sheet: Sheet, outline: readonly Point[], options: MarkerOptions): void => {
  const { context } = sheet;
  tracePath(sheet, moved(outline, [0, 0]));
  context.fillStyle = withAlpha(options.colour, options.opacity ?? 0.4);
  context.fill();
};
