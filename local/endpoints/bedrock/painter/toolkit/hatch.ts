// Hatching: parallel pencil lines that fill an outline, or only the side of it that the light does not reach.
import { withAlpha } from './colour.ts';
import { boundsOf, moved, type Point } from './geometry.ts';
import { between } from './random.ts';
import { inside, tracePath, type Sheet } from './sheet.ts';

export interface HatchOptions {
  /** Degrees; 0 is horizontal. */
  angle?: number;
  /** Between lines, in hundredths of the shorter side. */
  spacing?: number;
  weight?: number;
  opacity?: number;
  colour?: string;
}

/** Fills `outline` with hatching. */
export const hatch = (sheet: Sheet, outline: readonly Point[], options: HatchOptions = {}): void => {
  const { angle = sheet.light.side * 52, spacing = 1.1, weight = 1, opacity = 0.5 } = options;
  const { context, random, unit } = sheet;
  const box = boundsOf(outline);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const reach = Math.hypot(box.right - box.left, box.bottom - box.top) / 2;
  const turn = (angle * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  inside(sheet, outline, () => {
    context.strokeStyle = withAlpha(options.colour ?? sheet.palette.ink, opacity);
    context.lineWidth = Math.max(unit * 0.16 * weight, 0.6);
    context.lineCap = 'round';
    context.beginPath();
    const step = Math.max(unit * spacing, reach / 70, 1.5);
    for (let across = -reach; across <= reach; across += step * between(random, 0.82, 1.18)) {
      const [from, to] = [-reach * between(random, 0.94, 1), reach * between(random, 0.94, 1)];
      const bend = unit * between(random, -0.25, 0.25);
      context.moveTo(x + from * cosine - across * sine, y + from * sine + across * cosine);
      context.lineTo(x + to * cosine - (across + bend) * sine, y + to * sine + (across + bend) * cosine);
    }
    context.stroke();
  });
};

/** Runs `draw` limited to the part of `outline` that is left when the outline is moved `by` towards the light. */
export const insideShade = (sheet: Sheet, shape: { outline: readonly Point[]; by: Point }, draw: () => void): void => {
  const { context } = sheet;
  inside(sheet, shape.outline, () => {
    const box = boundsOf(shape.outline);
    const margin = Math.max(box.right - box.left, box.bottom - box.top) + Math.hypot(...shape.by);
    tracePath(sheet, moved(shape.outline, shape.by));
    context.rect(
      box.left - margin,
      box.top - margin,
      box.right - box.left + 2 * margin,
      box.bottom - box.top + 2 * margin,
    );
    context.clip('evenodd');
    draw();
  });
};
