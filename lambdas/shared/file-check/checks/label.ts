// The drawn AI label is there: at an edge, high enough, with letters that stand out. Read from the pixels.
import type { Violation } from '../../domain/violation.ts';
import type { Box, Pixels } from '../facts.ts';
import { NAMES } from '../names.ts';
import { isGenerated, readBox, type Case, type FileCheck } from '../rules.ts';

/** WCAG 2.2, 1.4.3. */
const MIN_CONTRAST = 4.5;
/** Share of the label's box that letters cover: less is a stain, more a block. */
const INK_SHARE = { min: 0.04, max: 0.6 };
/** Letters span at least this share of the box's width: a cut label does not. */
const MIN_SPAN = 0.7;
/** How far in from the nearest edge a label may begin, as a share of that side: a corner, not the middle. */
const EDGE = 0.25;
/** Words of fewer strokes than this are no words. */
const MIN_STROKES = 3;

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

const luminances = ({ data }: Pixels): Float64Array => {
  const result = new Float64Array(data.length / 3);
  for (let index = 0; index < result.length; index++) {
    const at = index * 3;
    result[index] =
      0.2126 * (LINEAR[data[at] ?? 0] ?? 0) +
      0.7152 * (LINEAR[data[at + 1] ?? 0] ?? 0) +
      0.0722 * (LINEAR[data[at + 2] ?? 0] ?? 0);
  }
  return result;
};

const quantile = (sorted: Float64Array, share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

interface Ink {
  /** Of the letters against what lies under them. */
  contrast: number;
  /** Of the box. */
  share: number;
  height: number;
  span: number;
  /** Runs of columns with ink, between columns without. */
  strokes: number;
}

/** Whether letters are lighter or darker than their ground, the ground is the larger part. */
const splitInk = (values: Float64Array): { isInk: (value: number) => boolean; contrast: number } => {
  const sorted = values.toSorted();
  const [low, ground, high] = [quantile(sorted, 0.02), quantile(sorted, 0.5), quantile(sorted, 0.98)];
  const ratio = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const letters = ratio(high, ground) >= ratio(low, ground) ? high : low;
  // Half-way in contrast, not in light: dark letters would else count their soft rims.
  const middle = Math.sqrt((letters + 0.05) * (ground + 0.05)) - 0.05;
  return { contrast: ratio(letters, ground), isInk: (value) => (letters > ground ? value > middle : value < middle) };
};

const measureInk = (pixels: Pixels): Ink => {
  const { width, height } = pixels;
  const values = luminances(pixels);
  const { isInk, contrast } = splitInk(values);
  const [columns, rows] = [new Uint32Array(width), new Uint32Array(height)];
  let count = 0;
  values.forEach((value, index) => {
    if (!isInk(value)) return;
    const [x, y] = [index % width, Math.floor(index / width)];
    columns[x] = (columns[x] ?? 0) + 1;
    rows[y] = (rows[y] ?? 0) + 1;
    count += 1;
  });
  const spanOf = (counts: Uint32Array): number =>
    counts.findLastIndex((each) => each > 0) - counts.findIndex((each) => each > 0) + 1;
  const strokes = columns.reduce((sum, each, x) => sum + (each > 0 && (columns[x - 1] ?? 0) === 0 ? 1 : 0), 0);
  return { contrast, share: count / values.length, height: spanOf(rows), span: spanOf(columns) / width, strokes };
};

const violation = (got: string, allowed: string): Violation => ({
  rule: 'label',
  got,
  allowed,
  change: 'Publish the picture again and do not crop or paint over its AI label.',
});

const placeProblem = (
  { x, y, width, height }: Box,
  frame: { width: number; height: number },
): Violation | undefined => {
  if (x + width > frame.width || y + height > frame.height)
    return violation('a label that the frame cuts', 'a whole label inside the frame');
  const inward = Math.min(
    x / frame.width,
    y / frame.height,
    (frame.width - x - width) / frame.width,
    (frame.height - y - height) / frame.height,
  );
  return inward > EDGE ? violation('a label in the middle', 'a label at an edge or corner') : undefined;
};

const inkProblem = ({ contrast, share, height, span, strokes }: Ink, least: number): Violation | undefined => {
  if (contrast < MIN_CONTRAST)
    return violation(`letters with contrast ${contrast.toFixed(1)}:1`, `at least ${MIN_CONTRAST}:1`);
  if (share < INK_SHARE.min || share > INK_SHARE.max || strokes < MIN_STROKES || span < MIN_SPAN)
    return violation('no whole words where the label is said to be', 'the label’s words, whole');
  return height < least ? violation(`letters ${height} pixels high`, `at least ${Math.ceil(least)} pixels`) : undefined;
};

const AI_WORDS = /(?:人工智能|AI|IA)/u;
const MADE_WORDS = /(?:生成|合成|generat|generad|made|synthe)/iu;

const checkDrawn = async ({ facts, market }: Case, text: string, box: Box): Promise<Violation[]> => {
  const { width, height } = facts.metadata;
  if (!AI_WORDS.test(text) || !MADE_WORDS.test(text))
    return [violation(`the words "${text}"`, 'words that say AI and generated (zh: 人工智能 or AI with 生成 or 合成)')];
  const misplaced = placeProblem(box, facts.metadata);
  if (misplaced !== undefined) return [misplaced];
  const least = Math.min(width, height) * (market.aiLabel?.minHeight ?? 0);
  const unreadable = inkProblem(measureInk(await facts.pixels(box)), least);
  return unreadable === undefined ? [] : [unreadable];
};

/** Where market or channel asks for a drawn label (zh-CN: GB 45438-2025), it is read back from the picture. */
export const checkLabel: FileCheck = async (given) => {
  const { facts, channel, market } = given;
  const asked = market.aiLabel?.visible === true || channel.rules.aiLabel.visible === 'always';
  if (!asked || !isGenerated(facts)) return [];
  const [text, box] = [facts.property(NAMES.labelText), readBox(facts.property(NAMES.labelBox))];
  if (text === undefined || box === undefined)
    return [violation('no drawn AI label on record', `a label such as "${market.aiLabel?.text ?? 'AI-generated'}"`)];
  return checkDrawn(given, text, box);
};
