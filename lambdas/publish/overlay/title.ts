// The title: as large as its place allows; a very long one takes more lines before it is cut off.
import { fitText, forceText, type FitRequest, type FittedText } from '../lines.ts';
import { sizesOf, weightOf, type SetKind, type Setting } from './set-element.ts';
import { drawLines, heightOf, leadingOf, widthOf } from './text-lines.ts';

/** Lines a title may take where it fits in no other way. */
const MOST_LINES = 14;

const fit = (request: FitRequest, { forceLines }: Setting): FittedText | undefined => {
  if (forceLines !== undefined) return forceText({ ...request, maxLines: forceLines });
  return fitText(request) ?? fitText({ ...request, largest: request.smallest, maxLines: MOST_LINES });
};

export const setTitle: SetKind = (style, setting) => {
  const { words, typeface, brand, width, horizontal, shorter } = setting;
  if (words.title === '') return undefined;
  const weight = weightOf(style, brand);
  const measure = (part: string): number => typeface.width(part, weight);
  const request = { text: words.title, measure, width, maxLines: style.maxLines, ...sizesOf(style, setting) };
  const fitted = fit(request, setting);
  if (fitted === undefined) return 'too small';
  const { lines, size, shortened } = fitted;
  const text = { lines, size, weight, typeface, horizontal, leading: leadingOf(size, shorter) };
  return {
    element: 'title',
    text: shortened ? lines.join(' ') : words.title,
    size,
    width: widthOf(text),
    height: heightOf(text),
    shortened,
    drawGlyphs: (context, at, ink) => {
      context.fillStyle = ink(style.colour);
      drawLines(context, { ...text, width: widthOf(text) }, at);
    },
  };
};
