// Publishes what a cue is shown by, in every channel for every market: the pick, or a card where no option was accepted.
import pLimit from 'p-limit';
import type { PublishedFile, RefusedFile } from '../shared/domain/manifest.ts';
import type { Outcome } from '../shared/domain/outcome.ts';
import type { Channel } from '../shared/domain/packs.ts';
import { composeCard } from './card.ts';
import type { CueWork, MarketWords } from './cue-work.ts';
import {
  enlargedOf,
  enlargingOf,
  enlargingWarning,
  largerPicture,
  MAX_ENLARGING,
  type LargerPicture,
  type Upscale,
} from './enlarge.ts';
import { finishFile, refuse, type FileResult, type Frame } from './finish-file.ts';
import type { AcceptedOption } from './options.ts';
import { optionChannel, sceneOf, setFrame } from './publish-option.ts';
import type { Scene, SetPicture } from './scene.ts';
import { writeThumbs } from './thumbs.ts';
import { composeOnWhite } from './white-ground.ts';
import { writePickFile } from './write-file.ts';

/** What a cue's channels and markets ended in. */
export interface PublishedFiles {
  files: PublishedFile[];
  refusedFiles: RefusedFile[];
}

/** Channels at once: one encodes while the next is drawn; each holds a frame of up to 33 MB. */
const CHANNELS_AT_ONCE = 2;

type Written = { file: PublishedFile } | { refused: RefusedFile };

const write = async (
  work: CueWork,
  channel: Channel,
  given: { each: MarketWords; result: FileResult },
): Promise<Written> => {
  const { each, result } = given;
  if (result.kind === 'refused') return { refused: result.refused };
  return { file: await writePickFile(work, { channel, market: each.market }, result.finished) };
};

const collect = (written: readonly Written[]): PublishedFiles => ({
  files: written.flatMap((one) => ('file' in one ? [one.file] : [])),
  refusedFiles: written.flatMap((one) => ('refused' in one ? [one.refused] : [])),
});

const inAllChannels = async (
  { spec }: CueWork,
  publish: (channel: Channel) => Promise<Written[]>,
): Promise<PublishedFiles> => {
  const limit = pLimit(CHANNELS_AT_ONCE);
  const written = await Promise.all(spec.packs.channels.map((channel) => limit(() => publish(channel))));
  return collect(written.flat());
};

const refuseWhite = (work: CueWork, channel: Channel, { market }: MarketWords): Written => ({
  refused: refuse(work, { channel, market }, [
    {
      rule: 'background',
      got: work.photo === undefined ? 'a moment without a product photo' : 'a product photo with its own background',
      allowed: 'the product alone on pure white',
      change: 'Give the product a cut-out photo (PNG with alpha) in the sheet, or leave this channel out.',
    },
  ]),
});

/** The product alone: the same for every option, so nothing of the set is in it and no AI label is owed. */
const onWhite = async (work: CueWork, channel: Channel, minFill: number): Promise<Written[]> => {
  const { photo } = work;
  if (photo?.cutOut !== true) return work.markets.map((each) => refuseWhite(work, channel, each));
  const { canvas, scale, from } = composeOnWhite(channel, photo, minFill);
  const enlarged = scale <= 1 ? undefined : { scale: Math.round(scale * 100) / 100, from, by: 'resampling' as const };
  if (enlarged !== undefined && scale > MAX_ENLARGING)
    work.warnings.push(enlargingWarning(channel, enlarged, 'the product’s photo is small; give a larger one'));
  const frame: Frame = { canvas, kind: 'product', ingredients: { set: 'none', productPhoto: true }, enlarged };
  return Promise.all(
    work.markets.map(async (each) =>
      write(work, channel, { each, result: await finishFile(work, frame, { channel, market: each.market }) }),
    ),
  );
};

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
  const chosen = found.upscaled ? { ...found, scene: sceneOf(work, found.picture, channel) } : asItIs;
  const enlarged = enlargedOf(chosen.picture.image, chosen.scene.crop, { channel, upscaled: chosen.upscaled });
  if (enlarged !== undefined && enlarged.scale > MAX_ENLARGING)
    work.warnings.push(
      enlargingWarning(channel, enlarged, found.upscaled ? 'although it was upscaled before' : found.why),
    );
  return chosen;
};

/** One channel's scene is composed once; every market writes on its own copy. */
const inChannel = async (
  work: CueWork,
  channel: Channel,
  given: PickRequest & { larger: () => Promise<LargerPicture> },
): Promise<Written[]> => {
  const { background } = channel.rules;
  if (background.colour === 'white') return onWhite(work, channel, background.minFill);
  const { pick, outcome, asOption, larger } = given;
  const chosen = await choosePicture(work, channel, { picture: pick.picture, larger });
  const isShown = channel.id === optionChannel(work).id && !chosen.upscaled && asOption.kind === 'file';
  return Promise.all(
    work.markets.map(async (each, index) => {
      if (isShown && index === 0) return write(work, channel, { each, result: asOption });
      const frame = setFrame(work, each, { ...chosen, channel, made: { job: pick.job, outcome } });
      return write(work, channel, { each, result: await finishFile(work, frame, { channel, market: each.market }) });
    }),
  );
};

/** The pick's files, channel by channel, and those that were refused. Throws StoreUnavailable and what the upscaler throws. */
export const publishPick = (work: CueWork, request: PickRequest): Promise<PublishedFiles> => {
  const { spec, cue } = work;
  const { pick, outcome, upscale } = request;
  const asset = { runId: spec.runId, cueId: cue.cueId, assetKey: outcome.asset.key };
  const larger = largerPicture(pick.picture, { upscale, ...asset });
  return inAllChannels(work, (channel) => inChannel(work, channel, { ...request, larger }));
};

const cardFrame = ({ spec, photo }: CueWork, channel: Channel, { words }: MarketWords): Frame => ({
  canvas: composeCard({
    channel,
    brand: spec.packs.brand,
    words,
    ...(photo === undefined ? {} : { product: photo }),
  }),
  kind: 'card',
  ingredients: { set: 'none', productPhoto: photo !== undefined },
});

const cardIn = async (work: CueWork, channel: Channel): Promise<Written[]> => {
  const { store, spec, cue } = work;
  const [first] = work.markets;
  if (channel.id === optionChannel(work).id) {
    const sizes = ['tiny', 'option', 'pick'] as const;
    const { canvas } = cardFrame(work, channel, first);
    await writeThumbs(store, canvas, { runId: spec.runId, cueId: cue.cueId, which: 'card', sizes });
  }
  const { background } = channel.rules;
  if (background.colour === 'white') return onWhite(work, channel, background.minFill);
  return Promise.all(
    work.markets.map(async (each) => {
      const frame = cardFrame(work, channel, each);
      return write(work, channel, { each, result: await finishFile(work, frame, { channel, market: each.market }) });
    }),
  );
};

/** The card's files, channel by channel; where only white is taken, the product alone needs no picture. Throws StoreUnavailable. */
export const publishCard = (work: CueWork): Promise<PublishedFiles> =>
  inAllChannels(work, (channel) => cardIn(work, channel));
