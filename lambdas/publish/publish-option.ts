// Publishes one accepted option: in the first channel and market, with the gallery's thumbs.
import type { PublishedFile } from '../shared/domain/manifest.ts';
import type { Channel } from '../shared/domain/packs.ts';
import { optionFileKey } from '../shared/keys.ts';
import { STAND_IN_DISCLOSURE, type CueWork, type MarketWords } from './cue-work.ts';
import { encodeFrame } from './encode.ts';
import { writeOnScene } from './frame.ts';
import type { AcceptedOption } from './options.ts';
import { composeScene, type Scene } from './scene.ts';
import { writeThumbs } from './thumbs.ts';
import { fileNameOf, writeFile } from './write-file.ts';

/** The channel that options are shown in. */
export const firstChannel = ({ spec }: CueWork): Channel => {
  const [channel] = spec.packs.channels;
  if (channel === undefined) throw new Error(`The run ${spec.runId} has no channel.`);
  return channel;
};

/** The option's set with the product in it, without words. */
export const sceneOf = ({ spec, photo }: CueWork, { picture }: AcceptedOption, channel: Channel): Scene =>
  composeScene({ channel, picture, overlay: spec.packs.overlay, ...(photo === undefined ? {} : { product: photo }) });

/** The scene with one market's words on it. */
export const writeWords = (
  { spec, typeface, logo }: CueWork,
  scene: Scene,
  { words }: MarketWords,
): ReturnType<typeof writeOnScene> =>
  writeOnScene(scene, {
    overlay: spec.packs.overlay,
    brand: spec.packs.brand,
    typeface,
    logo,
    words,
    ...(spec.modelEndpoint === 'stand-in' ? { disclosure: STAND_IN_DISCLOSURE } : {}),
  });

export interface PublishedOptionFile extends PublishedFile {
  content: Uint8Array;
}

/** Throws BadInput when the channel's maxBytes cannot be met, StoreUnavailable. */
export const publishOption = async (work: CueWork, accepted: AcceptedOption): Promise<PublishedOptionFile> => {
  const { store, spec, cue } = work;
  const channel = firstChannel(work);
  const [first] = work.markets;
  const { canvas, report } = writeWords(work, sceneOf(work, accepted, channel), first);
  const [content] = await Promise.all([
    encodeFrame(canvas, channel),
    writeThumbs(store, canvas, {
      runId: spec.runId,
      cueId: cue.cueId,
      which: String(accepted.job.option),
      sizes: accepted.ranked.rank === 1 ? ['tiny', 'option', 'pick'] : ['option', 'pick'],
    }),
  ]);
  const key = optionFileKey(spec.runId, channel.id, fileNameOf(work, channel, `_o${accepted.job.option}`));
  return { ...(await writeFile(work, { key, bytes: content, channel, market: first.market, report })), content };
};
