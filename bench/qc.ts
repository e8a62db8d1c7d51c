// How much CPU the pixel checks of one picture take after it is decoded, in milliseconds. `--json` prints one object.
import sharp from 'sharp';
import { checkAspect } from '../lambdas/qc/checks/aspect.ts';
import { checkBanding } from '../lambdas/qc/checks/banding.ts';
import { checkBlank } from '../lambdas/qc/checks/blank.ts';
import { checkBlur } from '../lambdas/qc/checks/blur.ts';
import { checkBorders } from '../lambdas/qc/checks/borders.ts';
import { checkComplete } from '../lambdas/qc/checks/complete.ts';
import { checkCompression } from '../lambdas/qc/checks/compression.ts';
import { checkDamage } from '../lambdas/qc/checks/damage.ts';
import { checkExposure } from '../lambdas/qc/checks/exposure.ts';
import { checkNoise } from '../lambdas/qc/checks/noise.ts';
import { checkPosterisation } from '../lambdas/qc/checks/posterisation.ts';
import { checkSafeArea } from '../lambdas/qc/checks/safe-area.ts';
import { checkSize } from '../lambdas/qc/checks/size.ts';
import { checkStripes } from '../lambdas/qc/checks/stripes.ts';
import { checkText } from '../lambdas/qc/checks/text.ts';
import { checkTiles } from '../lambdas/qc/checks/tiles.ts';
import { directionsOf } from '../lambdas/qc/direction-measures.ts';
import { profilesOf } from '../lambdas/qc/line-profile.ts';
import { perceptualHash } from '../lambdas/qc/perceptual-hash.ts';
import { decodeRaster, pixelsOf, type Raster } from '../lambdas/qc/pixels.ts';
import { halfOf, TILE, tilesOf } from '../lambdas/qc/tile-measures.ts';
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';

const SIZE = { width: 1080, height: 1920 };
const PROMPT =
  'A close-up at eye level. It shows a cast iron skillet. The moment: searing a steak. The setting is a kitchen. Props: garlic, lemon, steam. Colour palette: warm coral #E8614A, toasted oat #D9B38C, herb green #6C8B4F, cream #F8EBD3.';
const WARM_UP = 5;
const ROUNDS = 20;
/** Milliseconds of CPU that a picture may take. */
const LIMIT = 60;
const SAFE_AREA = { name: 'Live cover', aspect: 9 / 16, top: 0.12, right: 0.08, bottom: 0.2, left: 0.08 };

type Step = () => unknown;

/** One thread, so that CPU time is what one core takes. */
sharp.concurrency(1);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean milliseconds of CPU (user and system, of all threads) of `step`. */
const cpuOf = async (step: Step): Promise<number> => {
  for (let round = 0; round < WARM_UP; round += 1) await step();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    await step();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return mean(times);
};

const stepsOf = async (raster: Raster): Promise<Record<string, Step>> => {
  const pixels = await pixelsOf(raster);
  const { full, luma, colours } = pixels;
  const tiles = tilesOf(luma);
  const halfPlane = halfOf(luma);
  const half = tilesOf(halfPlane, TILE / 2);
  const directions = directionsOf(halfPlane);
  const profiles = profilesOf(full);
  return {
    'planes (luma, 768 px, colours)': () => pixelsOf(raster),
    'tile measures': () => [tilesOf(luma), tilesOf(halfOf(luma), TILE / 2)],
    directions: () => directionsOf(halfPlane),
    'line profiles': () => profilesOf(full),
    'perceptual hash': () => perceptualHash(luma),
    size: () => checkSize(pixels),
    aspect: () => checkAspect(pixels, '9:16'),
    blank: () => checkBlank(luma),
    complete: () => checkComplete(luma),
    borders: () => checkBorders(luma),
    blur: () => checkBlur({ tiles, directions }),
    noise: () => checkNoise({ full, tiles, half }),
    exposure: () => checkExposure(pixels),
    posterisation: () => checkPosterisation(colours),
    banding: () => checkBanding(full),
    compression: () => checkCompression({ profiles }),
    stripes: () => checkStripes(full, profiles),
    tiles: () => checkTiles(luma, profiles),
    text: () => checkText(luma),
    'safe-area': () => checkSafeArea(luma, [SAFE_AREA]),
  };
};

const rounded = (value: number): number => Number(value.toFixed(2));

const bytes = await paint({ prompt: PROMPT, negativePrompt: '', seed: 1, ...SIZE, format: 'jpeg' });
const decoded = await decodeRaster(bytes);
if (!decoded.ok) throw new Error(decoded.problem);
const rows: { step: string; cpuMilliseconds: number }[] = [];
for (const [step, run] of Object.entries(await stepsOf(decoded.raster))) {
  rows.push({ step, cpuMilliseconds: rounded(await cpuOf(run)) });
}
const total = rounded(rows.reduce((sum, { cpuMilliseconds }) => sum + cpuMilliseconds, 0));
const reading = {
  decode: rounded(await cpuOf(() => decodeRaster(bytes))),
  damage: rounded(await cpuOf(() => checkDamage(bytes))),
};
const result = { ...SIZE, rounds: ROUNDS, cpuMillisecondsAfterDecoding: total, limit: LIMIT, rows, reading };
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.table([...rows, { step: 'all, after decoding', cpuMilliseconds: total }]);
  console.log(
    `Limit ${LIMIT} ms. Reading the file comes before: decode ${reading.decode} ms, damage ${reading.damage} ms.`,
  );
}
