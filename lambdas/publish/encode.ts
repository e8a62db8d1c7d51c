// Turns a composed frame into the channel's file, within its size limit.
import type { Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Channel } from '../shared/domain/packs.ts';
import { badInput } from '../shared/errors.ts';
import { encodeUntilTrue, noTrueQuality, type IsTrue } from './truth/encode-until-true.ts';

/** JPEG qualities tried in turn; 88 is visually lossless for photographs at these sizes. */
const JPEG_QUALITIES = [88, 80, 72, 64, 54, 42, 30] as const;
/** Colours of the palette tried in turn when a full-colour PNG is too large. */
const PNG_COLOURS = [256, 128, 64, 32] as const;

const tooLarge = ({ id, maxBytes, width, height, format }: Channel): Error =>
  badInput(
    `The channel ${id} allows ${maxBytes} bytes for ${width}×${height} ${format}: no quality gets that small. Raise maxBytes in packs/channels/${id}.yaml.`,
  );

const encodeJpeg = async (canvas: Canvas, channel: Channel): Promise<Uint8Array> => {
  for (const quality of JPEG_QUALITIES) {
    const bytes = await canvas.encode('jpeg', quality);
    if (bytes.length <= channel.maxBytes) return bytes;
  }
  throw tooLarge(channel);
};

const encodePng = async (canvas: Canvas, channel: Channel, isTrue?: IsTrue): Promise<Uint8Array> => {
  const bytes = await canvas.encode('png');
  if (bytes.length <= channel.maxBytes) return bytes;
  for (const colours of PNG_COLOURS) {
    const smaller = await sharp(bytes).png({ palette: true, colours }).toBuffer();
    if (smaller.length <= channel.maxBytes && (isTrue === undefined || (await isTrue(smaller)))) return smaller;
  }
  throw isTrue === undefined ? tooLarge(channel) : noTrueQuality(channel);
};

/**
 * The file's bytes. With `isTrue` (the product's proof) only bytes for which it holds, whatever quality that takes.
 * Throws BadInput when no quality fits the channel's maxBytes, ProductUntrue when none of those that fit is true.
 */
export const encodeFrame = (canvas: Canvas, channel: Channel, isTrue?: IsTrue): Promise<Uint8Array> => {
  if (channel.format === 'png') return encodePng(canvas, channel, isTrue);
  return isTrue === undefined ? encodeJpeg(canvas, channel) : encodeUntilTrue(canvas, channel, isTrue);
};
