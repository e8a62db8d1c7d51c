// Check: what is worth seeing does not lie where the channels' apps put their own buttons.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import { measured } from '../measured.ts';
import type { Plane } from '../pixels.ts';

export interface SafeArea {
  /** Name of the channel, for a person. */
  name: string;
  /** Width ÷ height of what is published: the picture is cropped to it in the middle. */
  aspect: number;
  /** Fractions of the height (top, bottom) and the width (left, right) that the app covers. */
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/**
 * Detail in the covered margin ÷ detail in the open middle, each for its area. Ours: from 1 on there is more to see under the
 * app's buttons than between them.
 */
export const MAX_CLUTTER = 1;

const { abs } = Math;

/** Side of the cells in which detail is added up, in pixels of the normalised picture. */
const CELL = 8;

interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

const cropOf = ({ width, height }: Plane, aspect: number): Crop => {
  const cropped = width / height > aspect ? { width: height * aspect, height } : { width, height: width / aspect };
  return { ...cropped, left: (width - cropped.width) / 2, top: (height - cropped.height) / 2 };
};

/** Mean absolute gradient of a cell, sampled at every second pixel. */
const detailOf = ({ width, values }: Plane, left: number, top: number): number => {
  let sum = 0;
  for (let y = top; y < top + CELL - 1; y += 2) {
    for (let x = left; x < left + CELL - 1; x += 2) {
      const at = y * width + x;
      const centre = values[at] ?? 0;
      sum += abs(centre - (values[at + 1] ?? 0)) + abs(centre - (values[at + width] ?? 0));
    }
  }
  return sum;
};

const clutterOf = (luma: Plane, area: SafeArea): number => {
  const crop = cropOf(luma, area.aspect);
  const sums = { covered: 0, open: 0, coveredCells: 0, openCells: 0 };
  for (let top = Math.ceil(crop.top); top + CELL < crop.top + crop.height; top += CELL) {
    for (let left = Math.ceil(crop.left); left + CELL < crop.left + crop.width; left += CELL) {
      const x = (left + CELL / 2 - crop.left) / crop.width;
      const y = (top + CELL / 2 - crop.top) / crop.height;
      const isCovered = x < area.left || x > 1 - area.right || y < area.top || y > 1 - area.bottom;
      const detail = detailOf(luma, left, top);
      sums.covered += isCovered ? detail : 0;
      sums.open += isCovered ? 0 : detail;
      sums.coveredCells += isCovered ? 1 : 0;
      sums.openCells += isCovered ? 0 : 1;
    }
  }
  if (sums.coveredCells === 0 || sums.openCells === 0) return 0;
  return sums.covered / sums.coveredCells / (sums.open / sums.openCells + 1);
};

/** Notes when the margins that apps cover hold more detail than the middle. Passes without a channel that covers any. */
export const checkSafeArea = (luma: Plane, areas: readonly SafeArea[]): CheckResult => {
  const worst = areas
    .map((area) => ({ name: area.name, value: clutterOf(luma, area) }))
    .sort((a, b) => b.value - a.value)[0];
  if (worst === undefined) {
    return { check: 'safe-area', passed: true, severity: 'note', reason: 'No channel covers its margins.' };
  }
  return measured({
    check: 'safe-area',
    severity: 'note',
    value: worst.value,
    atMost: MAX_CLUTTER,
    good: 'The middle, which no app covers, holds most of what there is to see.',
    bad: `On ${worst.name} more is to be seen under the app's own buttons than between them.`,
  });
};
