// Publishes the pick of a cue in every channel for every market.
import type { Channel } from '../shared/domain/packs.ts';
import { inAllChannels, type ChannelResult, type PublishedFiles } from './all-channels.ts';
import type { CueWork } from './cue-work.ts';
import {
  enlargedOf,
  enlargingOf,
  largerPicture,
  MAX_ENLARGING,
  type Enlarging,
  type LargerPicture,
} from './enlarge.ts';
import { finishFile, type FileResult } from './finish-file.ts';
import type { AcceptedOption } from './options.ts';
import { optionChannel, sceneOf, setFrame } from './publish-option.ts';
import { publishOnWhite } from './publish-white.ts';
import type { Scene, SetPicture } from './scene.ts';
import { enlargementWarnings } from './staging/enlargement.ts';
import type { Upscale } from './upscale.ts';

export interface PickRequest {
  pick: AcceptedOption;
  /** The pick's file as an option: the same picture in the channel that options are shown in. */
  asOption: FileResult;
  upscale: Upscale | undefined;
}

interface ChosenPicture {
  scene: Scene;
  picture: SetPicture;
  upscaled: boolean;
  enlarging?: Enlarging | undefined;
}

/** The picture as it is, or the larger one when its crop would be enlarged beyond the limit. */
const choosePicture = async (
  work: CueWork,
  channel: Channel,
  { pick, larger }: { pick: AcceptedOption; larger: () => Promise<LargerPicture> },
): Promise<ChosenPicture> => {
  const { picture, job } = pick;
  const asItIs = { scene: await sceneOf(work, pick, channel), picture, upscaled: false };
  if (enlargingOf(picture.image, asItIs.scene.crop, channel) <= MAX_ENLARGING) return asItIs;
  const found = await larger();
  const chosen = found.upscaled
    ? { scene: await sceneOf(work, { picture: found.picture, job }, channel), picture: found.picture, upscaled: true }
    : asItIs;
  const enlarged = enlargedOf(chosen.picture.image, chosen.scene.crop, { channel, upscaled: chosen.upscaled });
  const why = found.upscaled ? 'although it was upscaled before' : found.why;
  return { ...chosen, ...(enlarged === undefined ? {} : { enlarging: { channel, enlarged, why } }) };
};

/** One channel's scene is composed once; every market writes on its own copy. */
const inChannel = async (
  work: CueWork,
  channel: Channel,
  given: PickRequest & { larger: () => Promise<LargerPicture> },
): Promise<ChannelResult> => {
  const { background } = channel.rules;
  if (background.colour === 'white') return publishOnWhite(work, channel, background.minFill);
  const { pick, asOption, larger } = given;
  const { enlarging, ...chosen } = await choosePicture(work, channel, { pick, larger });
  const isShown = channel.id === optionChannel(work).id && !chosen.upscaled && asOption.kind === 'file';
  const results = await Promise.all(
    work.markets.map(async (each, index) => {
      const { market } = each;
      if (isShown && index === 0) return { market, result: asOption };
      const frame = setFrame(work, each, { ...chosen, channel, made: pick });
      return { market, result: await finishFile(work, frame, { channel, market }) };
    }),
  );
  return { results, enlarging, warnings: enlargementWarnings(work, chosen.scene, channel) };
};

/**
 * The pick's files, and those that were refused. Throws ProductUntrue (nothing is written then), StoreUnavailable and what
 * the upscaler throws.
 */
export const publishPick = (work: CueWork, request: PickRequest): Promise<PublishedFiles> => {
  const { spec, cue } = work;
  const { pick, upscale } = request;
  const larger = largerPicture(pick.picture, { upscale, spec, cueId: cue.cueId, assetKey: pick.outcome.asset.key });
  return inAllChannels(work, (channel) => inChannel(work, channel, { ...request, larger }));
};
