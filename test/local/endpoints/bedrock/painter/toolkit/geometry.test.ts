// Outlines and the camera: the arithmetic that pictures rest on.
import { describe, expect, it } from '@jest/globals';
import {
  boundsOf,
  clippedTo,
  curve,
  ellipse,
  points,
  rotated,
  turned,
} from '../../../../../../local/endpoints/bedrock/painter/toolkit/geometry.ts';
import { resample } from '../../../../../../local/endpoints/bedrock/painter/toolkit/stroke.ts';
import {
  project,
  projectFace,
  scaleAt,
  tiltAt,
  type Camera,
} from '../../../../../../local/endpoints/bedrock/painter/compose/camera.ts';
import { noteText } from '../../../../../../local/endpoints/bedrock/painter/compose/notes.ts';

const camera: Camera = { eye: [0, 1, -2], yaw: 0, focal: 100, centre: [50, 50] };

describe('geometry', () => {
  it('draws a curve through its points', () => {
    const through = points([0, 0, 1, 2, 3, 1]);
    expect(curve(through)).toEqual(
      expect.arrayContaining([
        [0, 0],
        [1, 2],
        [3, 1],
      ]),
    );
    expect(curve([])).toEqual([]);
  });

  it('turns and bounds', () => {
    const [[x, y] = [0, 0]] = rotated([[1, 0]], 90);
    expect([x, y]).toEqual([expect.closeTo(0), expect.closeTo(1)]);
    const box = boundsOf(ellipse([1, 2], [3, 4]));
    expect([box.left, box.right]).toEqual([expect.closeTo(-2), expect.closeTo(4)]);
  });

  it('gives a turned solid its foot below the base line', () => {
    expect(boundsOf(turned(points([1, 0, 1, 2]), 0.25)).top).toBeCloseTo(-0.25);
    expect(turned([], 0.2).length).toBeGreaterThan(0);
  });

  it('cuts a polygon at the bounds', () => {
    const cut = clippedTo(points([-5, 2, 5, 2, 5, 8, -5, 8]), { left: 0, top: 0, right: 10, bottom: 5 });
    expect(boundsOf(cut)).toEqual({ left: 0, top: 2, right: 5, bottom: 5 });
    expect(clippedTo(points([20, 20, 30, 20, 30, 30]), { left: 0, top: 0, right: 10, bottom: 10 })).toEqual([]);
  });

  it('resamples a line at equal steps', () => {
    expect(resample(points([0, 0, 10, 0]), 2.5).map(([x]) => x)).toEqual([0, 2.5, 5, 7.5, 10]);
  });
});

describe('camera', () => {
  it('puts the horizon at the height of the eye', () => {
    expect(project(camera, [0, 1, 50])[1]).toBe(50);
    expect(project(camera, [0, 0, 0])).toEqual([50, 100]);
    expect(scaleAt(camera, [0, 0, 0])).toBe(50);
  });

  it('sees level circles flatter when it looks less down on them', () => {
    expect(tiltAt(camera, [0, 0, 0])).toBeGreaterThan(tiltAt(camera, [0, 0.9, 0]));
    expect(tiltAt(camera, [0, 2, 0])).toBe(0);
  });

  it('cuts faces that pass behind the eye and drops those that are behind it', () => {
    expect(
      projectFace(camera, [
        [-1, 0, -4],
        [1, 0, -4],
        [1, 0, 4],
        [-1, 0, 4],
      ]),
    ).toHaveLength(4);
    expect(
      projectFace(camera, [
        [-1, 0, -4],
        [1, 0, -4],
        [1, 0, -3],
      ]),
    ).toEqual([]);
  });
});

describe('noteText', () => {
  it('keeps whole words', () => {
    expect(noteText('hand-forged  cast iron skillet with a long handle')).toBe('hand-forged cast iron');
  });

  it('cuts a word that is too long by itself', () => {
    expect(noteText('口'.repeat(40))).toHaveLength(26);
  });
});
