// Gold hoops with a hanging pearl: examples/fashion-es/photos/pendientes.png.
import { blend, move, rod, sphere, torus, turn, union, curve } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import type { Photo } from './studio/photo.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene } from './studio/scene.ts';
import { linear, mix } from './studio/vector.ts';

const hoop: Field = (x, y, z) => {
  // A wave runs along the hoop, thicker at the bottom.
  const angle = Math.atan2(x, -y);
  const wave = 0.05 * Math.sin(angle * 3);
  const ring = Math.hypot(Math.hypot(x, y) - 0.72, z - wave);
  return (ring - 0.05 - 0.022 * Math.cos(angle)) * 0.85;
};
const link = union(
  move(torus(0.075, 0.018), [0, 0, 0]),
  rod(
    curve([
      [0, -0.06, 0],
      [0, -0.13, 0],
      [0, -0.18, 0],
    ]),
    0.016,
  ),
);
const post = blend(
  move(sphere(0.09), [0, 0.74, 0.03]),
  rod(
    [
      [0, 0.74, 0],
      [0, 0.74, -0.3],
    ],
    0.022,
  ),
  0.03,
);
const metal = union(
  hoop,
  post,
  move(turn(link, 'x', 90), [0, -0.86, 0.02]),
  move(turn(torus(0.07, 0.017), 'z', 90), [0, -0.83, 0]),
  rod(
    [
      [0, -0.92, 0.01],
      [0, -1.0, 0.01],
    ],
    0.02,
  ),
);
const pearl: Field = (x, y, z) => sphere(0.2)(x, (y + 1.17) * 0.96, z);

function earring(place: (field: Field) => Field, middle: number): Part[] {
  const bounds = { low: [middle - 0.95, -1.6, -0.95], high: [middle + 0.95, 1.1, 0.95] } as const;
  return [
    { ...bounds, field: place(metal), surface: () => ({ colour: linear('#f7d494'), roughness: 0.16, metal: 1 }) },
    {
      ...bounds,
      field: place(pearl),
      surface: (_point, normal) => ({
        colour: mix(
          mix(linear('#dfd2c6'), linear('#dbb9b6'), 0.5 + 0.5 * normal[0]),
          linear('#b9c4c4'),
          Math.max(0, -normal[1]) * 0.7,
        ),
        roughness: 0.3,
        coat: 0.9,
        glow: 0.12,
      }),
    },
  ];
}

const scene: Scene = {
  parts: [
    ...earring((field) => move(turn(field, 'y', 30), [-0.92, 0, 0]), -0.92),
    ...earring((field) => move(turn(field, 'y', 52), [0.82, 0, 0.1]), 0.82),
  ],
  softboxes: [...DAYLIGHT, { towards: [0.3, -0.7, 0.6], width: 0.5, height: 0.25, light: [1.1, 1.08, 1] }],
  sky: [WHITE_ROOM[0], [0.1, 0.09, 0.08], [0.2, 0.19, 0.17]],
  eye: [0, 0.5, 7.5],
  lookAt: [0, -0.2, 0],
  fieldOfView: 28,
  exposure: 1.25,
};

export const photos: readonly Photo[] = [
  { file: 'examples/fashion-es/photos/pendientes.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
