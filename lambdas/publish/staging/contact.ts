// Where a product touches the ground: its base, and the dark that gathers there.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { VISIBLE } from '../product.ts';
import type { Rectangle } from '../rectangle.ts';
import type { RgbaPixels } from '../truth/reference.ts';
import type { FittedProduct } from './fit-product.ts';

/** Share of the product's height, from its lowest point up, over which its base is measured. */
const BASE_SHARE = 0.06;

/** Where the product touches the ground, as shares of its width: a glass stands on its foot, not on its rim. */
export const baseOf = ({ width, height, data }: RgbaPixels): { from: number; to: number } => {
  let [from, to] = [width, -1];
  for (let y = Math.floor(height * (1 - BASE_SHARE)); y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < VISIBLE) continue;
      from = Math.min(from, x);
      to = Math.max(to, x);
    }
  }
  return to < 0 ? { from: 0, to: 1 } : { from: from / width, to: (to + 1) / width };
};

/** An ellipse that fades out softly: dark in the middle, nothing at the rim. */
const softEllipse = (
  context: SKRSContext2D,
  { x, y, width, height }: Rectangle,
  { colour, darkness }: { colour: string; darkness: number },
): void => {
  context.save();
  context.translate(x + width / 2, y + height / 2);
  context.scale(width / 2, height / 2);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, `rgba(${colour}, ${darkness})`);
  gradient.addColorStop(0.45, `rgba(${colour}, ${darkness * 0.62})`);
  gradient.addColorStop(1, `rgba(${colour}, 0)`);
  context.fillStyle = gradient;
  context.fillRect(-1, -1, 2, 2);
  context.restore();
};

/** A wide, weak and a narrow, strong ellipse below the base; both lean away from the light. `colour` is `red, green, blue`. */
export const drawContact = (
  context: SKRSContext2D,
  { box, reference }: FittedProduct,
  { colour, side }: { colour: string; side: number },
): void => {
  const base = baseOf(reference);
  const [left, foot] = [box.x + box.width * base.from, box.width * (base.to - base.from)];
  const ground = box.y + box.height;
  const depth = Math.min(Math.max(foot * 0.13, box.height * 0.025), box.height * 0.16);
  const away = -side * foot * 0.06;
  const wide = { x: left - foot * 0.18 + away, y: ground - depth, width: foot * 1.36, height: depth * 2 };
  const narrow = { x: left - foot * 0.03, y: ground - depth * 0.42, width: foot * 1.06, height: depth * 0.8 };
  softEllipse(context, wide, { colour, darkness: 0.28 });
  softEllipse(context, narrow, { colour, darkness: 0.6 });
};
