// Writes one published file of a cue and says what it is.
import type { PublishedFile } from '../shared/domain/manifest.ts';
import type { Channel, Market } from '../shared/domain/packs.ts';
import type { Proof } from '../shared/domain/proof.ts';
import { sha256 } from '../shared/hash.ts';
import { pickFileKey } from '../shared/keys.ts';
import type { CueWork } from './cue-work.ts';
import { fileStem } from './file-name.ts';
import { withProof } from './truth/store-proof.ts';

export interface Destination {
  channel: Channel;
  market: Market;
}

/** A finished file with what the manifest says of it. */
export interface FinishedFile {
  bytes: Uint8Array;
  facts: Pick<PublishedFile, 'kind' | 'sourceType' | 'altText' | 'label' | 'enlarged' | 'overlay'>;
  /** That the product in it is as in its photo; absent without a photo. */
  proof?: Proof;
}

/** `03_01-45_cast-iron-pan<suffix>.jpg` */
export const fileNameOf = ({ cue, product }: CueWork, channel: Channel, suffix = ''): string =>
  `${fileStem(cue, product)}${suffix}.${channel.format === 'jpeg' ? 'jpg' : 'png'}`;

/** Writes the bytes and their proof. Throws StoreUnavailable. */
export const writeFile = async (
  work: CueWork,
  { channel, market, key }: Destination & { key: string },
  { bytes, facts, proof }: FinishedFile,
): Promise<PublishedFile> => {
  await work.store.put(key, bytes, `image/${channel.format}`);
  const { width, height } = channel;
  const file: PublishedFile = {
    channel: channel.id,
    market: market.id,
    key,
    width,
    height,
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...facts,
  };
  return withProof(work, file, proof);
};

/** A pick's (or card's) file; runs for several markets have a folder for each. Throws StoreUnavailable. */
export const writePickFile = (
  work: CueWork,
  { channel, market }: Destination,
  finished: FinishedFile,
): Promise<PublishedFile> => {
  const { runId, packs } = work.spec;
  const folder = packs.markets.length > 1 ? { market: market.id } : {};
  const key = pickFileKey(runId, { ...folder, channel: channel.id, name: fileNameOf(work, channel) });
  return writeFile(work, { key, channel, market }, finished);
};
