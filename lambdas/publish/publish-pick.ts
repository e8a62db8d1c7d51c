// Publishes the pick of a cue in every channel for every market.
import type { Outcome } from '../shared/domain/outcome.ts';
import type { Channel } from '../shared/domain/packs.ts';
import { inAllChannels, writeResult, type ChannelResult, type PublishedFiles } from './all-channels.ts';
import type { CueWork } from './cue-work.ts';
import {
  enlargedOf,
  enlargingOf,
  largerPicture,
  MAX_ENLARGING,
  type Enlarging,
  type LargerPicture,
  type Upscale,
} from './enlarge.ts';
import { finishFile, type FileResult } from './finish-file.ts';
import type { AcceptedOption } from './options.ts';
import { optionChannel, sceneOf, setFrame } from './publish-option.ts';
import { publishOnWhite } from './publish-white.ts';
import type { Scene, SetPicture } from './scene.ts';

export interface PickRequest {
  pick: AcceptedOption;
  outcome: Extract<Outcome, { kind: 'accepted' }>;
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
  { picture, larger }: { picture: SetPicture; larger: () => Promise<LargerPicture> },
): Promise<ChosenPicture> => {
  const asItIs = { scene: sceneOf(work, picture, channel), picture, upscaled: false };
  if (enlargingOf(picture.image, asItIs.scene.crop, channel) <= MAX_ENLARGING) return asItIs;
  const found = await larger();
  const chosen = found.upscaled
    ? { scene: sceneOf(work, found.picture, channel), picture: found.picture, upscaled: true }
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
  const { pick, outcome, asOption, larger } = given;
  const { enlarging, ...chosen } = await choosePicture(work, channel, { picture: pick.picture, larger });
  const isShown = channel.id === optionChannel(work).id && !chosen.upscaled && asOption.kind === 'file';
  const written = await Promise.all(
    work.markets.map(async (each, index) => {
      if (isShown && index === 0) return writeResult(work, channel, { each, result: asOption });
      const frame = setFrame(work, each, { ...chosen, channel, made: { job: pick.job, outcome } });
      return writeResult(work, channel, {
        each,
        result: await finishFile(work, frame, { channel, market: each.market }),
      });
    }),
  );
  return { written, enlarging };
};

/** The pick's files, and those that were refused. Throws StoreUnavailable and what the upscaler throws. */
export const publishPick = (work: CueWork, request: PickRequest): Promise<PublishedFiles> => {
  const { spec, cue } = work;
  const { pick, outcome, upscale } = request;
  const asset = { runId: spec.runId, cueId: cue.cueId, assetKey: outcome.asset.key };
  const larger = largerPicture(pick.picture, { upscale, ...asset });
  return inAllChannels(work, (channel) => inChannel(work, channel, { ...request, larger }));
};
