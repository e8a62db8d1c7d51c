// A flat lay: the surface from straight above, things arranged around the hero, the window's shadow across.
import { mix } from '../toolkit/colour.ts';
import { boundsOf, rectangle, rotated, type Bounds, type Point } from '../toolkit/geometry.ts';
import { marker, glow } from '../toolkit/marker.ts';
import { between, seededRandom, type Random } from '../toolkit/random.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { drawParts } from '../toolkit/draw-form.ts';
import type { Form } from '../toolkit/form.ts';
import { formNamed } from '../forms/catalogue.ts';
import { propNamed } from '../props/catalogue.ts';
import { inksFor } from '../scene/inks.ts';
import type { Scene } from '../scene/read-scene.ts';
import { settingNamed } from '../settings/catalogue.ts';
import { flatHands } from '../people/hands.ts';
import { noteHero, noteLight } from './notes.ts';
import { layCloth, laySurface } from './flat-surface.ts';
import { chooseTones } from './tones.ts';

interface FlatThing {
  form: Form;
  at: Point;
  /** Pixels of the larger side. */
  size: number;
  turn: number;
  colour: string | undefined;
}

const drawFlat = (sheet: Sheet, scene: Scene, thing: FlatThing): Point => {
  const { form } = thing;
  const view = {
    tilt: form.kind === 'dish' ? 1 : 0.04,
    top: true,
    inks: inksFor(scene.palette, thing.colour),
    random: sheet.random,
  };
  const parts = form.draw(view);
  const box = boundsOf(parts.flatMap((part) => part.outline));
  const extent = Math.max(box.right - box.left, box.bottom - box.top);
  const scale = thing.size / extent;
  const middle: Point = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [[dx, dy] = [0, 0]] = rotated([[middle[0] * scale, -middle[1] * scale]], thing.turn);
  drawParts(sheet, parts, {
    at: [thing.at[0] - dx, thing.at[1] - dy],
    scale,
    turn: thing.turn,
    shadow: 'drop',
    weight: 1.15,
  });
  return [(box.right - box.left) * scale, (box.bottom - box.top) * scale];
};

/** Places in a ring around the hero, as shares of the frame. */
const RING: readonly Point[] = [
  [0.2, 0.2],
  [0.8, 0.24],
  [0.17, 0.52],
  [0.84, 0.55],
  [0.22, 0.82],
  [0.8, 0.84],
  [0.5, 0.12],
];
/** Around a place that stays empty: between the title above and the product. */
const RING_EMPTY: readonly Point[] = [
  [0.15, 0.43],
  [0.85, 0.41],
  [0.5, 0.36],
  [0.13, 0.89],
  [0.88, 0.9],
];
const FILLERS = ['petals', 'herbs', 'cloth', 'spoon', 'drops', 'beans'] as const;

const around = (scene: Scene, random: Random): string[] => {
  const wanted = [...scene.foreground, ...scene.props].filter((name) => name !== 'steam');
  const start = Math.floor(random() * FILLERS.length);
  const fillers = [...FILLERS.slice(start), ...FILLERS].filter((name) => !wanted.includes(name));
  return [...wanted, ...fillers.slice(0, Math.max(0, 3 - wanted.length))].slice(0, RING.length);
};

const shadowPanes = (sheet: Sheet, frame: Bounds): void => {
  const { side, kind } = sheet.light;
  if (kind === 'softbox' || kind === 'soft' || kind === 'neon') return;
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const lean = width * 0.5 * -side;
  const colour = mix(sheet.palette.paper, '#fff0cc', kind === 'golden' ? 0.9 : 0.4);
  for (const [from, to] of [
    [-0.1, 0.2],
    [0.27, 0.57],
    [0.64, 0.94],
  ] as const) {
    const x = side < 0 ? frame.left : frame.right;
    const across = (share: number): number => x - side * share * width;
    glow(
      sheet,
      [
        [across(from), frame.top],
        [across(to), frame.top],
        [across(to) + lean, frame.top + height],
        [across(from) + lean, frame.top + height],
      ],
      { colour, opacity: 0.2 },
    );
  }
};

const heroPlace = (frame: Bounds, scene: Scene, random: Random): Point => [
  frame.left + (frame.right - frame.left) * (scene.empty ? 0.5 : between(random, 0.44, 0.56)),
  frame.top + (frame.bottom - frame.top) * (scene.empty ? 0.68 : between(random, 0.48, 0.56)),
];

const drawAround = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }, random: Random): void => {
  const { scene, frame } = picture;
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const mirror = random() < 0.5;
  const colours = [scene.palette.second, scene.palette.accent, scene.palette.main];
  const places = scene.empty ? RING_EMPTY : RING;
  around(scene, random)
    .slice(0, places.length)
    .forEach((name, index) => {
      const form = propNamed(name);
      const place = places[index];
      if (form === undefined || place === undefined) return;
      const x = mirror ? 1 - place[0] : place[0];
      const at: Point = [
        frame.left + width * (x + between(random, -0.03, 0.03)),
        frame.top + height * (place[1] + between(random, -0.03, 0.03)),
      ];
      const size =
        Math.min(width, height * 0.8) *
        between(random, 0.24, scene.empty ? 0.28 : 0.36) *
        (form.name === 'cloth' ? 1.5 : 1);
      drawFlat(sheet, scene, { form, at, size, turn: between(random, -50, 50), colour: colours[index % 3] });
    });
};

/** Draws the flat lay. */
export const composeFlatLay = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }): void => {
  const { scene, frame } = picture;
  const random = seededRandom(scene.seed, 'flat lay');
  const tones = chooseTones(scene, scene.framing);
  const form = formNamed(scene.form);
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  marker(sheet, rectangle([frame.left, frame.top], [frame.right, frame.bottom]), {
    colour: tones.surface,
    angle: 12 * sheet.light.side,
  });
  laySurface(sheet, frame, { surface: settingNamed(scene.setting).surface, ink: tones.surface, random });
  const at = heroPlace(frame, scene, random);
  layCloth(sheet, frame, { at, random, ink: mix(tones.wall, scene.palette.paper, 0.3), empty: scene.empty });
  shadowPanes(sheet, frame);
  drawAround(sheet, picture, random);
  if (!scene.empty) {
    const share = form.kind === 'worn' ? 0.86 : form.kind === 'dish' ? 0.74 : 0.62;
    const turn = form.kind === 'worn' ? between(random, -8, 8) : between(random, -32, 32);
    const size = Math.min(width * (form.kind === 'stands' ? 0.8 : 1), height * 0.78) * share;
    const extent = drawFlat(sheet, scene, { form, at, size, turn, colour: scene.colour });
    flatHands(sheet, { scene, at, size: Math.max(...extent), frame });
    noteHero(
      { sheet, frame },
      { subject: scene.subject, at: [at[0], at[1] + extent[1] / 2], width: extent[0], height: extent[1] },
    );
  }
  noteLight({ sheet, frame });
};
