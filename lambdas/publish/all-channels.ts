// Publishes a cue in every channel of its run and gathers what was written, what was refused and what was enlarged.
import pLimit from 'p-limit';
import type { PublishedFile, RefusedFile } from '../shared/domain/manifest.ts';
import type { Channel } from '../shared/domain/packs.ts';
import type { CueWork, MarketWords } from './cue-work.ts';
import { enlargingWarnings, type Enlarging } from './enlarge.ts';
import type { FileResult } from './finish-file.ts';
import { writePickFile } from './write-file.ts';

/** What a cue's channels and markets ended in. */
export interface PublishedFiles {
  files: PublishedFile[];
  refusedFiles: RefusedFile[];
}

export type Written = { file: PublishedFile } | { refused: RefusedFile };

export interface ChannelResult {
  /** In the order of the run's markets. */
  written: readonly Written[];
  enlarging?: Enlarging | undefined;
}

/** Channels at once: one encodes while the next is drawn; each holds a frame of up to 33 MB for every market. */
const CHANNELS_AT_ONCE = 2;

/** Writes a finished file, or passes its refusal on. Throws StoreUnavailable. */
export const writeResult = async (
  work: CueWork,
  channel: Channel,
  { each, result }: { each: MarketWords; result: FileResult },
): Promise<Written> => {
  if (result.kind === 'refused') return { refused: result.refused };
  return { file: await writePickFile(work, { channel, market: each.market }, result.finished) };
};

/** Channel by channel, market by market. Warnings go to the cue's. */
export const inAllChannels = async (
  work: CueWork,
  publish: (channel: Channel) => Promise<ChannelResult>,
): Promise<PublishedFiles> => {
  const limit = pLimit(CHANNELS_AT_ONCE);
  const results = await Promise.all(work.spec.packs.channels.map((channel) => limit(() => publish(channel))));
  work.warnings.push(
    ...enlargingWarnings(results.flatMap(({ enlarging }) => (enlarging === undefined ? [] : [enlarging]))),
  );
  const written = results.flatMap((result) => result.written);
  return {
    files: written.flatMap((one) => ('file' in one ? [one.file] : [])),
    refusedFiles: written.flatMap((one) => ('refused' in one ? [one.refused] : [])),
  };
};
