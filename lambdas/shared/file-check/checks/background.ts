// Where the channel wants white: the ground is pure white and the product fills the frame.
import type { Violation } from '../../domain/violation.ts';
import type { Pixels } from '../facts.ts';
import type { FileCheck } from '../rules.ts';

/** From here a value counts as pure white: JPEG may round 255 down by one. */
const WHITE = 254;
/** Below this a pixel belongs to the product, not to JPEG's noise beside it. */
const PRODUCT = 244;
/** Width of the border that must be white, as a share of the shorter side. */
const BORDER = 0.01;
/** Share of the border's pixels that must be. */
const WHITE_SHARE = 0.995;

interface Ground {
  /** Share of the border that is pure white. */
  border: number;
  /** The product's longer side over the frame's, along the same axis; 0 without one. */
  fill: number;
}

const measureGround = ({ width, height, data }: Pixels): Ground => {
  const rim = Math.max(1, Math.round(Math.min(width, height) * BORDER));
  let [white, border] = [0, 0];
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let index = 0; index < width * height; index++) {
    const [x, y] = [index % width, Math.floor(index / width)];
    const darkest = Math.min(data[index * 3] ?? 0, data[index * 3 + 1] ?? 0, data[index * 3 + 2] ?? 0);
    if (x < rim || y < rim || x >= width - rim || y >= height - rim) {
      border += 1;
      white += darkest >= WHITE ? 1 : 0;
    }
    if (darkest >= PRODUCT) continue;
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  const fill = right < 0 ? 0 : Math.max((right - left + 1) / width, (bottom - top + 1) / height);
  return { border: white / border, fill };
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const checkBackground: FileCheck = async ({ facts, channel }) => {
  const { background } = channel.rules;
  if (background.colour !== 'white') return [];
  const { border, fill } = measureGround(await facts.pixels());
  const violations: Violation[] = [];
  if (border < WHITE_SHARE)
    violations.push({
      rule: 'background',
      got: `${percent(border)} of the border pure white`,
      allowed: `at least ${percent(WHITE_SHARE)} of it RGB 255`,
      change: 'Give the product a cut-out photo (PNG with alpha): it is then set on pure white.',
    });
  if (fill < background.minFill)
    violations.push({
      rule: 'fill',
      got: `a product of ${percent(fill)} of the frame`,
      allowed: `at least ${percent(background.minFill)}`,
      change: 'Cut the photo closer to the product.',
    });
  return violations;
};
