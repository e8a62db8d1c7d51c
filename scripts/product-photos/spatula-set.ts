// Three silicone spatulas with beech handles, fanned out: examples/kitchen-en/photos/spatula-set.png.
import { blend, carve, cylinder, extrude, move, rod, turn } from './studio/field.ts';
import type { Field } from './studio/field.ts';
import { noise, turbulence } from './studio/noise.ts';
import { outline } from './studio/outline.ts';
import type { Flat } from './studio/outline.ts';
import type { Photo } from './studio/photo.ts';
import { photograph } from './studio/render.ts';
import { DAYLIGHT, WHITE_ROOM } from './studio/scene.ts';
import type { Part, Scene } from './studio/scene.ts';
import { linear, mix } from './studio/vector.ts';

/** Heads stand on y = 0 and reach up; handles hang below. */
const SCRAPER = outline(
  'M -0.13 0 C -0.2 0.02 -0.3 0.12 -0.31 0.24 L -0.31 0.82 C -0.31 0.95 -0.24 0.99 -0.12 0.99 C 0.1 0.99 0.31 0.9 0.31 0.7 L 0.31 0.24 C 0.3 0.12 0.2 0.02 0.13 0 Z',
);
const SPOON = outline(
  'M -0.12 0 C -0.24 0.06 -0.35 0.2 -0.35 0.48 C -0.35 0.8 -0.2 1.0 0 1.0 C 0.2 1.0 0.35 0.8 0.35 0.48 C 0.35 0.2 0.24 0.06 0.12 0 Z',
);
const TURNER = outline(
  'M -0.12 0 C -0.2 0.04 -0.33 0.14 -0.34 0.26 L -0.38 0.92 C -0.38 0.98 -0.36 1.0 -0.3 1.0 L 0.3 1.0 C 0.36 1.0 0.38 0.98 0.38 0.92 L 0.34 0.26 C 0.33 0.14 0.2 0.04 0.12 0 Z',
);
const SLOT = outline('M -0.03 0.34 C -0.03 0.3 0.03 0.3 0.03 0.34 L 0.03 0.74 C 0.03 0.78 -0.03 0.78 -0.03 0.74 Z');

const neck = (field: Field): Field =>
  blend(
    field,
    rod(
      [
        [0, -0.22, 0],
        [0, 0.12, 0],
      ],
      [0.088, 0.1],
    ),
    0.1,
  );
const blade = (shape: Flat): Field => neck(extrude(shape, 0.045, 0.035));
const slots: Field = (x, y, z) => {
  const step = Math.max(-1, Math.min(1, Math.round(x / 0.17))) * 0.17;
  return Math.max(SLOT(x - step, y), Math.abs(z) - 0.2);
};

const HEADS: Record<'scraper' | 'spoon' | 'turner', Field> = {
  scraper: blade(SCRAPER),
  spoon: carve(
    neck(extrude(SPOON, 0.07, 0.06)),
    move((x, y, z) => Math.hypot(x, y * 0.75, z) - 0.8, [0, 0.5, 0.8]),
    0.04,
  ),
  turner: carve(blade(TURNER), slots, 0.03),
};

const handle: Field = carve(
  rod(
    [
      [0, -0.2, 0],
      [0, -0.55, 0],
      [0, -1.6, 0],
      [0, -2.0, 0],
    ],
    [0.072, 0.078, 0.092, 0.082],
  ),
  move(turn(cylinder(0.032, 0.3, 0.001), 'x', 90), [0, -1.95, 0]),
  0.02,
);

interface Placing {
  degrees: number;
  depth: number;
  pivot: number;
}

function spatula(head: Field, colour: string, placing: Placing): Part[] {
  const place = (field: Field): Field =>
    move(turn(move(field, [0, -placing.pivot, 0]), 'z', placing.degrees), [0, placing.pivot, placing.depth]);
  const bounds = { low: [-1.7, -2.5, placing.depth - 0.2], high: [1.7, 1.5, placing.depth + 0.2] } as const;
  const angle = (-placing.degrees * Math.PI) / 180;
  return [
    {
      ...bounds,
      field: place(head),
      surface: () => ({ colour: linear(colour), roughness: 0.4, glow: 0.22, coat: 0.12 }),
    },
    {
      ...bounds,
      field: place(handle),
      surface: ([x, y]) => {
        const dy = y - placing.pivot;
        const across = Math.cos(angle) * x - Math.sin(angle) * dy;
        const along = Math.sin(angle) * x + Math.cos(angle) * dy;
        const grain = 0.5 + 0.5 * Math.sin(across * 60 + 6 * turbulence(along * 0.8 + placing.degrees, across * 3, 3));
        const fleck = noise(along * 8 + placing.degrees, across * 80) > 0.5 ? 0.3 : 0;
        const wood = mix(linear('#cf9f6c'), linear('#e0b88a'), grain);
        return { colour: mix(wood, linear('#a9784a'), fleck), roughness: 0.5, coat: 0.08 };
      },
    },
  ];
}

const scene: Scene = {
  parts: [
    ...spatula(HEADS.turner, '#6c8b4f', { degrees: 24, depth: -0.17, pivot: -1.75 }),
    ...spatula(HEADS.spoon, '#f2e5cb', { degrees: -24, depth: 0, pivot: -1.75 }),
    ...spatula(HEADS.scraper, '#e8614a', { degrees: 0, depth: 0.2, pivot: -1.75 }),
  ],
  softboxes: DAYLIGHT,
  sky: WHITE_ROOM,
  eye: [0.4, -0.2, 8],
  lookAt: [0, -0.5, 0],
  fieldOfView: 32,
};

export const photos: readonly Photo[] = [
  { file: 'examples/kitchen-en/photos/spatula-set.png', longer: 980, draw: (longer) => photograph(scene, longer) },
];
