// A cue published into memory, in any channels and markets of the project's packs.
import { publishCue, type PublishCollaborators } from '../../../lambdas/publish/publish-cue.ts';
import type { CuePublication } from '../../../lambdas/shared/domain/manifest.ts';
import type { Channel } from '../../../lambdas/shared/domain/packs.ts';
import type { RunSpec } from '../../../lambdas/shared/domain/run.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { memoryObjectStore, type MemoryObjectStore } from '../../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../../fakes/memory-outcome-records.ts';
import { acceptedWith, cues, jobOf, photo, photoKey, recordOf, setPicture, specOf } from './run-fixture.ts';

export const packs = loadPacks('packs');

export interface PublishedCue {
  publication: CuePublication;
  store: MemoryObjectStore;
  spec: RunSpec;
  /** The bytes of the file for a channel and market. Throws when it was not published. */
  bytesOf: (channel: string, market?: string) => Buffer;
}

export interface PublishedCueRequest {
  channels: readonly (string | Channel)[];
  markets?: readonly string[];
  /** Which cue: the first has a product with a cut-out, the second has none. */
  cue?: 0 | 1;
  accepted?: boolean;
  picture?: Buffer;
  modelEndpoint?: string;
  upscale?: PublishCollaborators['upscale'];
}

export const publishedCue = async (request: PublishedCueRequest): Promise<PublishedCue> => {
  const { channels, markets = ['zh-CN'], cue = 0, accepted = true, picture = setPicture(0), upscale } = request;
  const store = memoryObjectStore();
  const outcome = acceptedWith(picture);
  if (outcome.kind === 'accepted') await store.put(outcome.asset.key, picture);
  await store.put(photoKey, photo);
  const base = specOf({ modelEndpoint: request.modelEndpoint ?? 'stand-in' });
  const chosen = channels.map((channel) => (typeof channel === 'string' ? packs.channel(channel) : channel));
  const spec = { ...base, packs: { ...base.packs, channels: chosen, markets: markets.map((id) => packs.market(id)) } };
  const job = jobOf(cues[cue]!.cueId, 1);
  const outcomes = memoryOutcomeRecords(accepted ? [recordOf(job, outcome)] : []);
  const publication = await publishCue(
    { store, outcomes, ...(upscale === undefined ? {} : { upscale }) },
    { spec, cue: cues[cue]!, jobs: [job] },
  );
  const bytesOf = (channel: string, market = markets[0]): Buffer => {
    const file = publication.files.find((each) => each.channel === channel && each.market === market);
    if (file === undefined) throw new Error(`${channel} was not published for ${String(market)}.`);
    return Buffer.from(store.objects.get(file.key)!);
  };
  return { publication, store, spec, bytesOf };
};
