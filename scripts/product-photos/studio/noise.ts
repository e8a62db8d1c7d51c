// Repeatable noise for cloth, straw, leather and brushed metal.
import { clamp } from './vector.ts';

/** A number 0–1 that depends on the lattice point only. */
export function lattice(x: number, y: number, z: number): number {
  let hash = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(z | 0, 1274126177);
  hash = Math.imul(hash ^ (hash >>> 13), 1103515245);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967295;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Smooth value noise, −1 to 1, one wave per unit. */
export function noise(x: number, y: number, z = 0): number {
  const [ix, iy, iz] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [fx, fy, fz] = [ease(x - ix), ease(y - iy), ease(z - iz)];
  const along = (dy: number, dz: number): number => {
    const left = lattice(ix, iy + dy, iz + dz);
    return left + (lattice(ix + 1, iy + dy, iz + dz) - left) * fx;
  };
  const near = along(0, 0) + (along(1, 0) - along(0, 0)) * fy;
  if (fz === 0) return near * 2 - 1;
  const far = along(0, 1) + (along(1, 1) - along(0, 1)) * fy;
  return (near + (far - near) * fz) * 2 - 1;
}

/** Noise over several octaves, about −1 to 1. */
export function turbulence(x: number, y: number, octaves: number): number {
  let sum = 0;
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += noise(x * 2 ** octave + 17.3 * octave, y * 2 ** octave - 9.1 * octave) * 0.5 ** (octave + 1);
  }
  return clamp(sum, -1, 1);
}

/** Distance to the nearest of one scattered point per unit cell: pebbles, leather grain. About 0–1. */
export function cells(x: number, y: number): number {
  const [ix, iy] = [Math.floor(x), Math.floor(y)];
  let nearest = 2;
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      const cx = ix + dx + lattice(ix + dx, iy + dy, 1);
      const cy = iy + dy + lattice(ix + dx, iy + dy, 2);
      nearest = Math.min(nearest, Math.hypot(cx - x, cy - y));
    }
  }
  return nearest;
}
