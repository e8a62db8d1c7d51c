// The pixel checks in their order: what is cheap and telling first; a file that does not decode ends the list.
import { blockersOf, type CheckResult } from '../shared/domain/outcome.ts';
import type { AspectRatio } from '../shared/domain/packs.ts';
import { checkAspect } from './checks/aspect.ts';
import { checkBanding } from './checks/banding.ts';
import { checkBlank } from './checks/blank.ts';
import { checkBlur } from './checks/blur.ts';
import { checkBorders } from './checks/borders.ts';
import { checkComplete } from './checks/complete.ts';
import { checkCompression } from './checks/compression.ts';
import { checkDamage } from './checks/damage.ts';
import { checkDecode } from './checks/decode.ts';
import { checkDuplicate, type OtherPicture, type Sibling } from './checks/duplicate.ts';
import { checkExposure } from './checks/exposure.ts';
import { checkNoise } from './checks/noise.ts';
import { checkPosterisation } from './checks/posterisation.ts';
import { checkRepeated } from './checks/repeated.ts';
import { checkSafeArea, type SafeArea } from './checks/safe-area.ts';
import { checkSize } from './checks/size.ts';
import { checkStripes } from './checks/stripes.ts';
import { checkText, type Disclosure } from './checks/text.ts';
import { checkTiles } from './checks/tiles.ts';
import { directionsOf } from './direction-measures.ts';
import { qualityOf } from './jpeg/quality.ts';
import { profilesOf } from './line-profile.ts';
import { perceptualHash } from './perceptual-hash.ts';
import { decodeRaster, pixelsOf, type Pixels } from './pixels.ts';
import { halfOf, TILE, tilesOf } from './tile-measures.ts';

export interface Expectation {
  /** What was ordered; a number is width ÷ height. */
  aspect: AspectRatio | number;
  /** Pixels of the shorter side; default MIN_SHORT_SIDE. */
  minShortSide?: number;
  /** Accepted options of the same cue. */
  siblings: readonly Sibling[];
  /** Accepted pictures of the run's other cues. */
  others?: readonly OtherPicture[];
  /** What the run's channels cover. */
  safeAreas?: readonly SafeArea[];
  /** Where the maker of the picture signs it. */
  disclosure?: Disclosure | undefined;
  /** More checks on the same pixels, such as the distance to a brand's style. */
  more?: (pixels: Pixels) => CheckResult[];
}

export interface Inspection {
  /** Nothing blocks. */
  passed: boolean;
  checks: CheckResult[];
  /** Absent when the file does not decode. */
  facts?: { width: number; height: number; format: Pixels['format']; hash: string };
}

/** A blank picture is blurred too: its first fault is said, not its consequences. */
const untilBlank = (checks: readonly (() => CheckResult)[]): CheckResult[] => {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const result = check();
    results.push(result);
    if (result.check === 'blank' && !result.passed) break;
  }
  return results;
};

/** The checks that need pixels, in their order. */
const pixelChecks = (
  pixels: Pixels,
  expectation: Expectation,
  { hash, quality }: { hash: string; quality: number | undefined },
): (() => CheckResult)[] => {
  const { full, luma, colours } = pixels;
  const tiles = tilesOf(luma);
  const halfPlane = halfOf(luma);
  const profiles = profilesOf(full);
  return [
    () => checkSize(pixels, expectation.minShortSide),
    () => checkAspect(pixels, expectation.aspect),
    () => checkBlank(luma),
    () => checkComplete(luma),
    () => checkBorders(luma),
    () => checkBlur({ tiles, directions: directionsOf(halfPlane) }),
    () => checkNoise({ full, tiles, half: tilesOf(halfPlane, TILE / 2) }),
    () => checkExposure(pixels),
    () => checkPosterisation(colours),
    () => checkBanding(full),
    () => checkCompression({ profiles, quality }),
    () => checkStripes(full, profiles),
    () => checkTiles(luma, profiles),
    () => checkText(luma, expectation.disclosure),
    () => checkSafeArea(luma, expectation.safeAreas ?? []),
    () => checkDuplicate(hash, expectation.siblings),
    () => checkRepeated(hash, expectation.others ?? []),
  ];
};

/** Runs every pixel check on the file's bytes. Never throws for what is in them. */
export const inspectPicture = async (bytes: Uint8Array, expectation: Expectation): Promise<Inspection> => {
  const decoded = await decodeRaster(bytes);
  const decode = checkDecode(decoded);
  if (!decoded.ok) return { passed: false, checks: [decode] };
  const pixels = await pixelsOf(decoded.raster);
  const hash = await perceptualHash(pixels.luma);
  const checks = [
    decode,
    checkDamage(bytes),
    ...untilBlank(pixelChecks(pixels, expectation, { hash, quality: qualityOf(bytes) })),
  ];
  if (blockersOf(checks).length === 0) checks.push(...(expectation.more?.(pixels) ?? []));
  const { width, height, format } = pixels;
  return { passed: blockersOf(checks).length === 0, checks, facts: { width, height, format, hash } };
};
