// Publishes what a cue is shown by, in every channel for every market: the pick, or a card where no option was accepted.
import type { PublishedFile } from '../shared/domain/manifest.ts';
import type { Channel } from '../shared/domain/packs.ts';
import { composeCard } from './card.ts';
import type { CueWork, MarketWords } from './cue-work.ts';
import { encodeFrame } from './encode.ts';
import type { AcceptedOption } from './options.ts';
import { firstChannel, sceneOf, writeWords, type PublishedOptionFile } from './publish-option.ts';
import { writeThumbs } from './thumbs.ts';
import { writePickFile } from './write-file.ts';

/** One channel's scene is composed once; every market writes on its own copy. */
const inChannel = async (
  work: CueWork,
  { pick, first }: { pick: AcceptedOption; first: PublishedOptionFile },
  channel: Channel,
): Promise<PublishedFile[]> => {
  const isFirst = channel.id === firstChannel(work).id;
  const scene = sceneOf(work, pick, channel);
  return Promise.all(
    work.markets.map(async (each, index) => {
      if (isFirst && index === 0)
        return writePickFile(work, { channel, market: each.market, report: first.overlay }, first.content);
      const { canvas, report } = writeWords(work, scene, each);
      return writePickFile(work, { channel, market: each.market, report }, await encodeFrame(canvas, channel));
    }),
  );
};

/** The pick's files, channel by channel; the first one's bytes are there already. Throws as publishOption does. */
export const publishPick = async (
  work: CueWork,
  pick: AcceptedOption,
  first: PublishedOptionFile,
): Promise<PublishedFile[]> => {
  const files = await Promise.all(work.spec.packs.channels.map((channel) => inChannel(work, { pick, first }, channel)));
  return files.flat();
};

const cardFor = async (
  work: CueWork,
  { market, words }: MarketWords,
  { channel, withThumbs }: { channel: Channel; withThumbs: boolean },
): Promise<PublishedFile> => {
  const { store, spec, cue, photo, typeface, logo } = work;
  const { canvas, report } = composeCard({
    channel,
    overlay: spec.packs.overlay,
    typeface,
    logo,
    brand: spec.packs.brand,
    words,
    ...(photo === undefined ? {} : { product: photo }),
  });
  if (withThumbs) {
    const sizes = ['tiny', 'option', 'pick'] as const;
    await writeThumbs(store, canvas, { runId: spec.runId, cueId: cue.cueId, which: 'card', sizes });
  }
  return writePickFile(work, { channel, market, report }, await encodeFrame(canvas, channel));
};

/** The card's files, channel by channel. Throws as publishOption does. */
export const publishCard = async (work: CueWork): Promise<PublishedFile[]> =>
  Promise.all(
    work.spec.packs.channels.flatMap((channel, column) =>
      work.markets.map((each, row) => cardFor(work, each, { channel, withThumbs: column === 0 && row === 0 })),
    ),
  );
