// Where the AI label goes and how large it is, before anything else is laid out: words and product keep clear of it.
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Channel, Market } from '../../shared/domain/packs.ts';
import { fontOf, registerFonts } from '../fonts.ts';
import { safeRectangle } from '../layout.ts';
import type { Rectangle } from '../rectangle.ts';

export interface PlacedLabel {
  text: string;
  /** The plate under the letters, in whole pixels. */
  box: Rectangle;
  fontSize: number;
  /** From the box's corner to the letters' left end and baseline. */
  origin: { x: number; y: number };
}

/** Letters are drawn this much higher than the least, so that scaling and JPEG cannot fall below it. */
const RESERVE = 1.04;
/** Around the letters, as shares of the font size. */
const PADDING = { horizontal: 0.4, vertical: 0.22 };
/** Free space below the label, as a share of the shorter side. */
const GAP = 0.02;

interface Ink {
  left: number;
  width: number;
  ascent: number;
  descent: number;
}

const inkOf = (context: SKRSContext2D, text: string, size: number): Ink => {
  context.font = fontOf('700', size);
  const measured = context.measureText(text);
  const left = measured.actualBoundingBoxLeft;
  return {
    left,
    width: left + measured.actualBoundingBoxRight,
    ascent: measured.actualBoundingBoxAscent,
    descent: measured.actualBoundingBoxDescent,
  };
};

/** The words of the label a picture needs in this channel and market; undefined when nothing is drawn. */
const labelText = (channel: Channel, { aiLabel }: Market): string | undefined => {
  if (aiLabel?.visible === true) return aiLabel.text;
  return channel.rules.aiLabel.visible === 'always' ? (aiLabel?.text ?? 'AI-generated') : undefined;
};

/**
 * The label in the upper left corner of the channel's safe area; undefined when neither market nor channel asks for one.
 * The letters' ink is `minHeight` of the shorter side (GB 45438-2025: 5 %) and a little more.
 */
export const placeLabel = (channel: Channel, market: Market): PlacedLabel | undefined => {
  const text = labelText(channel, market);
  if (text === undefined) return undefined;
  registerFonts();
  const context = createCanvas(1, 1).getContext('2d');
  const letters = Math.min(channel.width, channel.height) * (market.aiLabel?.minHeight ?? 0.03) * RESERVE;
  const unit = inkOf(context, text, 100);
  const fontSize = Math.ceil((letters / (unit.ascent + unit.descent)) * 100);
  const ink = inkOf(context, text, fontSize);
  const [side, top] = [Math.round(fontSize * PADDING.horizontal), Math.round(fontSize * PADDING.vertical)];
  const safe = safeRectangle(channel);
  return {
    text,
    fontSize,
    box: {
      x: Math.ceil(safe.x),
      y: Math.ceil(safe.y),
      width: Math.ceil(ink.width) + 2 * side,
      height: Math.ceil(ink.ascent + ink.descent) + 2 * top,
    },
    origin: { x: side + ink.left, y: top + ink.ascent },
  };
};

/** The channel with the label's strip taken from the top of its safe area: what is laid out in it keeps clear of the label. */
export const withoutLabelStrip = (channel: Channel, labels: readonly (PlacedLabel | undefined)[]): Channel => {
  const bottoms = labels.flatMap((label) => (label === undefined ? [] : [label.box.y + label.box.height]));
  if (bottoms.length === 0) return channel;
  const gap = Math.min(channel.width, channel.height) * GAP;
  const top = Math.max(channel.safeArea.top, (Math.max(...bottoms) + gap) / channel.height);
  return { ...channel, safeArea: { ...channel.safeArea, top } };
};
