// Publishes what a cue is shown by, in every channel for every market: the pick, or a card where no option was accepted.
import type { PublishedFile } from '../shared/domain/manifest.ts';
import type { Channel, Market } from '../shared/domain/packs.ts';
import { isLiveframeError } from '../shared/errors.ts';
import { composeCard } from './card.ts';
import type { CueWork, MarketWords } from './cue-work.ts';
import type { AcceptedOption } from './options.ts';
import { encodeScene, firstChannel, sceneOf, writeWords } from './publish-option.ts';
import { enlargementWarnings } from './staging/enlargement.ts';
import { writeThumbs } from './thumbs.ts';
import { encodeProven, type ProvenBytes } from './truth/encode-proven.ts';
import { withProof } from './truth/store-proof.ts';
import { writePickFile } from './write-file.ts';

interface EncodedPick extends ProvenBytes {
  channel: Channel;
  market: Market;
}

/** One channel's scene is composed once; every market writes on its own copy. */
const encodeChannel = async (
  work: CueWork,
  { pick, first }: { pick: AcceptedOption; first: ProvenBytes },
  channel: Channel,
): Promise<{ encoded: EncodedPick[]; warnings: string[] }> => {
  const isFirst = channel.id === firstChannel(work).id;
  const scene = await sceneOf(work, pick, channel);
  const encode = (each: MarketWords): Promise<ProvenBytes> =>
    encodeScene(work, { canvas: writeWords(work, scene, each), scene, channel });
  const encoded = await Promise.all(
    work.markets.map(async (each, index) => ({
      ...(isFirst && index === 0 ? first : await encode(each)),
      channel,
      market: each.market,
    })),
  );
  return { encoded, warnings: enlargementWarnings(work, scene, channel) };
};

const writeEncoded = async (work: CueWork, { bytes, proof, ...destination }: EncodedPick): Promise<PublishedFile> =>
  withProof(work, await writePickFile(work, destination, bytes), proof);

/**
 * The pick's files, channel by channel; the first one's bytes are there already. Nothing is written until all are encoded and proven.
 * Warnings go to the cue's. Throws as publishOption does.
 */
export const publishPick = async (
  work: CueWork,
  pick: AcceptedOption,
  first: ProvenBytes,
): Promise<PublishedFile[]> => {
  const channels = await Promise.all(
    work.spec.packs.channels.map((channel) => encodeChannel(work, { pick, first }, channel)),
  );
  work.warnings.push(...channels.flatMap(({ warnings }) => warnings));
  return Promise.all(channels.flatMap(({ encoded }) => encoded).map((each) => writeEncoded(work, each)));
};

interface CardPlace {
  channel: Channel;
  withThumbs: boolean;
  withPhoto: boolean;
}

const encodeCard = async (
  work: CueWork,
  { market, words }: MarketWords,
  { channel, withThumbs, withPhoto }: CardPlace,
): Promise<EncodedPick> => {
  const { store, spec, cue, photo, product } = work;
  const { canvas, ...drawn } = await composeCard({
    channel,
    brand: spec.packs.brand,
    words,
    ...(photo === undefined || !withPhoto ? {} : { product: photo }),
  });
  const proven = await encodeProven(canvas, { channel, sku: product?.sku ?? '', ...drawn });
  if (withThumbs) {
    const sizes = ['tiny', 'option', 'pick'] as const;
    await writeThumbs(store, canvas, { runId: spec.runId, cueId: cue.cueId, which: 'card', sizes });
  }
  return { ...proven, channel, market };
};

const cardsOf = async (work: CueWork, withPhoto: boolean): Promise<PublishedFile[]> => {
  const cards = await Promise.all(
    work.spec.packs.channels.flatMap((channel, column) =>
      work.markets.map((each, row) =>
        encodeCard(work, each, { channel, withThumbs: column === 0 && row === 0, withPhoto }),
      ),
    ),
  );
  return Promise.all(cards.map((card) => writeEncoded(work, card)));
};

/** The card's files, channel by channel; without the product's photo when that cannot be shown as it is. Throws as publishOption does. */
export const publishCard = async (work: CueWork): Promise<PublishedFile[]> => {
  try {
    return await cardsOf(work, true);
  } catch (error) {
    if (!isLiveframeError(error, 'ProductUntrue')) throw error;
    work.warnings.push(`${error.message} The card is drawn without the photo.`);
    return cardsOf(work, false);
  }
};
