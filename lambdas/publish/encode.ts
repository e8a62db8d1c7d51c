// Turns a composed frame into the channel's file: the best quality that stays within its size limit, opaque sRGB, with its metadata inside.
import type { Canvas } from '@napi-rs/canvas';
import sharp, { type Sharp } from 'sharp';
import type { Channel } from '../shared/domain/packs.ts';

type Subsampling = '4:4:4' | '4:2:0';

/** JPEG qualities tried in turn; 88 is visually lossless for photographs at these sizes. */
const JPEG_QUALITIES = [88, 80, 72, 64, 54, 42, 30] as const;
/** Below it, halving the colours' resolution harms letters less than coarser quality would. */
const LEAST_FULL_COLOUR = 64;
/** Colours of the palette tried in turn when a full-colour PNG is too large. */
const PNG_COLOURS = [256, 128, 64, 32] as const;

export interface EncodeOptions {
  /** Goes into the file and counts in its bytes. */
  xmp?: string;
  /** Words, a label or a product are on it: colours keep their full resolution, so that red letters have clean rims. */
  detail?: boolean;
  /** A file that fails it (the product is no longer what it was) counts as too coarse, and the finest is kept. */
  isTrue?: (bytes: Uint8Array) => Promise<boolean>;
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

/** The canvas's pixels without alpha: frames are opaque. */
const pipeline = (canvas: Canvas, xmp: string | undefined): Sharp => {
  const { width, height } = canvas;
  const opaque = sharp(canvas.data(), { raw: { width, height, channels: 4 } }).removeAlpha();
  return xmp === undefined ? opaque : opaque.withXmp(xmp);
};

/** Every way to encode the frame for its channel, the best first. */
const attempts = (canvas: Canvas, { format, rules }: Channel, { xmp, detail = true }: EncodeOptions): Sharp[] => {
  const source = pipeline(canvas, xmp);
  if (format === 'jpeg') return rungs(detail).map((rung) => source.clone().jpeg(rung));
  const reduced = rules.format.palette ? PNG_COLOURS : [];
  return [source.clone().png(), ...reduced.map((colours) => source.clone().png({ palette: true, colours, dither: 1 }))];
};

/**
 * The file's bytes: the first attempt within the channel's maxBytes. Where none gets that small, the smallest: the check
 * of the finished file refuses it and says by how much. An attempt that is not true ends the descent.
 */
export const encodeFrame = async (
  canvas: Canvas,
  channel: Channel,
  options: EncodeOptions = {},
): Promise<Uint8Array> => {
  let best: Uint8Array | undefined;
  for (const attempt of attempts(canvas, channel, options)) {
    const bytes = await attempt.toBuffer();
    if (best !== undefined && options.isTrue !== undefined && !(await options.isTrue(bytes))) break;
    best = bytes;
    if (bytes.length <= channel.maxBytes) break;
  }
  if (best === undefined) throw new Error(`The channel ${channel.id} has no way to encode a frame.`);
  return best;
};
