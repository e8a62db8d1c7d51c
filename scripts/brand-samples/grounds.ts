// The studio's grounds: wall and table, arches and panels, seen from the side or straight from above.
import { between } from '../../local/endpoints/bedrock/painter/toolkit/random.ts';
import { darker, lighter, pickColour, type Studio } from './studio.ts';

/** Light falls off from the lamp's side; the middle half keeps the colour itself. */
const lit = (studio: Studio, colour: string): ReturnType<Studio['context']['createLinearGradient']> => {
  const { context, width, height, side, random } = studio;
  const gradient = context.createLinearGradient(
    side < 0 ? 0 : width,
    0,
    side < 0 ? width : 0,
    height * between(random, 0.2, 0.8),
  );
  gradient.addColorStop(0, lighter(studio, colour, 0.1));
  gradient.addColorStop(0.25, colour);
  gradient.addColorStop(0.75, colour);
  gradient.addColorStop(1, darker(colour, 0.12));
  return gradient;
};

const arch = (studio: Studio, colour: string, horizon: number): void => {
  const { context, width, random } = studio;
  const half = width * between(random, 0.16, 0.3);
  const x = width * between(random, 0.3, 0.7);
  const top = horizon * between(random, 0.15, 0.45);
  context.fillStyle = lit(studio, colour);
  context.beginPath();
  context.moveTo(x - half, horizon);
  context.lineTo(x - half, top + half);
  context.arc(x, top + half, half, Math.PI, 0);
  context.lineTo(x + half, horizon);
  context.fill();
};

const disc = (studio: Studio, colour: string, horizon: number): void => {
  const { context, width, random } = studio;
  context.fillStyle = lit(studio, colour);
  context.beginPath();
  context.arc(
    width * between(random, 0.25, 0.75),
    horizon * between(random, 0.35, 0.8),
    width * between(random, 0.16, 0.3),
    0,
    7,
  );
  context.fill();
};

const panel = (studio: Studio, colour: string, horizon: number): void => {
  const { context, width, random } = studio;
  const from = width * between(random, 0, 0.6);
  context.fillStyle = lit(studio, colour);
  context.fillRect(from, 0, width * between(random, 0.2, 0.5), horizon);
};

/** Boards, weave or plaster: fine marks that keep the mean colour. */
const texture = (studio: Studio, [top, bottom]: readonly [number, number]): void => {
  const { context, width, random, unit } = studio;
  const kind = random();
  context.save();
  context.globalAlpha = 0.1;
  for (let index = 0; index < (kind < 0.4 ? 9 : 60); index += 1) {
    const y = between(random, top, bottom);
    context.fillStyle = random() < 0.5 ? '#ffffff' : '#1a1410';
    if (kind < 0.4) context.fillRect(0, top + ((bottom - top) * index) / 9, width, unit * 0.5);
    else context.fillRect(between(random, -width * 0.1, width), y, width * between(random, 0.05, 0.4), unit * 0.35);
  }
  context.restore();
};

/** Wall above, table below; returns the table's colour and the height of its far edge. */
export const drawSet = (studio: Studio): { table: string; wall: string; horizon: number } => {
  const { context, width, height, random } = studio;
  const wall = pickColour(studio, 'grounds');
  const table = pickColour(studio, 'grounds', [wall]);
  const horizon = height * between(random, 0.52, 0.72);
  context.fillStyle = lit(studio, wall);
  context.fillRect(0, 0, width, horizon);
  texture(studio, [0, horizon]);
  const shapes = [arch, disc, panel];
  if (random() < 0.75)
    shapes[Math.floor(random() * 3)]?.(studio, pickColour(studio, 'grounds', [wall, table]), horizon);
  context.fillStyle = lit(studio, table);
  context.fillRect(0, horizon, width, height - horizon);
  texture(studio, [horizon, height]);
  return { table, wall, horizon };
};

/** A table seen from above, half of it under a cloth or tray of another colour. */
export const drawTop = (studio: Studio): { table: string; wall: string } => {
  const { context, width, height, random } = studio;
  const table = pickColour(studio, 'grounds');
  const wall = pickColour(studio, 'grounds', [table]);
  context.fillStyle = lit(studio, table);
  context.fillRect(0, 0, width, height);
  texture(studio, [0, height]);
  context.save();
  context.translate(width * between(random, 0.3, 0.7), height * between(random, 0.3, 0.7));
  context.rotate(between(random, -0.6, 0.6));
  context.fillStyle = lit(studio, wall);
  const [w, h] = [width * between(random, 0.5, 0.9), height * between(random, 0.3, 0.6)];
  context.shadowColor = `rgba(20,14,10,${studio.brand.light.shadow})`;
  context.shadowBlur = studio.brand.light.softness * studio.unit;
  if (random() < 0.5) context.fillRect(-w / 2, -h / 2, w, h);
  else {
    context.beginPath();
    context.ellipse(0, 0, w / 2, w / 2, 0, 0, 7);
    context.fill();
  }
  context.restore();
  return { table, wall };
};
