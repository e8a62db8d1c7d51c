// Publishes one accepted option: in the first channel and market, with the gallery's thumbs.
import type { PublishedFile } from '../shared/domain/manifest.ts';
import type { Proof } from '../shared/domain/proof.ts';
import type { Channel } from '../shared/domain/packs.ts';
import { optionFileKey } from '../shared/keys.ts';
import { STAND_IN_DISCLOSURE, type CueWork, type MarketWords } from './cue-work.ts';
import { writeOnScene } from './frame.ts';
import type { AcceptedOption } from './options.ts';
import { composeScene, type Scene } from './scene.ts';
import { stagingOf } from './staging/staging.ts';
import { writeThumbs } from './thumbs.ts';
import { encodeProven, type ProvenBytes } from './truth/encode-proven.ts';
import { withProof } from './truth/store-proof.ts';
import { fileNameOf, writeFile } from './write-file.ts';

/** The channel that options are shown in. */
export const firstChannel = ({ spec }: CueWork): Channel => {
  const [channel] = spec.packs.channels;
  if (channel === undefined) throw new Error(`The run ${spec.runId} has no channel.`);
  return channel;
};

/** The option's set with the product in it, without words. */
export const sceneOf = (
  { photo, product, cue, spec }: CueWork,
  { picture, job }: AcceptedOption,
  channel: Channel,
): Promise<Scene> => {
  if (photo === undefined || product === undefined) return composeScene({ channel, picture });
  const staging = stagingOf({ cue, product, job, brand: spec.packs.brand, raster: picture.raster });
  return composeScene({ channel, picture, product: photo, staging });
};

/** The scene with one market's words on it. */
export const writeWords = ({ spec }: CueWork, scene: Scene, { words }: MarketWords): ReturnType<typeof writeOnScene> =>
  writeOnScene(scene, {
    brand: spec.packs.brand,
    words,
    last: spec.packs.markets.length === 1,
    ...(spec.modelEndpoint === 'stand-in' ? { disclosure: STAND_IN_DISCLOSURE } : {}),
  });

/** One market's picture, encoded and proven. Throws ProductUntrue, BadInput. */
export const encodeScene = (
  work: CueWork,
  { canvas, scene, channel }: { canvas: ReturnType<typeof writeOnScene>; scene: Scene; channel: Channel },
): Promise<ProvenBytes> =>
  encodeProven(canvas, {
    channel,
    sku: work.product?.sku ?? '',
    ...(scene.product === undefined ? {} : { product: scene.product }),
  });

export interface PublishedOptionFile {
  file: PublishedFile;
  content: Uint8Array;
  proof?: Proof;
}

/** Throws ProductUntrue (nothing is written then), BadInput when the channel's maxBytes cannot be met, StoreUnavailable. */
export const publishOption = async (work: CueWork, accepted: AcceptedOption): Promise<PublishedOptionFile> => {
  const { store, spec, cue } = work;
  const channel = firstChannel(work);
  const [first] = work.markets;
  const scene = await sceneOf(work, accepted, channel);
  const canvas = writeWords(work, scene, first);
  const { bytes, ...proven } = await encodeScene(work, { canvas, scene, channel });
  await writeThumbs(store, canvas, {
    runId: spec.runId,
    cueId: cue.cueId,
    which: String(accepted.job.option),
    sizes: accepted.ranked.rank === 1 ? ['tiny', 'option', 'pick'] : ['option', 'pick'],
  });
  const key = optionFileKey(spec.runId, channel.id, fileNameOf(work, channel, `_o${accepted.job.option}`));
  const file = await writeFile(work, { key, bytes, channel, market: first.market });
  return { file: await withProof(work, file, proven.proof), content: bytes, ...proven };
};
