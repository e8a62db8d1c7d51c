// Mid-blue denim jacket: examples/fashion-es/photos/chaqueta-vaquera.png.
import { photographGarment } from './studio/garment-light.ts';
import type { Fold, Garment, Piece, Stitch } from './studio/garment.ts';
import { noise, turbulence } from './studio/noise.ts';
import type { Photo } from './studio/photo.ts';
import { linear, mix, smoothstep } from './studio/vector.ts';

const WIDTH = 980;
const MIDDLE = WIDTH / 2;
const FIT = { x: 1.17, y: 0.9 };

/** The pattern was drawn slim; the jacket is cut wide and short. */
const fit = (path: string): string => {
  let odd = false;
  return path.replace(/-?\d+(\.\d+)?/g, (number) => {
    odd = !odd;
    return odd ? (MIDDLE + (Number(number) - MIDDLE) * FIT.x).toFixed(1) : (Number(number) * FIT.y).toFixed(1);
  });
};

/** The same path on the other side of the jacket (absolute M, L, C and Z only). */
const mirror = (path: string): string => {
  let odd = false;
  return path.replace(/-?\d+(\.\d+)?/g, (number) => {
    odd = !odd;
    return odd ? String(WIDTH - Number(number)) : number;
  });
};
const both = (path: string): string => `${path} ${mirror(path)}`;
const circle = (x: number, y: number, r: number): string =>
  `M ${x - r} ${y} C ${x - r} ${y - r * 1.33} ${x + r} ${y - r * 1.33} ${x + r} ${y} C ${x + r} ${y + r * 1.33} ${x - r} ${y + r * 1.33} ${x - r} ${y} Z`;

const SLEEVE =
  'M 318 118 C 262 138 232 190 218 270 C 200 380 166 560 140 742 C 136 768 140 782 156 788 L 232 812 C 248 814 256 806 260 786 C 278 660 306 520 338 402 C 336 300 330 200 318 118 Z';
const CUFF =
  'M 137 748 C 134 776 136 800 142 826 C 168 844 208 852 244 847 C 252 828 257 806 261 782 C 226 790 172 774 137 748 Z';
const FRONT =
  'M 428 84 C 390 92 350 104 316 118 C 332 200 338 300 334 420 C 328 560 322 700 320 838 C 376 848 430 850 486 850 L 486 240 C 470 180 446 120 428 84 Z';
const YOKE =
  'M 428 84 C 390 92 350 104 316 118 C 328 180 334 250 336 318 C 380 326 430 330 486 330 L 486 240 C 470 180 446 120 428 84 Z';
const PLACKET = 'M 452 232 L 508 232 L 508 852 L 452 852 Z';
const FLAP = 'M 356 322 L 440 328 L 440 372 L 398 396 L 355 366 Z';
const BAND = 'M 318 832 C 376 842 430 846 512 846 L 512 906 C 430 908 376 904 316 894 Z';
const BAND_RIGHT = 'M 662 832 C 604 842 550 846 470 846 L 470 906 C 550 908 604 904 664 894 Z';
const COLLAR =
  'M 414 60 C 396 68 380 84 366 108 C 360 120 360 128 368 138 C 384 166 402 192 424 214 C 440 196 462 186 486 182 C 468 140 448 100 430 66 C 426 58 420 56 414 60 Z';
const BUTTON_Y = [262, 372, 482, 592, 702, 800, 876];

const pieces: readonly Piece[] = [
  {
    name: 'inside',
    path: 'M 426 64 C 456 46 524 46 554 64 L 610 150 L 510 300 L 470 300 L 370 150 Z',
    base: 4,
    round: -14,
  },
  {
    name: 'collarback',
    path: 'M 422 60 C 446 38 534 38 558 60 C 558 84 554 96 548 104 C 520 88 460 88 432 104 C 426 96 422 84 422 60 Z',
    base: 12,
    round: 8,
  },
  { name: 'sleeve', path: SLEEVE, base: 6, round: 36 },
  { name: 'sleeve', path: mirror(SLEEVE), base: 6, round: 36 },
  { name: 'cuff', path: CUFF, base: 9, round: 36 },
  { name: 'cuff', path: mirror(CUFF), base: 9, round: 36 },
  { name: 'front', path: mirror(FRONT), base: 8, round: 0 },
  { name: 'front', path: FRONT, base: 8, round: 0 },
  { name: 'yoke', path: mirror(YOKE), base: 10, round: 0 },
  { name: 'yoke', path: YOKE, base: 10, round: 0 },
  { name: 'band', path: BAND_RIGHT, base: 10.5, round: 0 },
  { name: 'band', path: BAND, base: 12, round: 0 },
  { name: 'placket', path: PLACKET, base: 12, round: 0 },
  { name: 'flap', path: mirror(FLAP), base: 12.5, round: 0 },
  { name: 'flap', path: FLAP, base: 12.5, round: 0 },
  { name: 'collar', path: mirror(COLLAR), base: 20, round: 8, roll: 6 },
  { name: 'collar', path: COLLAR, base: 20, round: 8, roll: 6 },
  ...BUTTON_Y.map((y): Piece => ({
    name: 'button',
    path: circle(MIDDLE - 10 * FIT.x, y * FIT.y, 10),
    base: 6,
    round: 5,
    roll: 2,
    metal: true,
  })),
  ...[398, WIDTH - 398].map((x): Piece => ({
    name: 'button',
    path: circle(MIDDLE + (x - MIDDLE) * FIT.x, 372 * FIT.y, 8.5),
    base: 6,
    round: 5,
    roll: 2,
    metal: true,
  })),
  ...[228, WIDTH - 228].map((x): Piece => ({
    name: 'button',
    path: circle(MIDDLE + (x - MIDDLE) * FIT.x, 824 * FIT.y, 8.5),
    base: 6,
    round: 5,
    roll: 2,
    metal: true,
  })),
];

const seam = (path: string): Fold => ({ path, width: 5, rise: 2.2 });
const sleeveFold = (y: number, slant: number, rise: number): Fold[] => {
  const path = `M ${322 - (y - 120) * 0.16} ${y} C ${290 - (y - 120) * 0.21} ${y + slant * 0.2} ${250 - (y - 120) * 0.18} ${y + slant * 0.6} ${214 - (y - 120) * 0.15} ${y + slant}`;
  return [path, mirror(path)].map((one) => ({ path: one, width: 20, rise, on: ['sleeve'] }));
};

const folds: readonly Fold[] = [
  ...sleeveFold(330, 46, 7),
  ...sleeveFold(372, 30, -8),
  ...sleeveFold(414, 60, 7),
  ...sleeveFold(456, 20, -7),
  ...sleeveFold(500, 54, 6),
  ...sleeveFold(566, 14, -5),
  ...sleeveFold(640, 40, 5),
  ...sleeveFold(700, 8, -5),
  ...[
    'M 336 400 C 362 440 384 500 390 560',
    'M 330 640 C 350 620 376 610 410 616',
    'M 336 330 C 350 360 352 400 346 440',
    'M 326 790 C 350 770 390 764 430 776',
  ].flatMap((path, index): Fold[] =>
    [path, mirror(path)].map((one) => ({
      path: one,
      width: 22,
      rise: index % 2 === 0 ? 6 : -5,
      on: ['front', 'yoke'],
    })),
  ),
  seam('M 396 398 C 404 560 412 700 424 838'),
  seam(mirror('M 396 398 C 404 560 412 700 424 838')),
  seam('M 358 398 C 356 560 362 700 372 840'),
  seam(mirror('M 358 398 C 356 560 362 700 372 840')),
  { path: both('M 318 120 C 332 200 338 300 335 420'), width: 8, rise: -4 },
];

const OCHRE = '#c98f3e';
const sewn = (path: string): Stitch[] =>
  [path, mirror(path)].map((one) => ({ path: one, colour: OCHRE, width: 1.7, dash: [6, 3.2] }));

const stitches: readonly Stitch[] = [
  ...sewn('M 336 311 C 380 319 420 323 450 323'),
  ...sewn('M 336 304 C 380 312 420 316 450 316'),
  ...sewn('M 400 398 C 408 560 416 700 428 838'),
  ...sewn('M 392 398 C 400 560 408 700 420 838'),
  ...sewn('M 362 398 C 360 560 366 700 376 840'),
  ...sewn('M 361 327 L 361 363 L 398 389 L 435 368 L 435 332'),
  ...sewn('M 324 122 C 338 200 344 300 341 400'),
  ...sewn('M 320 842 C 376 852 430 855 452 855'),
  ...sewn('M 318 887 C 376 897 430 900 452 900'),
  ...sewn('M 140 762 C 172 784 226 798 257 792'),
  ...sewn('M 145 820 C 170 836 206 844 240 840'),
  ...sewn('M 372 128 C 388 158 404 184 425 205 C 440 190 458 182 478 177'),
  { path: 'M 458 236 L 458 850', colour: OCHRE, width: 1.7, dash: [6, 3.2] },
  { path: 'M 502 236 L 502 850', colour: OCHRE, width: 1.7, dash: [6, 3.2] },
];

const DEEP = linear('#2c4468');
const MID = linear('#53749f');
const PALE = linear('#a9bdd2');

/** The torso's roundness: one body under all front pieces, so that they lie on the same chest. */
const chest = (x: number): number => 18 + 60 * Math.sqrt(Math.max(0, 1 - ((x - MIDDLE) / 212) ** 2));
const torso = ['front', 'yoke', 'band', 'placket', 'flap', 'collar', 'button'];

const jacket: Garment = {
  width: WIDTH,
  height: 840,
  pieces: pieces.map((piece) => (piece.metal === true ? piece : { ...piece, path: fit(piece.path) })),
  folds: folds.map((fold) => ({ ...fold, path: fit(fold.path) })),
  stitches: stitches.map((stitch) => ({ ...stitch, path: fit(stitch.path) })),
  drape: (x, y, piece) => {
    const twill = 0.03 * Math.sin((x * 0.9 + y) * 1.6);
    const creases = 2.6 * noise(x / 26, y / 40) + 0.9 * noise(x / 12, y / 17);
    const button = piece === 'button' && (x < 260 || x > 720) ? 44 : piece === 'button' ? 12 + chest(x) : 0;
    if (piece === 'button') return button;
    return twill + creases + (torso.includes(piece) ? chest(x) : 0);
  },
  colour: (x, y, { piece, raised }) => {
    if (piece === 'button') return linear('#c5865a');
    const fade = 0.45 + 0.3 * turbulence(x / 170, y / 210, 2) + 0.55 * raised;
    const centre =
      0.2 * Math.exp(-(((x - 235) / 90) ** 2) - ((y - 432) / 150) ** 2) +
      0.2 * Math.exp(-(((x - 745) / 90) ** 2) - ((y - 432) / 150) ** 2);
    const yarn = 0.07 * noise(x * 0.25, y * 0.04);
    const blue = mix(
      mix(DEEP, MID, smoothstep(0, 0.75, fade + centre + yarn)),
      PALE,
      smoothstep(0.75, 1.5, fade + centre + yarn),
    );
    return piece === 'inside' ? mix(blue, [0.02, 0.025, 0.04], 0.5) : blue;
  },
  sheen: 0.18,
};

export const photos: readonly Photo[] = [
  {
    file: 'examples/fashion-es/photos/chaqueta-vaquera.png',
    longer: 830,
    draw: (longer) => photographGarment(jacket, longer),
  },
];
