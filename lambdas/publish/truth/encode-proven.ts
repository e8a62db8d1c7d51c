// Encodes a finished frame and proves on the way that the product in it is the photo's: no proof, no bytes.
import type { Canvas } from '@napi-rs/canvas';
import type { Channel } from '../../shared/domain/packs.ts';
import type { Proof } from '../../shared/domain/proof.ts';
import { isLiveframeError, LiveframeError } from '../../shared/errors.ts';
import { encodeFrame, type EncodeOptions } from '../encode.ts';
import type { FittedProduct } from '../staging/fit-product.ts';
import type { IsTrue } from './encode-until-true.ts';
import { measureEncoded, untruthOf } from './encoded.ts';
import { compareExactly, type Exactness } from './exact.ts';
import type { Similarity } from './similarity.ts';

export interface ProvenBytes {
  bytes: Uint8Array;
  /** Absent for a frame without a product's photo. */
  proof?: Proof;
}

export interface ProvenRequest extends Pick<EncodeOptions, 'xmp' | 'detail'> {
  channel: Channel;
  /** The product as it was drawn; absent when there is none. */
  product?: FittedProduct;
  sku: string;
}

const untrue = ({ sku, channel }: ProvenRequest, what: string): LiveframeError =>
  new LiveframeError('ProductUntrue', `${sku} does not look as in its photo in ${channel.id}: ${what}.`);

const exactOrThrow = (canvas: Canvas, product: FittedProduct, request: ProvenRequest): Exactness => {
  const exactness = compareExactly(canvas, product);
  const { exactPixels, differing, firstAt } = exactness;
  if (exactPixels === 0) throw untrue(request, 'its photo has no opaque pixel at this size, so nothing can be proven');
  if (differing > 0)
    throw untrue(
      request,
      `${differing} of its ${exactPixels} pixels were changed or covered, the first at ${firstAt?.x ?? 0}, ${firstAt?.y ?? 0}`,
    );
  return exactness;
};

const metadataOf = ({ xmp, detail }: ProvenRequest): EncodeOptions => ({
  ...(xmp === undefined ? {} : { xmp }),
  ...(detail === undefined ? {} : { detail }),
});

/** Says of a frame that no quality was good enough for what the best one lacked. */
const encodeOrExplain = async (
  canvas: Canvas,
  { request, isTrue, lacks }: { request: ProvenRequest; isTrue: IsTrue; lacks: () => string | undefined },
): Promise<Uint8Array> => {
  try {
    return await encodeFrame(canvas, request.channel, { ...metadataOf(request), isTrue });
  } catch (error) {
    const lack = isLiveframeError(error, 'ProductUntrue') ? lacks() : undefined;
    if (lack === undefined) throw error;
    throw untrue(request, `${lack}, and no quality within the channel’s ${request.channel.maxBytes} bytes is better`);
  }
};

/** Figures as they are stored: enough digits to compare, few enough to read. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

/**
 * Compares the finished frame with the product's reference pixel by pixel, then encodes it at a quality at which the decoded bytes are
 * like the reference too. Throws ProductUntrue when either fails.
 */
export const encodeProven = async (canvas: Canvas, request: ProvenRequest): Promise<ProvenBytes> => {
  const { channel, product, sku } = request;
  if (product === undefined) return { bytes: await encodeFrame(canvas, channel, metadataOf(request)) };
  const { exactPixels } = exactOrThrow(canvas, product, request);
  let last: Similarity | undefined;
  const isTrue = async (encoded: Uint8Array): Promise<boolean> => {
    last = await measureEncoded(encoded, product);
    return untruthOf(last) === undefined;
  };
  const lacks = (): string | undefined => (last === undefined ? undefined : untruthOf(last));
  const bytes = await encodeOrExplain(canvas, { request, isTrue, lacks });
  const { ssim, lowestSsim, colourShift, worstPixel } = last ?? (await measureEncoded(bytes, product));
  const { photo, box } = product;
  return {
    bytes,
    proof: {
      sku,
      photoSha256: photo.sha256,
      crop: photo.content,
      box,
      exactPixels,
      differing: 0,
      ssim: rounded(ssim),
      lowestSsim: rounded(lowestSsim),
      colourShift: rounded(colourShift),
      worstPixel,
    },
  };
};
