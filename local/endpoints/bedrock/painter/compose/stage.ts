// The stage: a sheet with a camera on it, and flat faces, boxes and lines drawn in its perspective.
import { mix } from '../toolkit/colour.ts';
import { boundsOf, clippedTo, type Bounds, type Point } from '../toolkit/geometry.ts';
import { hatch } from '../toolkit/hatch.ts';
import { marker } from '../toolkit/marker.ts';
import type { Form } from '../toolkit/form.ts';
import { drawForm } from '../toolkit/draw-form.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { pencil } from '../toolkit/stroke.ts';
import { inksFor } from '../scene/inks.ts';
import type { Framing } from '../scene/framing.ts';
import { depthOf, project, projectFace, scaleAt, tiltAt, type Camera, type Spot } from './camera.ts';

/** Marker colours of the set. */
export interface Tones {
  wall: string;
  surface: string;
  floor: string;
  furniture: string;
  trim: string;
}

export interface Stage {
  sheet: Sheet;
  camera: Camera;
  frame: Bounds;
  framing: Framing;
  tones: Tones;
  /** −1 draws the set mirrored. */
  flip: -1 | 1;
  /** Height of the table, metres; 0 when the hero is on the ground. */
  surface: number;
  /** z of the back wall, metres. */
  wall: number;
  /** 0: every line of the background, 1: hardly any. */
  softness: number;
}

/** How far a thing at `spot` fades: 0 beside the hero, more towards the wall. */
export const fadeAt = (stage: Stage, spot: Spot): number => {
  const hero = depthOf(stage.camera, [0, stage.surface, 0]);
  const beyond = (depthOf(stage.camera, spot) - hero) / Math.max(stage.wall, 0.5);
  return Math.min(Math.max(beyond, 0), 1) * (0.42 + 0.3 * stage.softness);
};

const onStage = (stage: Stage, spot: Spot): Spot => [spot[0] * stage.flip, spot[1], spot[2]];

export interface FaceOptions {
  ink?: string;
  weight?: number;
  hatched?: boolean;
  streaks?: number;
  /** Degrees of the marker's strokes. */
  angle?: number;
}

const middleOf = (corners: readonly Spot[]): Spot => {
  const sum = corners.reduce((total, [x, y, z]): Spot => [total[0] + x, total[1] + y, total[2] + z], [0, 0, 0] as Spot);
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

/** Draws a box from its low, near, left corner and its `[width, height, depth]`; only sides that are seen. */
export const box = (stage: Stage, solid: { at: Spot; size: Spot }, options: FaceOptions = {}): void => {
  const {
    at: [x, y, z],
    size: [width, height, depth],
  } = solid;
  const ink = options.ink ?? stage.tones.furniture;
  const { palette, light } = stage.sheet;
  const eye = stage.camera.eye;
  const eyeX = eye[0] * stage.flip;
  const [right, top, back] = [x + width, y + height, z + depth];
  const dark = mix(ink, palette.ink, 0.22);
  const lightSide = light.side * stage.flip;
  if (eyeX > right)
    face(
      stage,
      [
        [right, y, z],
        [right, y, back],
        [right, top, back],
        [right, top, z],
      ],
      { ...options, ink: lightSide > 0 ? ink : dark, hatched: lightSide < 0 },
    );
  if (eyeX < x)
    face(
      stage,
      [
        [x, y, z],
        [x, y, back],
        [x, top, back],
        [x, top, z],
      ],
      { ...options, ink: lightSide < 0 ? ink : dark, hatched: lightSide > 0 },
    );
  if (eye[1] > top)
    face(
      stage,
      [
        [x, top, z],
        [right, top, z],
        [right, top, back],
        [x, top, back],
      ],
      { ...options, ink: mix(ink, palette.paper, 0.3) },
    );
  if (eye[1] < y)
    face(
      stage,
      [
        [x, y, z],
        [right, y, z],
        [right, y, back],
        [x, y, back],
      ],
      { ...options, ink: dark },
    );
  face(
    stage,
    [
      [x, y, z],
      [right, y, z],
      [right, top, z],
      [x, top, z],
    ],
    { ...options, ink: mix(ink, palette.ink, 0.06) },
  );
};

export interface StandOptions {
  /** Metres of its larger side; the form's own size when absent. */
  size?: number;
  colour?: string;
  flip?: boolean;
  turn?: number;
  weight?: number;
  shadow?: boolean;
}

/** Stands a form at `spot`. */
export const stand = (stage: Stage, thing: { form: Form; at: Spot }, options: StandOptions = {}): void => {
  const spot = onStage(stage, thing.at);
  const scale = scaleAt(stage.camera, spot) * (options.size ?? thing.form.size);
  const at = project(stage.camera, spot);
  const { frame, sheet } = stage;
  if (
    at[0] + scale < frame.left ||
    at[0] - scale > frame.right ||
    at[1] - 1.2 * scale > frame.bottom ||
    at[1] + scale < frame.top
  )
    return;
  const view = {
    tilt: tiltAt(stage.camera, spot),
    top: false,
    inks: inksFor(sheet.palette, options.colour),
    random: sheet.random,
  };
  drawForm(
    sheet,
    { form: thing.form, view },
    {
      at,
      scale,
      flip: (options.flip ?? false) !== stage.flip < 0,
      fade: fadeAt(stage, spot),
      weight: options.weight ?? 1,
      ...(thing.form.kind === 'scattered' ? { flatten: Math.min(Math.max(view.tilt * 1.5, 0.3), 1) } : {}),
      shadow: options.shadow === false ? 'none' : 'ground',
      ...(options.turn === undefined ? {} : { turn: options.turn }),
    },
  );
};
