// A pinhole camera with a shifted lens: verticals stay vertical, as an architect or a storyboard artist draws them.
import type { Point } from '../toolkit/geometry.ts';

/** `[x, y, z]` in metres: x to the right, y up, z away from the camera; the hero stands at x = 0, z = 0. */
export type Spot = readonly [number, number, number];

export interface Camera {
  eye: Spot;
  /** Radians the camera is turned to the right. */
  yaw: number;
  /** Pixels. */
  focal: number;
  /** Where the horizon and the line of sight cross, in pixels. */
  centre: Point;
}

/** Nothing nearer to the eye than this is drawn, in metres. */
const NEAR = 0.12;

interface Ray {
  across: number;
  up: number;
  ahead: number;
}

const rayTo = (camera: Camera, spot: Spot): Ray => {
  const [dx, dy, dz] = [spot[0] - camera.eye[0], spot[1] - camera.eye[1], spot[2] - camera.eye[2]];
  const [cosine, sine] = [Math.cos(camera.yaw), Math.sin(camera.yaw)];
  return { across: dx * cosine - dz * sine, up: dy, ahead: dx * sine + dz * cosine };
};

const onSheet = (camera: Camera, ray: Ray): Point => {
  const scale = camera.focal / Math.max(ray.ahead, NEAR);
  return [camera.centre[0] + ray.across * scale, camera.centre[1] - ray.up * scale];
};

/** Where `spot` is seen, in pixels. */
export const project = (camera: Camera, spot: Spot): Point => onSheet(camera, rayTo(camera, spot));

/** Pixels per metre at `spot`. */
export const scaleAt = (camera: Camera, spot: Spot): number => camera.focal / Math.max(rayTo(camera, spot).ahead, NEAR);

/** Distance from the eye along the line of sight, in metres. */
export const depthOf = (camera: Camera, spot: Spot): number => rayTo(camera, spot).ahead;

/** How flat a level circle at `spot` looks: the sine of the angle at which the eye looks down on it. */
export const tiltAt = (camera: Camera, spot: Spot): number => {
  const ray = rayTo(camera, spot);
  return Math.max(-ray.up, 0) / Math.hypot(ray.up, ray.ahead);
};

const crossing = (a: Ray, b: Ray): Ray => {
  const t = (NEAR - a.ahead) / (b.ahead - a.ahead);
  return { across: a.across + (b.across - a.across) * t, up: a.up + (b.up - a.up) * t, ahead: NEAR };
};

/** A flat polygon as seen, cut off where it passes behind the eye; empty when all of it is behind. */
export const projectFace = (camera: Camera, corners: readonly Spot[]): Point[] => {
  const rays = corners.map((corner) => rayTo(camera, corner));
  const kept: Ray[] = [];
  rays.forEach((ray, index) => {
    const next = rays[(index + 1) % rays.length] ?? ray;
    if (ray.ahead >= NEAR) kept.push(ray);
    if (ray.ahead >= NEAR !== next.ahead >= NEAR) kept.push(crossing(ray, next));
  });
  return kept.map((ray) => onSheet(camera, ray));
};
