// Publishes one accepted option: in the first channel that shows sets, for the first market, with the gallery's thumbs.
import type { PublishedFile } from '../shared/domain/manifest.ts';
import type { Channel } from '../shared/domain/packs.ts';
import { optionFileKey } from '../shared/keys.ts';
import { STAND_IN_DISCLOSURE, type CueWork, type MarketWords } from './cue-work.ts';
import { enlargedOf } from './enlarge.ts';
import { finishFile, type FileResult, type Frame } from './finish-file.ts';
import { writeOnScene } from './frame.ts';
import { placeLabel, withoutLabelStrip } from './label/place-label.ts';
import type { AcceptedOption } from './options.ts';
import { composeScene, type Scene, type SetPicture } from './scene.ts';
import { stagingOf } from './staging/staging.ts';
import { encodeThumb, writeThumbs } from './thumbs.ts';
import { fileNameOf, writeFile } from './write-file.ts';

const showsSet = ({ rules }: Channel): boolean => rules.background.colour === 'any';

/** The channel that options are shown in: the first whose pictures have a set. */
export const optionChannel = ({ spec }: CueWork): Channel => {
  const channel = spec.packs.channels.find(showsSet) ?? spec.packs.channels[0];
  if (channel === undefined) throw new Error(`The run ${spec.runId} has no channel.`);
  return channel;
};

/** The set with the product in it, without words, clear of the labels that any market of the run needs. */
export const sceneOf = (
  { photo, product, cue, spec }: CueWork,
  { picture, job }: Pick<AcceptedOption, 'picture' | 'job'>,
  channel: Channel,
): Promise<Scene> => {
  const labels = spec.packs.markets.map((market) => placeLabel(channel, market));
  const request = { channel: withoutLabelStrip(channel, labels), picture, overlay: spec.packs.overlay };
  if (photo === undefined || product === undefined || channel.shows === 'set') return composeScene(request);
  const staging = stagingOf({ cue, product, job, brand: spec.packs.brand, raster: picture.raster });
  return composeScene({ ...request, product: photo, staging });
};

/** The scene with one market's words on it. */
export const writeWords = (
  { spec, typeface, logo }: CueWork,
  scene: Scene,
  { words, last = false }: Pick<MarketWords, 'words'> & { last?: boolean | undefined },
): ReturnType<typeof writeOnScene> =>
  writeOnScene(scene, {
    overlay: spec.packs.overlay,
    typeface,
    logo,
    brand: spec.packs.brand,
    words,
    last,
    ...(spec.modelEndpoint === 'stand-in' ? { disclosure: STAND_IN_DISCLOSURE } : {}),
  });

export interface SetRequest {
  scene: Scene;
  picture: SetPicture;
  upscaled: boolean;
  made: NonNullable<Frame['made']>;
  /** Nobody else writes on the scene. */
  last?: boolean;
}

/** A market's frame of a set: words drawn, label placed. */
export const setFrame = (work: CueWork, each: MarketWords, given: SetRequest & { channel: Channel }): Frame => {
  const { scene, picture, channel, upscaled, made, last } = given;
  return {
    ...writeWords(work, scene, { words: each.words, last }),
    kind: 'picture',
    ingredients: {
      set: work.spec.modelEndpoint === 'stand-in' ? 'painter' : 'model',
      productPhoto: scene.layout.product !== undefined,
    },
    made,
    label: placeLabel(channel, each.market),
    enlarged: enlargedOf(picture.image, scene.crop, { channel, upscaled }),
    product: scene.product,
  };
};

export interface PublishedOptionFile {
  /** Absent when the channel takes no such picture. */
  file?: PublishedFile;
  result: FileResult;
  /** The smallest thumb, a JPEG: only the pick's is shown. */
  tiny: Uint8Array;
}

/** A refusal is told once, by the pick's own files. Throws ProductUntrue (nothing is written then) and StoreUnavailable. */
export const publishOption = async (work: CueWork, accepted: AcceptedOption): Promise<PublishedOptionFile> => {
  const { store, spec, cue } = work;
  const channel = optionChannel(work);
  const [first] = work.markets;
  const { job, picture } = accepted;
  const scene = await sceneOf(work, accepted, channel);
  const frame = setFrame(work, first, { scene, picture, channel, upscaled: false, made: accepted, last: true });
  const result = await finishFile({ ...work, warnings: [] }, frame, { channel, market: first.market });
  await writeThumbs(store, frame.canvas, {
    runId: spec.runId,
    cueId: cue.cueId,
    which: String(job.option),
    sizes: ['option', 'pick'],
  });
  const tiny = await encodeThumb(frame.canvas, 'tiny');
  if (result.kind === 'refused') return { result, tiny };
  const key = optionFileKey(spec.runId, channel.id, fileNameOf(work, channel, `_o${job.option}`));
  return { result, tiny, file: await writeFile(work, { key, channel, market: first.market }, result.finished) };
};
