// Publishes a card in every channel for every market, where no option of a cue can be shown.
import type { Channel } from '../shared/domain/packs.ts';
import { isLiveframeError } from '../shared/errors.ts';
import { inAllChannels, type ChannelResult, type PublishedFiles } from './all-channels.ts';
import { composeCard } from './card.ts';
import type { CueWork, MarketWords } from './cue-work.ts';
import { finishFile, type Frame } from './finish-file.ts';
import { optionChannel } from './publish-option.ts';
import { publishOnWhite } from './publish-white.ts';
import { writeThumbs } from './thumbs.ts';

const cardFrame = async (
  { spec, photo, typeface, logo }: CueWork,
  channel: Channel,
  { words }: MarketWords,
): Promise<Frame> => {
  const { canvas, report, product } = await composeCard({
    channel,
    overlay: spec.packs.overlay,
    typeface,
    logo,
    brand: spec.packs.brand,
    words,
    ...(photo === undefined ? {} : { product: photo }),
  });
  return {
    canvas,
    report,
    product,
    kind: 'card',
    // A program draws it, no model: in IPTC's words the same as the local painter's sets.
    ingredients: { set: 'painter', productPhoto: photo !== undefined },
  };
};

const writeCardThumbs = async (work: CueWork): Promise<void> => {
  const { store, spec, cue } = work;
  const [first] = work.markets;
  const { canvas } = await cardFrame(work, optionChannel(work), first);
  const sizes = ['tiny', 'option', 'pick'] as const;
  await writeThumbs(store, canvas, { runId: spec.runId, cueId: cue.cueId, which: 'card', sizes });
};

const cardIn = async (work: CueWork, channel: Channel): Promise<ChannelResult> => {
  const { background } = channel.rules;
  if (background.colour === 'white') return publishOnWhite(work, channel, background.minFill);
  const results = await Promise.all(
    work.markets.map(async (each) => {
      const frame = await cardFrame(work, channel, each);
      return { market: each.market, result: await finishFile(work, frame, { channel, market: each.market }) };
    }),
  );
  return { results };
};

const cardsOf = async (work: CueWork): Promise<PublishedFiles> => {
  await writeCardThumbs(work);
  return inAllChannels(work, (channel) => cardIn(work, channel));
};

/**
 * The card's files; channels that take only white show the product, which needs no picture. Drawn without the product's
 * photo when that cannot be shown as it is. Throws StoreUnavailable.
 */
export const publishCard = async (work: CueWork): Promise<PublishedFiles> => {
  try {
    return await cardsOf(work);
  } catch (error) {
    if (!isLiveframeError(error, 'ProductUntrue')) throw error;
    work.warnings.push(`${error.message} The card is drawn without the photo.`);
    const without = { ...work };
    delete without.photo;
    return cardsOf(without);
  }
};
