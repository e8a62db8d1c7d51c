// Flat faces, lines, panels and boxes in a stage's perspective.
import { mix } from '../toolkit/colour.ts';
import { boundsOf, clippedTo, type Point } from '../toolkit/geometry.ts';
import { hatch } from '../toolkit/hatch.ts';
import { marker } from '../toolkit/marker.ts';
import { pencil } from '../toolkit/stroke.ts';
import { projectFace, type Spot } from './camera.ts';
import { fadeAt, onStage, type Stage } from './stage.ts';

export interface FaceOptions {
  ink?: string;
  weight?: number;
  hatched?: boolean;
  streaks?: number;
  /** Degrees of the marker's strokes. */
  angle?: number;
}

const middleOf = (corners: readonly Spot[]): Spot => {
  const sum = corners.reduce<Spot>((total, [x, y, z]) => [total[0] + x, total[1] + y, total[2] + z], [0, 0, 0]);
  return [sum[0] / corners.length, sum[1] / corners.length, sum[2] / corners.length];
};

const cutToFrame = (stage: Stage, points: readonly Point[]): Point[] => {
  const { frame, sheet } = stage;
  const margin = sheet.unit * 8;
  return clippedTo(points, {
    left: frame.left - margin,
    top: frame.top - margin,
    right: frame.right + margin,
    bottom: frame.bottom + margin,
  });
};

const outOfFrame = (stage: Stage, points: readonly Point[]): boolean => {
  const box = boundsOf(points);
  const { frame } = stage;
  return (
    points.length < 2 ||
    box.right < frame.left ||
    box.left > frame.right ||
    box.bottom < frame.top ||
    box.top > frame.bottom
  );
};

/** Draws a flat face. */
export const face = (stage: Stage, corners: readonly Spot[], options: FaceOptions = {}): void => {
  const placed = corners.map((corner) => onStage(stage, corner));
  const outline = cutToFrame(stage, projectFace(stage.camera, placed));
  if (outline.length < 3) return;
  const { sheet } = stage;
  const fade = fadeAt(stage, middleOf(placed));
  if (options.ink !== undefined) {
    const colour = mix(options.ink, sheet.palette.paper, fade * 0.55);
    marker(sheet, outline, {
      colour,
      streaks: options.streaks ?? 0.8,
      ...(options.angle === undefined ? {} : { angle: options.angle }),
    });
  }
  if (options.hatched === true) hatch(sheet, outline, { opacity: 0.3 * (1 - fade), spacing: 1.5 });
  const weight = (options.weight ?? 1) * (1 - 0.5 * fade);
  if (weight > 0) pencil(sheet, outline, { weight, opacity: 0.85 - 0.5 * fade, closed: true });
};

/** Draws a straight line. */
export const edge = (stage: Stage, ends: readonly [Spot, Spot], weight = 0.7): void => {
  const placed = ends.map((end) => onStage(stage, end));
  const line = projectFace(stage.camera, placed).slice(0, 2);
  if (line.length < 2 || outOfFrame(stage, line)) return;
  const fade = fadeAt(stage, middleOf(placed));
  pencil(stage.sheet, line, { weight: weight * (1 - 0.5 * fade), opacity: 0.75 - 0.5 * fade });
};

/** Draws an upright rectangle that faces the camera: `[left, bottom]` to `[right, top]` at depth `z`. */
export const panel = (
  stage: Stage,
  at: readonly [from: Point, to: Point, z: number],
  options: FaceOptions = {},
): void => {
  const [[left, low], [right, high], z] = at;
  face(
    stage,
    [
      [left, low, z],
      [right, low, z],
      [right, high, z],
      [left, high, z],
    ],
    options,
  );
};

/** The corners of a box's sides. */
const sidesOf = ({
  at: [x, y, z],
  size: [width, height, depth],
}: {
  at: Spot;
  size: Spot;
}): Record<'right' | 'left' | 'top' | 'under' | 'front', Spot[]> => {
  const [right, top, back] = [x + width, y + height, z + depth];
  return {
    right: [
      [right, y, z],
      [right, y, back],
      [right, top, back],
      [right, top, z],
    ],
    left: [
      [x, y, z],
      [x, y, back],
      [x, top, back],
      [x, top, z],
    ],
    top: [
      [x, top, z],
      [right, top, z],
      [right, top, back],
      [x, top, back],
    ],
    under: [
      [x, y, z],
      [right, y, z],
      [right, y, back],
      [x, y, back],
    ],
    front: [
      [x, y, z],
      [right, y, z],
      [right, top, z],
      [x, top, z],
    ],
  };
};

/** Draws a box from its low, near, left corner and its `[width, height, depth]`; only sides that are seen. */
export const box = (stage: Stage, solid: { at: Spot; size: Spot }, options: FaceOptions = {}): void => {
  const ink = options.ink ?? stage.tones.furniture;
  const { palette, light } = stage.sheet;
  const [eyeX, eyeY] = [stage.camera.eye[0] * stage.flip, stage.camera.eye[1]];
  const sides = sidesOf(solid);
  const dark = mix(ink, palette.ink, 0.22);
  const lit = light.side * stage.flip;
  if (eyeX > solid.at[0] + solid.size[0])
    face(stage, sides.right, { ...options, ink: lit > 0 ? ink : dark, hatched: lit < 0 });
  if (eyeX < solid.at[0]) face(stage, sides.left, { ...options, ink: lit < 0 ? ink : dark, hatched: lit > 0 });
  if (eyeY > solid.at[1] + solid.size[1]) face(stage, sides.top, { ...options, ink: mix(ink, palette.paper, 0.3) });
  if (eyeY < solid.at[1]) face(stage, sides.under, { ...options, ink: dark });
  face(stage, sides.front, { ...options, ink: mix(ink, palette.ink, 0.06) });
};
