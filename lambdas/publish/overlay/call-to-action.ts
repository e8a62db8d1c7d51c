// The call to action: one line, on a pill or plain.
import { fitText } from '../lines.ts';
import { colourOf, inkOn } from './colours.ts';
import { sizesOf, weightOf, type SetKind } from './set-element.ts';
import { drawPill } from './shapes.ts';
import { drawLines } from './text-lines.ts';

/** Around the words of a pill, in sizes. */
const PADDING = { x: 0.95, y: 0.42 };
const LEADING = 1.2;

export const setCallToAction: SetKind = (style, setting) => {
  const { words, typeface, brand, shorter, below } = setting;
  if (words.callToAction === undefined) return undefined;
  const weight = weightOf(style, brand);
  const { largest, smallest } = sizesOf(style, setting);
  const onPill = style.background !== 'none';
  const around = onPill ? PADDING : { x: 0, y: 0 };
  const fitted = fitText({
    text: words.callToAction,
    measure: (part) => typeface.width(part, weight) + 2 * around.x,
    width: setting.width,
    maxLines: 1,
    largest: Math.max(smallest, Math.min(largest, below)),
    smallest,
  });
  if (fitted === undefined) return 'too small';
  const { lines, size } = fitted;
  const width = (typeface.width(words.callToAction, weight) + 2 * around.x) * size;
  const height = (LEADING + 2 * around.y) * size;
  const fill = colourOf(brand, style.fill);
  return {
    element: 'callToAction',
    text: words.callToAction,
    size,
    width,
    height,
    shortened: false,
    drawGround: (context, { x, y }) => {
      if (onPill) drawPill(context, { box: { x, y, width, height }, fill, shorter });
    },
    drawGlyphs: (context, { x, y }, ink) => {
      context.fillStyle = onPill ? inkOn(fill, brand)('ink') : ink(style.colour);
      const text = { lines, size, weight, typeface, width: width - 2 * around.x * size, leading: LEADING };
      drawLines(context, { ...text, horizontal: 'center' }, { x: x + around.x * size, y: y + around.y * size });
    },
  };
};
