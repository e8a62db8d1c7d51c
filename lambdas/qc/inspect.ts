// The pixel checks in their order: what is cheap and telling first; a file that does not decode ends the list.
import type { CheckResult } from '../shared/domain/outcome.ts';
import type { AspectRatio } from '../shared/domain/packs.ts';
import { checkAspect } from './checks/aspect.ts';
import { checkBlank } from './checks/blank.ts';
import { checkBlur } from './checks/blur.ts';
import { checkComplete } from './checks/complete.ts';
import { checkDecode } from './checks/decode.ts';
import { checkDuplicate, type Sibling } from './checks/duplicate.ts';
import { checkExposure } from './checks/exposure.ts';
import { checkNoise } from './checks/noise.ts';
import { checkSize } from './checks/size.ts';
import { perceptualHash } from './perceptual-hash.ts';
import { decodePixels, type Pixels } from './pixels.ts';

export interface Expectation {
  /** What was ordered; a number is width ÷ height. */
  aspect: AspectRatio | number;
  /** Pixels of the shorter side; default MIN_SHORT_SIDE. */
  minShortSide?: number;
  /** Accepted options of the same cue. */
  siblings: readonly Sibling[];
}

export interface Inspection {
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

/** Runs every pixel check on the file's bytes. Never throws for what is in them. */
export const inspectPicture = async (bytes: Uint8Array, expectation: Expectation): Promise<Inspection> => {
  const decoded = await decodePixels(bytes);
  const decode = checkDecode(decoded);
  if (!decoded.ok) return { passed: false, checks: [decode] };
  const { pixels } = decoded;
  const hash = await perceptualHash(pixels.luma);
  const checks = [
    decode,
    ...untilBlank([
      () => checkSize(pixels, expectation.minShortSide),
      () => checkAspect(pixels, expectation.aspect),
      () => checkBlank(pixels),
      () => checkComplete(pixels),
      () => checkBlur(pixels),
      () => checkNoise(pixels),
      () => checkExposure(pixels),
      () => checkDuplicate(hash, expectation.siblings),
    ]),
  ];
  const { width, height, format } = pixels;
  return { passed: checks.every(({ passed }) => passed), checks, facts: { width, height, format, hash } };
};
