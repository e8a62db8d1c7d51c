// Sage green wrap dress: examples/fashion-es/photos/vestido-verde.png.
import { photographGarment } from './studio/garment-light.ts';
import type { Fold, Garment, Piece } from './studio/garment.ts';
import { noise } from './studio/noise.ts';
import type { Photo } from './studio/photo.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';

const WAIST = 372;
const HEM = 948;

/** Left and right edge of the skirt at a height. */
const edges = (y: number): [number, number] => {
  const t = Math.max(0, (y - WAIST) / (HEM - WAIST));
  const flare = 94 + 128 * t ** 0.82;
  return [350 - flare, 350 + flare];
};

/** Folds that start at the waist and open towards the hem; −1 (valley) to 1 (ridge). */
function pleats(x: number, y: number): number {
  const [left, right] = edges(y);
  const across = Math.asin(Math.max(-1, Math.min(1, ((x - left) / (right - left)) * 2 - 1))) / Math.PI + 0.5;
  const drift = 0.05 * noise(y / 190, 3.1);
  const wave = (count: number, shift: number): number => {
    const phase = (across + drift) * count + shift + 0.3 * noise(across * 3, y / 240 + shift);
    return 1 - 2 * Math.abs(Math.sin(Math.PI * phase)) ** 0.85;
  };
  return 0.62 * wave(5.3, 0.2) + 0.3 * wave(9.4, 0.55) + 0.16 * wave(15.7, 0.1);
}

const hemPoints = (from: number, to: number, lift: (x: number) => number): string =>
  Array.from({ length: 41 }, (_, index) => {
    const x = from + ((to - from) * index) / 40;
    const droop = 22 * (1 - ((x - 350) / 225) ** 2);
    return `L ${x.toFixed(1)} ${(HEM - 20 + droop + 7 * pleats(x, HEM - 12) - lift(x)).toFixed(1)}`;
  }).join(' ');

const side = (edge: 0 | 1): string =>
  Array.from({ length: 25 }, (_, index) => {
    const y = edge === 0 ? HEM - 20 - ((HEM - 20 - WAIST) * index) / 24 : WAIST + ((HEM - 20 - WAIST) * index) / 24;
    return `L ${(edges(y)[edge] + 3 * noise(y / 60, edge * 7)).toFixed(1)} ${y.toFixed(1)}`;
  }).join(' ');

const skirt = `M 444 ${WAIST} ${side(1)} ${hemPoints(571, 129, () => 0)} ${side(0)} Z`;
const OVERLAP = 'C 278 500 262 700 245 820';
const overSkirt = `M 444 ${WAIST} ${side(1)} ${hemPoints(571, 244, (x) => 120 * smoothstep(360, 236, x) ** 1.3)} C 262 700 278 500 282 ${WAIST} Z`;

const pieces: readonly Piece[] = [
  { name: 'inside', path: 'M 286 52 C 315 76 385 76 414 52 L 440 150 L 360 262 L 262 150 Z', base: 2, round: -10 },
  {
    name: 'sleeve',
    path: 'M 222 80 C 176 98 132 158 108 232 C 140 262 196 274 240 250 C 238 190 234 130 222 80 Z',
    base: 9,
    round: 52,
  },
  {
    name: 'sleeve',
    path: 'M 478 80 C 524 98 568 158 592 232 C 560 262 504 274 460 250 C 462 190 466 130 478 80 Z',
    base: 9,
    round: 52,
  },
  { name: 'skirt', path: skirt, base: 10, round: 84 },
  { name: 'overskirt', path: overSkirt, base: 14, round: 84 },
  {
    name: 'under',
    path: 'M 290 46 C 262 58 240 68 219 82 C 232 130 236 180 236 232 C 240 290 252 330 258 366 L 410 366 C 380 260 330 140 306 52 C 302 48 296 45 290 46 Z',
    base: 12,
    round: 78,
  },
  {
    name: 'over',
    path: 'M 410 46 C 438 58 460 68 481 82 C 468 130 464 180 464 232 C 460 290 448 330 442 366 L 258 366 C 256 352 258 340 266 330 C 330 258 376 150 394 52 C 398 48 404 45 410 46 Z',
    base: 16,
    round: 78,
  },
  {
    name: 'belt',
    path: 'M 257 352 C 310 362 390 362 443 352 L 446 386 C 390 396 310 396 254 386 Z',
    base: 20,
    round: 80,
  },
  {
    name: 'tail',
    path: 'M 280 372 C 270 420 250 470 246 540 L 276 548 C 284 480 292 430 296 376 Z',
    base: 94,
    round: 8,
  },
  {
    name: 'tail',
    path: 'M 288 372 C 300 420 310 450 312 506 L 340 500 C 336 450 318 410 304 370 Z',
    base: 96,
    round: 8,
  },
  {
    name: 'loop',
    path: 'M 284 368 C 262 340 226 328 208 346 C 196 362 204 384 226 388 C 250 390 270 380 284 374 Z',
    base: 88,
    round: 18,
    roll: 8,
  },
  {
    name: 'loop',
    path: 'M 292 368 C 316 336 352 330 366 348 C 376 366 364 388 344 390 C 322 390 304 382 292 374 Z',
    base: 88,
    round: 18,
    roll: 8,
  },
  {
    name: 'knot',
    path: 'M 276 356 C 284 350 298 352 302 358 C 306 368 304 380 300 386 C 292 392 280 390 275 384 C 270 376 272 362 276 356 Z',
    base: 102,
    round: 14,
    roll: 6,
  },
];

const bodice = ['under', 'over'];
const folds: readonly Fold[] = [
  { path: 'M 278 350 C 320 300 380 250 440 215', width: 16, rise: 5, on: ['over'] },
  { path: 'M 290 352 C 340 322 390 290 446 272', width: 14, rise: 5, on: ['over'] },
  { path: 'M 300 356 C 350 342 400 326 444 318', width: 12, rise: 4.5, on: ['over'] },
  { path: 'M 284 340 C 330 286 370 240 420 180', width: 9, rise: -4, on: ['over'] },
  { path: 'M 300 350 C 350 320 400 300 446 292', width: 8, rise: -3.5, on: ['over'] },
  { path: 'M 398 56 C 382 150 334 252 270 330', width: 9, rise: 4.5, on: ['over'] },
  { path: 'M 300 54 C 312 110 330 160 352 210', width: 9, rise: 4, on: ['under'] },
  { path: 'M 246 330 C 250 290 262 250 282 222', width: 12, rise: 4, on: ['under'] },
  { path: 'M 240 250 C 256 240 270 226 280 210', width: 9, rise: -3, on: bodice },
  { path: 'M 462 250 C 446 240 432 226 424 212', width: 10, rise: -3, on: bodice },
  ...[0, 1, 2, 3, 4].flatMap((index): Fold[] => {
    const [top, low] = [212 - index * 2, 124 + index * 26];
    return [
      {
        path: `M ${top} 96 C ${top - 30} 150 ${low} 200 ${low} 262`,
        width: 11,
        rise: index % 2 === 0 ? 5 : -4,
        on: ['sleeve'],
      },
      {
        path: `M ${700 - top} 96 C ${730 - top} 150 ${700 - low} 200 ${700 - low} 262`,
        width: 11,
        rise: index % 2 === 0 ? 5 : -4,
        on: ['sleeve'],
      },
    ];
  }),
  { path: 'M 280 370 C 256 362 236 358 216 362', width: 8, rise: -5, on: ['loop'] },
  { path: 'M 296 370 C 320 362 340 360 358 366', width: 8, rise: -5, on: ['loop'] },
  { path: `M 282 ${WAIST} ${OVERLAP}`, width: 10, rise: 4, on: ['overskirt'] },
];

const bust = (x: number, y: number): number =>
  20 *
  (Math.exp(-(((x - 298) / 46) ** 2) - ((y - 222) / 52) ** 2) +
    Math.exp(-(((x - 404) / 46) ** 2) - ((y - 222) / 52) ** 2));

const SAGE = linear('#8f9f8a');
const SHADE = linear('#82937d');

const dress: Garment = {
  width: 700,
  height: 1000,
  pieces,
  folds,
  stitches: [
    { path: 'M 391 56 C 373 152 327 258 264 334', colour: '#6b8766', width: 1, dash: [3, 2] },
    { path: 'M 309 56 C 332 142 360 200 372 236', colour: '#6b8766', width: 1, dash: [3, 2] },
    { path: 'M 257 356 C 310 366 390 366 443 356', colour: '#6b8766', width: 1, dash: [3, 2] },
  ],
  drape: (x, y, piece) => {
    const weave = 0.05 * noise(x * 0.9, y * 0.12) + 0.05 * noise(x * 0.12, y * 0.9);
    if (piece === 'skirt' || piece === 'overskirt') {
      const t = smoothstep(WAIST - 40, HEM, y);
      return weave + pleats(x, y) * (3 + 15 * t) + 2.5 * noise(x / 30, y / 90);
    }
    if (bodice.includes(piece)) return weave + bust(x, y) + 1.8 * noise(x / 26, y / 34);
    return weave + 1.5 * noise(x / 22, y / 30);
  },
  colour: (x, y, { piece, raised }) => {
    const slub = 0.5 + 0.2 * noise(x * 0.05, y * 0.8) + 0.15 * noise(x * 0.8, y * 0.05);
    const cloth = mix(SHADE, SAGE, slub + 0.25 * raised);
    return piece === 'inside' ? mix(cloth, [0.02, 0.03, 0.02], 0.55) : cloth;
  },
  sheen: 0.3,
};

export const photos: readonly Photo[] = [
  {
    file: 'examples/fashion-es/photos/vestido-verde.png',
    longer: 1000,
    draw: (longer) => photographGarment(dress, longer),
  },
];
