// A surface from straight above: boards, marble, cloth, grass, sand, tiles; and the cloth or tray under the hero.
import { mix } from '../toolkit/colour.ts';
import { curve, ellipse, moved, rotated, type Bounds, type Point } from '../toolkit/geometry.ts';
import { hatch } from '../toolkit/hatch.ts';
import { marker, shadow } from '../toolkit/marker.ts';
import { between, type Random } from '../toolkit/random.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { pencil } from '../toolkit/stroke.ts';
import type { Surface } from '../settings/setting.ts';

interface Laid {
  sheet: Sheet;
  frame: Bounds;
  ink: string;
  random: Random;
}

const boards = ({ sheet, frame, ink, random }: Laid): void => {
  const count = 5;
  const step = (frame.right - frame.left) / count;
  for (let board = 0; board < count; board += 1) {
    const x = frame.left + board * step;
    if (board % 2 === 0)
      marker(
        sheet,
        [
          [x, frame.top],
          [x + step, frame.top],
          [x + step, frame.bottom],
          [x, frame.bottom],
        ],
        { colour: mix(ink, sheet.palette.ink, 0.06), angle: 88, opacity: 0.7 },
      );
    pencil(
      sheet,
      [
        [x, frame.top],
        [x + sheet.unit * 0.3, frame.bottom],
      ],
      { weight: 0.9, opacity: 0.7 },
    );
    for (let line = 0; line < 3; line += 1) {
      const from: Point = [x + step * between(random, 0.15, 0.85), frame.top + (frame.bottom - frame.top) * random()];
      const length = sheet.unit * between(random, 14, 46);
      pencil(
        sheet,
        curve([
          from,
          [from[0] + sheet.unit * between(random, -0.6, 0.6), from[1] + length / 2],
          [from[0], from[1] + length],
        ]),
        { weight: 0.5, opacity: 0.45 },
      );
    }
  }
};

const marble = ({ sheet, frame, random }: Laid): void => {
  for (let vein = 0; vein < 5; vein += 1) {
    const points: Point[] = [[frame.left + (frame.right - frame.left) * random(), frame.top]];
    for (let step = 1; step <= 6; step += 1) {
      const [x] = points[step - 1] ?? [0, 0];
      points.push([x + sheet.unit * between(random, -12, 16), frame.top + ((frame.bottom - frame.top) * step) / 6]);
    }
    pencil(sheet, curve(points), { weight: between(random, 0.5, 1.3), opacity: 0.32 });
  }
};

const tiled = ({ sheet, frame }: Laid): void => {
  const step = (frame.right - frame.left) / 4;
  for (let x = frame.left + step; x < frame.right; x += step)
    pencil(
      sheet,
      [
        [x, frame.top],
        [x, frame.bottom],
      ],
      { weight: 0.8, opacity: 0.55 },
    );
  for (let y = frame.top + step; y < frame.bottom; y += step)
    pencil(
      sheet,
      [
        [frame.left, y],
        [frame.right, y],
      ],
      { weight: 0.8, opacity: 0.55 },
    );
};

const tufts = ({ sheet, frame, random }: Laid, standing: boolean): void => {
  for (let index = 0; index < 110; index += 1) {
    const x = between(random, frame.left, frame.right);
    const y = between(random, frame.top, frame.bottom);
    const size = sheet.unit * between(random, 1, 2.6);
    pencil(
      sheet,
      standing
        ? [
            [x, y],
            [x + size * 0.3, y - size],
            [x + size * 0.7, y - size * 1.4],
          ]
        : [
            [x, y],
            [x + size * 0.6, y + size * 0.06],
          ],
      { weight: 0.6, opacity: 0.42 },
    );
  }
};

const weave = ({ sheet, frame }: Laid): void => {
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  for (const [from, to] of [
    [0.1, 0.36],
    [0.42, 0.7],
    [0.78, 1.04],
  ] as const) {
    pencil(
      sheet,
      curve([
        [frame.left + width * from, frame.top],
        [frame.left + width * (from + 0.12), frame.top + height * 0.4],
        [frame.left + width * to, frame.bottom],
      ]),
      { weight: 0.8, opacity: 0.5 },
    );
  }
  hatch(
    sheet,
    [
      [frame.left, frame.top],
      [frame.right, frame.top],
      [frame.right, frame.bottom],
      [frame.left, frame.bottom],
    ],
    { angle: 30, spacing: 2.6, opacity: 0.1 },
  );
};

const LAYERS: Record<Surface, (laid: Laid) => void> = {
  wood: boards,
  marble,
  stone: marble,
  cloth: weave,
  mat: weave,
  tiles: tiled,
  paving: tiled,
  grass: (laid) => {
    tufts(laid, true);
  },
  sand: (laid) => {
    tufts(laid, false);
  },
};

/** Draws the surface's texture over its colour. */
export const laySurface = (
  sheet: Sheet,
  frame: Bounds,
  options: { surface: Surface; ink: string; random: Random },
): void => {
  LAYERS[options.surface]({ sheet, frame, ink: options.ink, random: options.random });
};

/** Lays a cloth, or a round board where the product will be set in, under the hero. */
export const layCloth = (
  sheet: Sheet,
  frame: Bounds,
  options: { at: Point; random: Random; ink: string; empty: boolean },
): void => {
  const { at, random } = options;
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const size = Math.min(width, height);
  const shape = options.empty
    ? ellipse(at, [size * 0.37, size * 0.37])
    : rotated(
        curve(
          [
            [at[0] - size * 0.44, at[1] - size * 0.5],
            [at[0], at[1] - size * 0.53],
            [at[0] + size * 0.42, at[1] - size * 0.48],
            [at[0] + size * 0.46, at[1]],
            [at[0] + size * 0.42, at[1] + size * 0.5],
            [at[0], at[1] + size * 0.47],
            [at[0] - size * 0.44, at[1] + size * 0.52],
            [at[0] - size * 0.4, at[1]],
          ],
          true,
        ),
        between(random, -26, 26),
        at,
      );
  shadow(sheet, moved(shape, [-sheet.light.side * sheet.unit * 1.4, sheet.unit * 1.2]), 0.8);
  marker(sheet, shape, { colour: options.ink, angle: between(random, 20, 70) });
  pencil(sheet, shape, { weight: 1, closed: true, searching: true });
  const inner = shape.map(([x, y]): Point => [at[0] + (x - at[0]) * 0.94, at[1] + (y - at[1]) * 0.94]);
  pencil(sheet, inner, { weight: 0.5, opacity: 0.5, closed: true });
};
