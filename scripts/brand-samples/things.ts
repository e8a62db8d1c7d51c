// Things of the procedural studio: turned, thrown, folded and grown, shaded by the studio's light.
import { between } from '../../local/endpoints/bedrock/painter/toolkit/random.ts';
import type { ThingKind } from './brands.ts';
import { castShadow, darker, lighter, type Spot, type Studio } from './studio.ts';

type Gradient = ReturnType<Studio['context']['createLinearGradient']>;
type DrawThing = (studio: Studio, spot: Spot, colour: string) => void;

/** Light to dark across a turned body; the middle keeps the colour itself. */
const across = (studio: Studio, [from, to]: [number, number], colour: string): Gradient => {
  const [light, dark] = studio.side < 0 ? [from, to] : [to, from];
  const gradient = studio.context.createLinearGradient(light, 0, dark, 0);
  gradient.addColorStop(0, lighter(studio, colour, 0.14));
  gradient.addColorStop(0.22, lighter(studio, colour, 0.06));
  gradient.addColorStop(0.4, colour);
  gradient.addColorStop(0.62, colour);
  gradient.addColorStop(0.85, darker(colour, 0.22));
  gradient.addColorStop(1, darker(colour, 0.38));
  return gradient;
};

/** A body of revolution: `profile` lists [half width, height] from foot to lip, as shares of the height. */
const turned =
  (profiles: readonly (readonly (readonly [number, number])[])[]): DrawThing =>
  (studio, { x, y, height }, colour) => {
    const { context, random } = studio;
    const profile = profiles[Math.floor(random() * profiles.length)] ?? [];
    const widest = Math.max(...profile.map(([half]) => half)) * height;
    castShadow(studio, { x, y, height }, widest * 2);
    const right = profile.map(([half, up]) => [x + half * height, y - up * height] as const);
    const left = profile.map(([half, up]) => [x - half * height, y - up * height] as const).reverse();
    const outline = [...right, ...left];
    context.beginPath();
    outline.forEach(([px, py], index) => {
      const [nx, ny] = outline[index + 1] ?? outline[0] ?? [px, py];
      if (index === 0) context.moveTo(px, py);
      context.quadraticCurveTo(px, py, (px + nx) / 2, (py + ny) / 2);
    });
    context.closePath();
    context.fillStyle = across(studio, [x - widest, x + widest], colour);
    context.fill();
    const [lip = 0.1, top = 1] = profile.at(-1) ?? [];
    context.fillStyle = darker(colour, 0.35);
    context.beginPath();
    context.ellipse(x, y - top * height * 0.99, lip * height, lip * height * 0.22, 0, 0, Math.PI * 2);
    context.fill();
  };

const sphere: DrawThing = (studio, { x, y, height }, colour) => {
  const { context, side } = studio;
  const radius = height * 0.38;
  castShadow(studio, { x, y, height: radius * 2 }, radius * 2);
  const centre = [x, y - radius] as const;
  const gradient = context.createRadialGradient(
    centre[0] + side * radius * 0.4,
    centre[1] - radius * 0.4,
    radius * 0.1,
    centre[0],
    centre[1],
    radius,
  );
  gradient.addColorStop(0, lighter(studio, colour, 0.25));
  gradient.addColorStop(0.35, colour);
  gradient.addColorStop(0.75, colour);
  gradient.addColorStop(1, darker(colour, 0.3));
  context.fillStyle = gradient;
  context.beginPath();
  context.arc(centre[0], centre[1], radius, 0, Math.PI * 2);
  context.fill();
};

const block: DrawThing = (studio, { x, y, height }, colour) => {
  const { context, random, side } = studio;
  const [width, tall] = [height * between(random, 0.7, 1.3), height * between(random, 0.4, 0.8)];
  const depth = width * 0.22;
  castShadow(studio, { x, y, height: tall }, width);
  context.fillStyle = colour;
  context.fillRect(x - width / 2, y - tall, width, tall);
  context.fillStyle = lighter(studio, colour, 0.12);
  context.beginPath();
  context.moveTo(x - width / 2, y - tall);
  context.lineTo(x - width / 2 + depth, y - tall - depth * 0.5);
  context.lineTo(x + width / 2 + depth, y - tall - depth * 0.5);
  context.lineTo(x + width / 2, y - tall);
  context.fill();
  context.fillStyle = darker(colour, side < 0 ? 0.3 : 0.1);
  context.beginPath();
  context.moveTo(x + width / 2, y - tall);
  context.lineTo(x + width / 2 + depth, y - tall - depth * 0.5);
  context.lineTo(x + width / 2 + depth, y - depth * 0.5);
  context.lineTo(x + width / 2, y);
  context.fill();
};

const stones: DrawThing = (studio, { x, y, height }, colour) => {
  const { context, random } = studio;
  let foot = y;
  const count = 1 + Math.floor(random() * 3);
  castShadow(studio, { x, y, height: height * 0.4 }, height * 0.7);
  for (let index = 0; index < count; index += 1) {
    const [half, thick] = [
      height * between(random, 0.24, 0.36) * (1 - index * 0.2),
      height * between(random, 0.09, 0.14),
    ];
    context.fillStyle = across(studio, [x - half, x + half], index % 2 === 0 ? colour : lighter(studio, colour, 0.1));
    context.beginPath();
    context.ellipse(
      x + between(random, -3, 3),
      foot - thick,
      half,
      thick,
      between(random, -0.08, 0.08),
      0,
      Math.PI * 2,
    );
    context.fill();
    foot -= thick * 1.8;
  }
};

const ring: DrawThing = (studio, { x, y, height }, colour) => {
  const { context } = studio;
  const radius = height * 0.36;
  castShadow(studio, { x, y, height: radius }, radius * 1.2);
  context.lineWidth = radius * 0.34;
  context.strokeStyle = across(studio, [x - radius, x + radius], colour);
  context.beginPath();
  context.arc(x, y - radius * 1.15, radius, 0, Math.PI * 2);
  context.stroke();
};

const leaf = (
  studio: Studio,
  [x, y]: readonly [number, number],
  stem: { angle: number; length: number; colour: string },
): void => {
  const { context } = studio;
  context.save();
  context.translate(x, y);
  context.rotate(stem.angle);
  context.fillStyle = stem.colour;
  context.beginPath();
  context.moveTo(0, 0);
  context.quadraticCurveTo(stem.length * 0.5, -stem.length * 0.3, stem.length, 0);
  context.quadraticCurveTo(stem.length * 0.5, stem.length * 0.3, 0, 0);
  context.fill();
  context.restore();
};

const branch: DrawThing = (studio, { x, y, height }, colour) => {
  const { context, random } = studio;
  const lean = between(random, -0.5, 0.5);
  context.strokeStyle = darker(colour, 0.25);
  context.lineWidth = Math.max(1, height * 0.014);
  context.beginPath();
  context.moveTo(x, y);
  context.quadraticCurveTo(x, y - height * 0.6, x + lean * height, y - height * 1.25);
  context.stroke();
  for (let index = 0; index < 13; index += 1) {
    const share = 0.25 + index * 0.058;
    const at = [x + lean * height * share * share, y - height * 1.25 * share] as const;
    const tone = random() < 0.3 ? darker(colour, 0.15) : random() < 0.3 ? lighter(studio, colour, 0.1) : colour;
    const angle = (index % 2 === 0 ? -0.5 : Math.PI + 0.5) + between(random, -0.3, 0.3);
    leaf(studio, at, { angle, length: height * between(random, 0.16, 0.26), colour: tone });
  }
};

/** A napkin dropped on the table: a soft outline with folds that run to one corner. */
const cloth: DrawThing = (studio, { x, y, height }, colour) => {
  const { context, random } = studio;
  const [half, tall] = [height * between(random, 0.6, 0.95), height * between(random, 0.3, 0.5)];
  castShadow(studio, { x, y, height: tall * 0.5 }, half * 1.8);
  context.save();
  context.beginPath();
  context.moveTo(x - half, y - tall * 0.1);
  context.bezierCurveTo(x - half * 0.8, y - tall, x - half * 0.2, y - tall * 0.7, x + half * 0.1, y - tall);
  context.bezierCurveTo(x + half * 0.7, y - tall * 1.1, x + half * 0.8, y - tall * 0.4, x + half, y - tall * 0.2);
  context.bezierCurveTo(x + half * 0.6, y + tall * 0.25, x - half * 0.5, y + tall * 0.3, x - half, y - tall * 0.1);
  context.fillStyle = colour;
  context.fill();
  context.clip();
  for (let index = 0; index < 7; index += 1) {
    const end = x - half + (index * half * 2) / 6;
    context.strokeStyle = index % 2 === 0 ? darker(colour, 0.16) : lighter(studio, colour, 0.12);
    context.lineWidth = half * 0.07;
    context.beginPath();
    context.moveTo(x + half * 0.1, y - tall);
    context.quadraticCurveTo(end * 0.5 + x * 0.5, y - tall * 0.4, end, y + tall * 0.3);
    context.stroke();
  }
  context.restore();
};

/** How each kind is drawn, standing on its spot. */
export const THINGS: Record<ThingKind, DrawThing> = {
  sphere,
  block,
  stones,
  ring,
  branch,
  cloth,
  vase: turned([
    [
      [0.14, 0],
      [0.3, 0.18],
      [0.36, 0.42],
      [0.26, 0.66],
      [0.1, 0.82],
      [0.12, 1],
    ],
    [
      [0.2, 0],
      [0.24, 0.3],
      [0.22, 0.7],
      [0.14, 0.86],
      [0.18, 1],
    ],
    [
      [0.1, 0],
      [0.2, 0.1],
      [0.42, 0.5],
      [0.3, 0.8],
      [0.08, 0.9],
      [0.09, 1.05],
    ],
  ]),
  bowl: turned([
    [
      [0.2, 0],
      [0.22, 0.05],
      [0.5, 0.3],
      [0.56, 0.42],
    ],
    [
      [0.26, 0],
      [0.46, 0.16],
      [0.5, 0.34],
    ],
  ]),
  bottle: turned([
    [
      [0.16, 0],
      [0.18, 0.06],
      [0.18, 0.62],
      [0.08, 0.74],
      [0.07, 0.95],
    ],
    [
      [0.13, 0],
      [0.14, 0.08],
      [0.13, 0.8],
      [0.09, 0.84],
      [0.09, 1],
    ],
  ]),
  jar: turned([
    [
      [0.26, 0],
      [0.3, 0.08],
      [0.3, 0.5],
      [0.25, 0.6],
      [0.26, 0.68],
    ],
    [
      [0.2, 0],
      [0.34, 0.2],
      [0.32, 0.46],
      [0.22, 0.6],
      [0.24, 0.66],
    ],
  ]),
};
