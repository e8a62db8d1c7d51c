// Writes one published file of a cue and says what it is.
import type { PublishedFile } from '../shared/domain/manifest.ts';
import type { OverlayReport } from '../shared/domain/overlay.ts';
import type { Channel, Market } from '../shared/domain/packs.ts';
import { sha256 } from '../shared/hash.ts';
import { pickFileKey } from '../shared/keys.ts';
import type { CueWork } from './cue-work.ts';
import { fileStem } from './file-name.ts';

export interface Destination {
  channel: Channel;
  market: Market;
  /** What was written on the picture. */
  report?: OverlayReport | undefined;
}

/** `03_01-45_cast-iron-pan<suffix>.jpg` */
export const fileNameOf = ({ cue, product }: CueWork, channel: Channel, suffix = ''): string =>
  `${fileStem(cue, product)}${suffix}.${channel.format === 'jpeg' ? 'jpg' : 'png'}`;

/** Throws StoreUnavailable. */
export const writeFile = async (
  { store }: CueWork,
  { key, bytes, channel, market, report }: Destination & { key: string; bytes: Uint8Array },
): Promise<PublishedFile> => {
  await store.put(key, bytes, `image/${channel.format}`);
  const { width, height } = channel;
  const overlay =
    report === undefined || report.elements.length + report.warnings.length === 0 ? {} : { overlay: report };
  return {
    channel: channel.id,
    market: market.id,
    key,
    width,
    height,
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...overlay,
  };
};

/** A pick's (or card's) file; runs for several markets have a folder for each. Throws StoreUnavailable. */
export const writePickFile = (
  work: CueWork,
  { channel, market, report }: Destination,
  bytes: Uint8Array,
): Promise<PublishedFile> => {
  const { runId, packs } = work.spec;
  const folder = packs.markets.length > 1 ? { market: market.id } : {};
  return writeFile(work, {
    key: pickFileKey(runId, { ...folder, channel: channel.id, name: fileNameOf(work, channel) }),
    bytes,
    channel,
    market,
    report,
  });
};
