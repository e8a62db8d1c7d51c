// What the light does to the set: panes of sun on the wall, a glow around a flame, the night beyond the neon.
import { mix } from '../toolkit/colour.ts';
import { ellipse, rectangle, type Point } from '../toolkit/geometry.ts';
import { glow, shadow } from '../toolkit/marker.ts';
import { pencil } from '../toolkit/stroke.ts';
import type { LightKind } from '../scene/light.ts';
import type { Stage } from './stage.ts';

/** Slanting panes of light, as a window throws them; `at` is the first pane's corner nearest the window. */
const panes = (stage: Stage, at: Point, size: Point): void => {
  const { sheet } = stage;
  const away = -sheet.light.side;
  const colour = mix(sheet.palette.paper, '#fff2cf', sheet.light.kind === 'golden' ? 0.8 : 0.35);
  for (let column = 0; column < 2; column += 1) {
    for (let row = 0; row < 2; row += 1) {
      const x = at[0] + away * column * size[0] * 1.12;
      const y = at[1] + row * size[1] * 1.1 + column * size[0] * 0.42;
      const drop = size[0] * 0.38;
      const pane: Point[] = [
        [x, y],
        [x + away * size[0], y + drop],
        [x + away * size[0], y + drop + size[1]],
        [x, y + size[1]],
      ];
      glow(sheet, pane, { colour, opacity: 0.42 });
      pencil(sheet, pane, { weight: 0.4, opacity: 0.22, closed: true });
    }
  }
};

const rays = (stage: Stage): void => {
  const { frame, sheet } = stage;
  const from: Point = [sheet.light.side < 0 ? frame.left : frame.right, frame.top];
  const away = -sheet.light.side;
  const reach = Math.max(frame.right - frame.left, frame.bottom - frame.top);
  for (const angle of [22, 38, 55]) {
    const [low, high] = [((angle - 4) * Math.PI) / 180, ((angle + 4) * Math.PI) / 180];
    const far = (turn: number): Point => [
      from[0] + away * Math.cos(turn) * reach * 1.5,
      from[1] + Math.sin(turn) * reach * 1.5,
    ];
    glow(sheet, [from, far(low), far(high)], { colour: '#fbeac0', opacity: 0.16 });
  }
};

const pool = (stage: Stage, centre: Point, colour: string): void => {
  const radius = (stage.frame.right - stage.frame.left) * 0.5;
  for (const share of [1.25, 0.95, 0.66])
    glow(stage.sheet, ellipse(centre, [radius * share, radius * share]), { colour, opacity: 0.12 });
};

const neonTubes = (stage: Stage): void => {
  const { frame, sheet } = stage;
  const width = frame.right - frame.left;
  const x = sheet.light.side < 0 ? frame.left + width * 0.16 : frame.right - width * 0.16;
  const y = frame.top + (frame.bottom - frame.top) * 0.12;
  [sheet.palette.main, sheet.palette.second].forEach((ink, index) => {
    const bright = mix(ink, '#fff3ef', 0.35);
    const line: Point[] = [
      [x + index * sheet.unit * 5, y],
      [x + index * sheet.unit * 5, y + (frame.bottom - frame.top) * 0.3],
    ];
    pencil(sheet, line, { weight: 18, colour: bright, opacity: 0.25, wobble: 0.2 });
    pencil(sheet, line, { weight: 6, colour: bright, opacity: 0.95, wobble: 0.2 });
  });
};

type Effect = (stage: Stage, hero: Point, frameOutline: readonly Point[]) => void;

const windowPanes: Effect = (stage) => {
  const { frame, sheet } = stage;
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const x = sheet.light.side < 0 ? frame.left + width * 0.52 : frame.right - width * 0.52;
  panes(stage, [x, frame.top + height * 0.13], [width * 0.17, height * 0.12]);
};

const warmAir: Effect = (stage, _hero, frameOutline) => {
  rays(stage);
  glow(stage.sheet, frameOutline, { colour: '#f0b45f', opacity: 0.12 });
};

const EFFECTS: Record<LightKind, { indoors: Effect[]; always: Effect[] }> = {
  window: { indoors: [windowPanes], always: [] },
  golden: { indoors: [windowPanes], always: [warmAir] },
  sun: { indoors: [windowPanes], always: [] },
  soft: { indoors: [], always: [] },
  back: {
    indoors: [],
    always: [
      rays,
      (stage, hero) => {
        pool(stage, hero, stage.sheet.palette.paper);
      },
    ],
  },
  softbox: {
    indoors: [],
    always: [
      (stage, hero) => {
        pool(stage, hero, stage.sheet.palette.paper);
      },
    ],
  },
  candle: {
    indoors: [],
    always: [
      (stage, hero, outline) => {
        shadow(stage.sheet, outline, 0.5);
        pool(stage, hero, '#f4cd83');
      },
    ],
  },
  neon: {
    indoors: [],
    always: [
      (stage, hero, outline) => {
        shadow(stage.sheet, outline, 0.5);
        pool(stage, hero, mix(stage.sheet.palette.main, '#ffffff', 0.4));
        neonTubes(stage);
      },
    ],
  },
};

/** Lays the light over the background, before the hero is drawn at `hero`; panes of light need walls. */
export const lightBackground = (stage: Stage, hero: Point, outdoors: boolean): void => {
  const { frame, sheet } = stage;
  const outline = rectangle([frame.left, frame.top], [frame.right, frame.bottom]);
  const { indoors, always } = EFFECTS[sheet.light.kind];
  for (const effect of [...(outdoors ? [] : indoors), ...always]) effect(stage, hero, outline);
};
