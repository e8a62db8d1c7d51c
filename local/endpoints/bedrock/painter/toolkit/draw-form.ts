// Draws a form the way a storyboard artist does: cast shadow, marker, shade, hatching, pencil.
import { mix } from './colour.ts';
import { boundsOf, moved, rotated, type Point } from './geometry.ts';
import type { Form, FormView, Part } from './form.ts';
import { hatch, insideShade } from './hatch.ts';
import { glow, marker, shadow } from './marker.ts';
import { castShadow } from './cast-shadow.ts';
import { inside, type Sheet } from './sheet.ts';
import { pencil } from './stroke.ts';

export interface Placement {
  /** Where the middle of its foot (of its body, when seen from above) touches, in pixels. */
  at: Point;
  /** Pixels per unit. */
  scale: number;
  flip?: boolean;
  /** Scale of its height: below 1 for what lies flat and is seen at an angle. */
  flatten?: number;
  /** Degrees, clockwise on the sheet. */
  turn?: number;
  /** 0: near and strong, 1: far, light and thin. */
  fade?: number;
  weight?: number;
  shadow?: 'ground' | 'drop' | 'none';
}

/** Puts a form's points on the sheet. */
export const placePoints = (points: readonly Point[], placement: Placement): Point[] => {
  const direction = placement.flip === true ? -1 : 1;
  const upright = points.map(([x, y]): Point => [
    x * placement.scale * direction,
    -y * placement.scale * (placement.flatten ?? 1),
  ]);
  const turned = placement.turn === undefined ? upright : rotated(upright, placement.turn);
  return moved(turned, placement.at);
};

const shadePart = (sheet: Sheet, outline: readonly Point[], options: { part: Part; fade: number }): void => {
  const { part, fade } = options;
  if (part.shade === 'none') return;
  const box = boundsOf(outline);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const round = part.shade !== 'flat';
  const depth = Math.min(width, height * 1.6) * (round ? 0.24 : 0.14);
  const by: Point = [sheet.light.side * depth, -depth * (round ? 0.22 : 0.5)];
  insideShade(sheet, { outline, by }, () => {
    shadow(sheet, outline, 0.8 - 0.45 * fade);
    if (width > sheet.unit * 3) hatch(sheet, outline, { opacity: 0.38 * (1 - fade), spacing: 0.95 });
  });
  if (!round) return;
  const rim = Math.min(Math.min(width, height) * 0.08, sheet.unit * 1.3);
  insideShade(sheet, { outline, by: [-sheet.light.side * rim, rim * 0.2] }, () => {
    glow(sheet, outline, { colour: sheet.palette.paper, opacity: 0.42 });
  });
};

const drawLines = (sheet: Sheet, part: Part, placement: Placement): void => {
  const { fade = 0, weight = 1 } = placement;
  for (const line of part.lines ?? []) {
    pencil(sheet, placePoints(line, placement), {
      weight: 0.62 * weight * (1 - 0.4 * fade),
      opacity: 0.75 - 0.4 * fade,
    });
  }
  for (const line of part.gloss ?? []) {
    pencil(sheet, placePoints(line, placement), {
      weight: 3.4,
      colour: sheet.palette.paper,
      opacity: 0.75,
      wobble: 0.4,
    });
  }
};

const drawPart = (sheet: Sheet, part: Part, placement: Placement): void => {
  const { fade = 0, weight = 1 } = placement;
  const outline = placePoints(part.outline, placement);
  if (part.ink !== undefined) {
    marker(sheet, outline, {
      colour: mix(part.ink, sheet.palette.paper, fade * 0.5),
      opacity: part.opacity ?? 1,
      angle: 74 * sheet.light.side,
    });
    inside(sheet, outline, () => {
      shadePart(sheet, outline, { part, fade });
    });
  }
  drawLines(sheet, part, placement);
  const contour = (part.weight ?? 1) * weight;
  if (contour > 0) {
    pencil(sheet, outline, {
      weight: contour * (1 - 0.45 * fade),
      opacity: 0.92 - 0.4 * fade,
      closed: true,
      searching: fade < 0.3,
    });
  }
};

/** Draws parts that were made already. */
export const drawParts = (sheet: Sheet, parts: readonly Part[], placement: Placement): void => {
  const solid = parts.filter((part) => part.ink !== undefined && part.outline.length > 2);
  if (placement.shadow !== 'none') {
    castShadow(
      sheet,
      solid.map((part) => placePoints(part.outline, placement)),
      placement,
    );
  }
  for (const part of parts) drawPart(sheet, part, placement);
};

/** Draws a form. */
export const drawForm = (sheet: Sheet, form: { form: Form; view: FormView }, placement: Placement): void => {
  drawParts(sheet, form.form.draw(form.view), placement);
};
