// Small copies for the gallery page.
import { createCanvas, type Canvas, type Image } from '@napi-rs/canvas';
import { thumbKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';

export type ThumbSize = 'tiny' | 'option' | 'pick';

/** Longest width in pixels: the timeline, a card among options (2× of what phones show), the large pick. */
const WIDTHS: Record<ThumbSize, number> = { tiny: 120, option: 360, pick: 720 };
const QUALITY: Record<ThumbSize, number> = { tiny: 72, option: 80, pick: 82 };

/** Shrinks a picture to the thumb's width (never enlarges) and encodes it as JPEG on white. */
export const encodeThumb = async (source: Canvas | Image, size: ThumbSize): Promise<Uint8Array> => {
  const width = Math.min(source.width, WIDTHS[size]);
  const height = Math.max(1, Math.round((source.height / source.width) * width));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'medium';
  context.drawImage(source, 0, 0, width, height);
  return canvas.encode('jpeg', QUALITY[size]);
};

export interface ThumbRequest {
  runId: string;
  cueId: string;
  /** As in thumbKey. */
  which: string;
  sizes: readonly ThumbSize[];
}

/** Writes the thumbs of one picture. */
export const writeThumbs = async (
  store: Pick<ObjectStore, 'put'>,
  source: Canvas | Image,
  { runId, cueId, which, sizes }: ThumbRequest,
): Promise<void> => {
  await Promise.all(
    sizes.map(async (size) =>
      store.put(thumbKey(runId, cueId, { which, size }), await encodeThumb(source, size), 'image/jpeg'),
    ),
  );
};
