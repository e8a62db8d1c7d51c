// Sets the elements of one block one below the other, as large as the room allows; where it does not, the least important give way.
import type { OverlayBlock, OverlayElement, OverlayElementStyle } from '../../shared/domain/overlay.ts';
import { setCallToAction } from './call-to-action.ts';
import { clearSpaceOf } from './clear-space.ts';
import { setLogo } from './logo.ts';
import { setPrice } from './price.ts';
import { setQrCode } from './qr-code.ts';
import { setSellingPoints } from './selling-points.ts';
import type { SetElement, SetKind, Setting } from './set-element.ts';
import { setTitle } from './title.ts';

const KINDS: Record<OverlayElement, SetKind> = {
  title: setTitle,
  sellingPoints: setSellingPoints,
  price: setPrice,
  callToAction: setCallToAction,
  logo: setLogo,
  qr: setQrCode,
};

export interface SetBlock {
  elements: SetElement[];
  /** Pixels between one element and the next, before each. */
  gaps: number[];
  width: number;
  height: number;
  /** What had no room. */
  dropped: OverlayElementStyle[];
  /** Of the title to the largest it may be, 0–1; without a title of everything. */
  relativeSize: number;
}

export type BlockRoom = Omit<Setting, 'scale' | 'below' | 'points' | 'forceLines'>;

/** Sizes, as shares of the largest, tried until everything fits. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] as const;
/** Letters beside the title, as shares of its size. */
const BELOW_TITLE = 0.66;
/** Up to this importance an element is kept, and a title that is too long is cut off instead. */
const KEPT = 2;

/** Shares of the frame's shorter side; lines of text bring some air of their own. */
const GAP = 0.016;
const GAP_BESIDE_SHAPES = 0.026;
const SHAPES: readonly OverlayElement[] = ['logo', 'callToAction', 'qr'];

const gapOf = (before: SetElement, after: SetElement, { shorter, logo }: BlockRoom): number => {
  const isShape = SHAPES.includes(before.element) || SHAPES.includes(after.element);
  return Math.max(shorter * (isShape ? GAP_BESIDE_SHAPES : GAP), clearSpaceOf([before, after], logo));
};

interface Attempt {
  styles: readonly OverlayElementStyle[];
  scale: number;
  points: number;
  forceLines?: number;
}

/** Undefined when one of the elements does not fit. Pixels. */
const setAll = (room: BlockRoom, { styles, ...attempt }: Attempt): SetElement[] | undefined => {
  const elements: SetElement[] = [];
  let below = Infinity;
  for (const style of styles) {
    const set = KINDS[style.element](style, { ...room, ...attempt, below });
    if (set === 'too small') return undefined;
    if (set === undefined) continue;
    if (set.element === 'title') below = set.size * BELOW_TITLE;
    elements.push(set);
  }
  return elements;
};

const stack = (elements: SetElement[], room: BlockRoom): Pick<SetBlock, 'elements' | 'gaps' | 'width' | 'height'> => {
  const gaps = elements.map((element, index) => {
    const before = elements[index - 1];
    return before === undefined ? 0 : gapOf(before, element, room);
  });
  const height = elements.reduce((sum, element, index) => sum + element.height + (gaps[index] ?? 0), 0);
  return { elements, gaps, height, width: Math.max(0, ...elements.map(({ width }) => width)) };
};

/** Rather than set everything this small, what is less important is left out. */
const SMALL = 0.5;

const relativeSize = (elements: readonly SetElement[], { styles, scale }: Attempt, shorter: number): number => {
  const title = elements.find(({ element }) => element === 'title');
  const style = styles.find(({ element }) => element === 'title');
  return title === undefined || style === undefined ? scale : title.size / (style.size.largest * shorter);
};

type Fitted = Omit<SetBlock, 'dropped'>;

const tryScales = (room: BlockRoom, attempt: Omit<Attempt, 'scale'>): Fitted | undefined => {
  const spare = attempt.styles.some(({ importance }) => importance > KEPT + 1);
  for (const scale of SCALES.filter((each) => each >= SMALL || !spare)) {
    const elements = setAll(room, { ...attempt, scale });
    if (elements === undefined) continue;
    const stacked = stack(elements, room);
    if (stacked.height <= room.height && stacked.width <= room.width + 0.5)
      return { ...stacked, relativeSize: relativeSize(elements, { ...attempt, scale }, room.shorter) };
  }
  return undefined;
};

/** With fewer selling points first, then without the least important elements. */
const attempts = (styles: readonly OverlayElementStyle[], points: number): Omit<Attempt, 'scale'>[] => {
  const tries: Omit<Attempt, 'scale'>[] = [];
  let left = [...styles];
  while (left.length > 0) {
    const shown = left.some(({ element }) => element === 'sellingPoints') ? points : 1;
    for (let count = shown; count >= 1; count--) tries.push({ styles: left, points: count });
    const least = Math.max(...left.map(({ importance }) => importance));
    if (least <= KEPT) break;
    left = left.filter(({ importance }) => importance !== least);
  }
  return tries;
};

/** The title cut off in as many lines as there is room for beside what is as important. */
const force = (room: BlockRoom, styles: readonly OverlayElementStyle[]): Fitted | undefined => {
  for (const kept of [
    styles.filter(({ importance }) => importance <= KEPT),
    styles.filter(({ element }) => element === 'title'),
  ]) {
    for (let forceLines = 8; forceLines >= 1; forceLines--) {
      const elements = setAll(room, { styles: kept, points: 1, scale: 0, forceLines });
      if (elements === undefined || elements.length === 0) continue;
      const stacked = stack(elements, room);
      if (stacked.height <= room.height && stacked.width <= room.width + 0.5) return { ...stacked, relativeSize: 0 };
    }
  }
  return undefined;
};

const isSaid = ({ element }: OverlayElementStyle, { words, logo }: BlockRoom): boolean => {
  if (element === 'logo') return logo !== undefined;
  const said = element === 'qr' ? words.link : words[element];
  return said !== undefined && said.length > 0;
};

/** What of `block` there are words for. */
export const saidIn = ({ elements }: Pick<OverlayBlock, 'elements'>, room: BlockRoom): OverlayElementStyle[] =>
  elements.filter((style) => isSaid(style, room));

/** Undefined when not even the most important fits. `room` is what the elements may take, grounds of the block left out. */
export const setBlock = (block: Pick<OverlayBlock, 'elements'>, room: BlockRoom): SetBlock | undefined => {
  const said = saidIn(block, room);
  const points = Math.max(1, room.words.sellingPoints?.length ?? 0);
  const most = Math.max(1, ...said.map(({ count }) => Math.min(count, points)));
  let found: Fitted | undefined;
  for (const attempt of attempts(said, most)) {
    found = tryScales(room, attempt);
    if (found !== undefined) break;
  }
  found ??= force(room, said);
  if (found === undefined || found.elements.length === 0) return undefined;
  const set = new Set(found.elements.map(({ element }) => element));
  return { ...found, dropped: said.filter(({ element }) => !set.has(element)) };
};
