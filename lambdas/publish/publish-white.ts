// Publishes the product alone on pure white, in channels that take nothing else.
import type { Channel } from '../shared/domain/packs.ts';
import type { ChannelResult, MarketResult } from './all-channels.ts';
import type { CueWork, MarketWords } from './cue-work.ts';
import type { Enlarged } from './enlarge.ts';
import { finishFile, refuse, type Frame } from './finish-file.ts';
import { composeOnWhite } from './white-ground.ts';

const refuseWhite = (work: CueWork, channel: Channel, { market }: MarketWords): MarketResult => ({
  market,
  result: {
    kind: 'refused',
    refused: refuse(work, { channel, market }, [
      {
        rule: 'background',
        got: work.photo === undefined ? 'a moment without a product photo' : 'a product photo with its own background',
        allowed: 'the product alone on pure white',
        change: 'Give the product a cut-out photo (PNG with alpha) in the sheet, or leave this channel out.',
      },
    ]),
  },
});

/**
 * Without a cut-out the channel is refused for every market. The picture is the same for every option: nothing of a set
 * is in it, so no AI label is owed. Throws StoreUnavailable.
 */
export const publishOnWhite = async (work: CueWork, channel: Channel, minFill: number): Promise<ChannelResult> => {
  const { photo } = work;
  if (photo?.cutOut !== true) return { results: work.markets.map((each) => refuseWhite(work, channel, each)) };
  const { canvas, scale, from, product } = await composeOnWhite(channel, photo, minFill);
  const enlarged: Enlarged | undefined =
    scale <= 1 ? undefined : { scale: Math.round(scale * 100) / 100, from, by: 'resampling' };
  const frame: Frame = { canvas, kind: 'product', ingredients: { set: 'none', productPhoto: true }, enlarged, product };
  const results = await Promise.all(
    work.markets.map(async ({ market }) => ({ market, result: await finishFile(work, frame, { channel, market }) })),
  );
  const why = 'the product photo is small: give a larger one';
  return { results, ...(enlarged === undefined ? {} : { enlarging: { channel, enlarged, why } }) };
};
