// Turns a composed frame into the channel's file: the best quality that stays within its size limit, opaque sRGB, with its metadata inside.
import type { Canvas } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import type { Channel } from '../shared/domain/packs.ts';
import { encodeUntilTrue, noTrueQuality, type IsTrue, type Source } from './truth/encode-until-true.ts';

type Subsampling = '4:4:4' | '4:2:0';

/** JPEG qualities tried in turn; 88 is visually lossless for photographs at these sizes. */
const JPEG_QUALITIES = [88, 80, 72, 64, 54, 42, 30] as const;
/** Below it colours are halved anyway: the bytes are needed for the rest. */
const LEAST_FULL_COLOUR = 64;
/** Colours of the palette tried in turn when a full-colour PNG is too large. */
const PNG_COLOURS = [256, 128, 64, 32] as const;

export interface EncodeOptions {
  /** Goes into the file and counts in its bytes. */
  xmp?: string;
  /** Words, a label or a product are on it: colours keep their full resolution, so that red letters have clean rims. */
  detail?: boolean;
  /** The product's proof: only bytes for which it holds, whatever quality that takes. */
  isTrue?: IsTrue;
}

interface Rung {
  quality: number;
  chromaSubsampling: Subsampling;
}

const rungs = (detail: boolean): Rung[] =>
  JPEG_QUALITIES.map((quality) => ({
    quality,
    chromaSubsampling: detail && quality >= LEAST_FULL_COLOUR ? '4:4:4' : '4:2:0',
  }));

/** Starts a pipeline over the canvas's pixels without alpha: frames are opaque. sharp's own clone() would copy the pixels. */
const pipelines = (canvas: Canvas, xmp: string | undefined): Source => {
  const { width, height } = canvas;
  const pixels = canvas.data();
  return () => {
    const opaque = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
    return xmp === undefined ? opaque : opaque.withXmp(xmp);
  };
};

/** Every way to encode the frame for its channel, the best first. */
const attempts = (source: Source, { format, rules }: Channel, detail: boolean): Sharp[] => {
  if (format === 'jpeg') return rungs(detail).map((rung) => source().jpeg(rung));
  const reduced = rules.format.palette ? PNG_COLOURS : [];
  return [source().png(), ...reduced.map((colours) => source().png({ palette: true, colours, dither: 1 }))];
};

/** A full-colour PNG is always true; one with a palette may be. */
const encodeTruePng = async (source: Source, channel: Channel, isTrue: IsTrue): Promise<Uint8Array> => {
  for (const [index, attempt] of attempts(source, channel, true).entries()) {
    const bytes = await attempt.toBuffer();
    if (bytes.length <= channel.maxBytes && (index === 0 || (await isTrue(bytes)))) return bytes;
  }
  throw noTrueQuality(channel);
};

/**
 * The file's bytes: the first attempt within the channel's maxBytes. Where none gets that small, the smallest: the check
 * of the finished file refuses it and says by how much. With `isTrue` it throws ProductUntrue when no quality is both
 * true and small enough.
 */
export const encodeFrame = async (
  canvas: Canvas,
  channel: Channel,
  { xmp, detail = true, isTrue }: EncodeOptions = {},
): Promise<Uint8Array> => {
  const source = pipelines(canvas, xmp);
  if (isTrue !== undefined) {
    return channel.format === 'jpeg'
      ? encodeUntilTrue(source, channel, isTrue)
      : encodeTruePng(source, channel, isTrue);
  }
  let best: Uint8Array | undefined;
  for (const attempt of attempts(source, channel, detail)) {
    best = await attempt.toBuffer();
    if (best.length <= channel.maxBytes) break;
  }
  if (best === undefined) throw new Error(`The channel ${channel.id} has no way to encode a frame.`);
  return best;
};
