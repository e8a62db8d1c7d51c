// Publishes a cue in every channel of its run and gathers what was written, what was refused and what was enlarged.
import pLimit from 'p-limit';
import type { PublishedFile, RefusedFile } from '../shared/domain/manifest.ts';
import type { Channel, Market } from '../shared/domain/packs.ts';
import type { CueWork } from './cue-work.ts';
import { enlargingWarnings, type Enlarging } from './enlarge.ts';
import type { FileResult } from './finish-file.ts';
import { writePickFile } from './write-file.ts';

/** What a cue's channels and markets ended in. */
export interface PublishedFiles {
  files: PublishedFile[];
  refusedFiles: RefusedFile[];
}

export interface MarketResult {
  market: Market;
  result: FileResult;
}

export interface ChannelResult {
  /** In the order of the run's markets. */
  results: readonly MarketResult[];
  enlarging?: Enlarging | undefined;
  warnings?: readonly string[];
}

/** Channels at once: one encodes while the next is drawn; each holds a frame of up to 33 MB for every market. */
const CHANNELS_AT_ONCE = 2;

const withChannel = (channel: Channel, { results }: ChannelResult): (MarketResult & { channel: Channel })[] =>
  results.map((each) => ({ ...each, channel }));

/**
 * Channel by channel, market by market. Nothing is written until everything is encoded and proven. Warnings go to the cue's.
 * Throws what `publish` throws, and StoreUnavailable.
 */
export const inAllChannels = async (
  work: CueWork,
  publish: (channel: Channel) => Promise<ChannelResult>,
): Promise<PublishedFiles> => {
  const { channels } = work.spec.packs;
  const all = await pLimit(CHANNELS_AT_ONCE).map(channels, publish);
  work.warnings.push(
    ...enlargingWarnings(all.flatMap(({ enlarging }) => (enlarging === undefined ? [] : [enlarging]))),
    ...all.flatMap(({ warnings = [] }) => warnings),
  );
  const published: PublishedFiles = { files: [], refusedFiles: [] };
  for (const { channel, market, result } of channels.flatMap((channel, index) => {
    const found = all[index];
    return found === undefined ? [] : withChannel(channel, found);
  })) {
    if (result.kind === 'refused') published.refusedFiles.push(result.refused);
    else published.files.push(await writePickFile(work, { channel, market }, result.finished));
  }
  return published;
};
