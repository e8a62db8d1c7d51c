// Outlines: lists of points, made from curves, ellipses and turned profiles, moved and turned as a whole.

/** `[x, y]`; pixels on the sheet (y down), or a form's own units (y up). */
export type Point = readonly [number, number];

export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const catmullRom = (around: readonly [Point, Point, Point, Point], t: number): Point => {
  const [a, b, c, d] = around;
  const along = (axis: 0 | 1): number =>
    0.5 *
    (2 * b[axis] +
      (c[axis] - a[axis]) * t +
      (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
      (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t);
  return [along(0), along(1)];
};

/** Points from a flat list of coordinates `x, y, x, y, …`. */
export const points = (coordinates: readonly number[]): Point[] =>
  Array.from({ length: Math.floor(coordinates.length / 2) }, (_, index): Point => [
    coordinates[index * 2] ?? 0,
    coordinates[index * 2 + 1] ?? 0,
  ]);

/** A smooth line through points (Catmull-Rom), six steps between two of them. */
export const curve = (through: readonly Point[], closed = false): Point[] => {
  const count = through.length;
  const at = (index: number): Point =>
    through[closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)] ?? [0, 0];
  const result: Point[] = [];
  const spans = closed ? count : count - 1;
  for (let span = 0; span < spans; span += 1) {
    for (let step = 0; step < 6; step += 1) {
      result.push(catmullRom([at(span - 1), at(span), at(span + 1), at(span + 2)], step / 6));
    }
  }
  if (!closed && count > 0) result.push(at(count - 1));
  return result;
};

/** An ellipse or, with `arc` in degrees, a part of it. */
export const ellipse = (centre: Point, radii: Point, arc: Point = [0, 360]): Point[] => {
  const steps = Math.max(6, Math.round(Math.abs(arc[1] - arc[0]) / 12));
  const points: Point[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const angle = ((arc[0] + ((arc[1] - arc[0]) * step) / steps) * Math.PI) / 180;
    points.push([centre[0] + radii[0] * Math.cos(angle), centre[1] + radii[1] * Math.sin(angle)]);
  }
  return points;
};

/** The rectangle between two opposite corners. */
export const rectangle = (from: Point, to: Point): Point[] => [from, [to[0], from[1]], to, [from[0], to[1]]];

/** A rectangle with round corners. */
export const roundedRectangle = (from: Point, to: Point, radius: number): Point[] => {
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [low, high] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const r = Math.min(radius, (right - left) / 2, (high - low) / 2);
  const corner = (x: number, y: number, start: number): Point[] => ellipse([x, y], [r, r], [start, start + 90]);
  return [
    ...corner(right - r, low + r, -90),
    ...corner(right - r, high - r, 0),
    ...corner(left + r, high - r, 90),
    ...corner(left + r, low + r, 180),
  ];
};

/** A tapered limb: a band from `from` to `to` with round ends of the two radii. */
export const capsule = (from: Point, to: Point, radii: Point): Point[] => {
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return [
    ...ellipse(from, [radii[0], radii[0]], [angle + 90, angle + 270]),
    ...ellipse(to, [radii[1], radii[1]], [angle - 90, angle + 90]),
  ];
};

/** A profile with its corners rounded. */
export const softened = (profile: readonly Point[]): Point[] => curve(profile);

/** The right half of an outline, from bottom to top, completed by its mirror image. */
export const symmetric = (right: readonly Point[]): Point[] => [
  ...right,
  ...[...right].reverse().map(([x, y]): Point => [-x, y]),
];

/** A turned solid seen from a little above: `profile` is `[radius, height]` from bottom to top, `tilt` the ellipses' flatness. */
export const turned = (profile: readonly Point[], tilt: number): Point[] => {
  const first = profile[0] ?? [0, 0];
  const last = profile[profile.length - 1] ?? first;
  return [
    ...ellipse([0, first[1]], [first[0], first[0] * tilt], [180, 360]),
    ...profile.map(([radius, height]): Point => [radius, height]),
    ...ellipse([0, last[1]], [last[0], last[0] * tilt], [0, 180]),
    ...[...profile].reverse().map(([radius, height]): Point => [-radius, height]),
  ];
};

/** The visible front half of a ring around a turned solid. */
export const ring = (radius: number, height: number, tilt: number): Point[] =>
  ellipse([0, height], [radius, radius * tilt], [180, 360]);

export const moved = (points: readonly Point[], by: Point): Point[] =>
  points.map(([x, y]): Point => [x + by[0], y + by[1]]);

export const scaled = (points: readonly Point[], by: Point): Point[] =>
  points.map(([x, y]): Point => [x * by[0], y * by[1]]);

/** Turned by `degrees` about `centre`. */
export const rotated = (points: readonly Point[], degrees: number, centre: Point = [0, 0]): Point[] => {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return points.map(([x, y]): Point => {
    const [dx, dy] = [x - centre[0], y - centre[1]];
    return [centre[0] + dx * cosine - dy * sine, centre[1] + dx * sine + dy * cosine];
  });
};

export const boundsOf = (points: readonly Point[]): Bounds => {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
};

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** The point `t` (0–1) of the way from `a` to `b`. */
export const towards = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

const clippedAt = (points: readonly Point[], plane: { axis: 0 | 1; limit: number; keep: 1 | -1 }): Point[] => {
  const { axis, limit, keep } = plane;
  const inner = (point: Point): boolean => (point[axis] - limit) * keep >= 0;
  return points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    const kept = inner(point) ? [point] : [];
    return inner(point) === inner(next)
      ? kept
      : [...kept, towards(point, next, (limit - point[axis]) / (next[axis] - point[axis]))];
  });
};

/** The part of a polygon inside `bounds` (Sutherland and Hodgman). */
export const clippedTo = (points: readonly Point[], bounds: Bounds): Point[] =>
  (
    [
      { axis: 0, limit: bounds.left, keep: 1 },
      { axis: 0, limit: bounds.right, keep: -1 },
      { axis: 1, limit: bounds.top, keep: 1 },
      { axis: 1, limit: bounds.bottom, keep: -1 },
    ] as const
  ).reduce<Point[]>((polygon, plane) => clippedAt(polygon, plane), [...points]);
