// Publishes one cue: every accepted option for the first channel, the pick (or a card) for every channel.
import type { Canvas } from '@napi-rs/canvas';
import type { CuePublication, PublishedFile } from '../shared/domain/manifest.ts';
import type { Channel } from '../shared/domain/packs.ts';
import { sha256 } from '../shared/hash.ts';
import { optionFileKey, pickFileKey } from '../shared/keys.ts';
import type { ObjectStore, OutcomeRecords } from '../shared/ports.ts';
import { altTextOf } from './alt-text.ts';
import { composeCard } from './card.ts';
import { prepareCue, STAND_IN_DISCLOSURE, type CueRequest, type CueWork } from './cue-work.ts';
import { encodeFrame } from './encode.ts';
import { publishFailed } from './failed-pictures.ts';
import { fileStem } from './file-name.ts';
import { composeFrame } from './frame.ts';
import { loadOptions, rankAccepted, type AcceptedOption, type Option } from './options.ts';
import { writeThumbs } from './thumbs.ts';
import type { Upscale } from './upscale.ts';

export interface PublishCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
  outcomes: Pick<OutcomeRecords, 'find'>;
  /** Enlarges a rendered picture; absent when nothing may be paid for any more. */
  upscale?: Upscale;
}

const contentTypeOf = ({ format }: Channel): string => `image/${format}`;
const fileNameOf = ({ cue, product }: CueWork, channel: Channel, suffix = ''): string =>
  `${fileStem(cue, product)}${suffix}.${channel.format === 'jpeg' ? 'jpg' : 'png'}`;

const writeFile = async (
  { store, spec }: CueWork,
  file: { key: string; bytes: Uint8Array; channel: Channel },
): Promise<PublishedFile> => {
  const { key, bytes, channel } = file;
  await store.put(key, bytes, contentTypeOf(channel));
  return {
    channel: channel.id,
    market: spec.packs.market.id,
    key,
    width: channel.width,
    height: channel.height,
    bytes: bytes.length,
    sha256: sha256(bytes),
  };
};

const compose = ({ spec, caption, photo }: CueWork, { picture }: AcceptedOption, channel: Channel): Canvas =>
  composeFrame({
    channel,
    brand: spec.packs.brand,
    picture,
    caption,
    ...(photo === undefined ? {} : { product: photo }),
    ...(spec.modelEndpoint === 'stand-in' ? { disclosure: STAND_IN_DISCLOSURE } : {}),
  });

const firstChannel = ({ spec }: CueWork): Channel => {
  const [channel] = spec.packs.channels;
  if (channel === undefined) throw new Error(`The run ${spec.runId} has no channel.`);
  return channel;
};

/** One option in the first channel, with the gallery's thumbs. */
const publishOption = async (
  work: CueWork,
  accepted: AcceptedOption,
): Promise<PublishedFile & { content: Uint8Array }> => {
  const { store, spec, cue } = work;
  const channel = firstChannel(work);
  const canvas = compose(work, accepted, channel);
  const [content] = await Promise.all([
    encodeFrame(canvas, channel),
    writeThumbs(store, canvas, {
      runId: spec.runId,
      cueId: cue.cueId,
      which: String(accepted.job.option),
      sizes: accepted.ranked.rank === 1 ? ['tiny', 'option', 'pick'] : ['option', 'pick'],
    }),
  ]);
  const key = optionFileKey(spec.runId, channel.id, fileNameOf(work, channel, `_o${accepted.job.option}`));
  return { ...(await writeFile(work, { key, bytes: content, channel })), content };
};

const pickFile = async (work: CueWork, channel: Channel, bytes: Uint8Array): Promise<PublishedFile> =>
  writeFile(work, { key: pickFileKey(work.spec.runId, channel.id, fileNameOf(work, channel)), bytes, channel });

/** The pick in every channel; the first channel's bytes are there already. */
const publishPick = (work: CueWork, pick: AcceptedOption, firstBytes: Uint8Array): Promise<PublishedFile[]> =>
  Promise.all(
    work.spec.packs.channels.map(async (channel, index) =>
      pickFile(work, channel, index === 0 ? firstBytes : await encodeFrame(compose(work, pick, channel), channel)),
    ),
  );

const publishCard = (work: CueWork): Promise<PublishedFile[]> => {
  const { store, spec, cue, caption, photo } = work;
  return Promise.all(
    spec.packs.channels.map(async (channel, index) => {
      const canvas = composeCard({
        channel,
        brand: spec.packs.brand,
        caption,
        ...(photo === undefined ? {} : { product: photo }),
      });
      if (index === 0) {
        await writeThumbs(store, canvas, {
          runId: spec.runId,
          cueId: cue.cueId,
          which: 'card',
          sizes: ['tiny', 'option', 'pick'],
        });
      }
      return pickFile(work, channel, await encodeFrame(canvas, channel));
    }),
  );
};

const CARD_REASON = 'No option was accepted: a card with what is known stands in for the picture.';

const withoutPicture = async (work: CueWork, options: readonly Option[]): Promise<CuePublication> => ({
  cue: work.cue,
  options: options.map((option) => ({ ...option, files: [] })),
  pickReason: CARD_REASON,
  files: await publishCard(work),
  card: true,
  altText: `${altTextOf(work.cue, work.product)} (card, no picture)`,
  warnings: work.warnings,
});

const withPicture = async (
  work: CueWork,
  options: readonly Option[],
  accepted: readonly [AcceptedOption, ...AcceptedOption[]],
): Promise<CuePublication> => {
  const [pick] = accepted;
  const published = new Map(
    await Promise.all(
      accepted.map(async (option) => {
        const { content, ...file } = await publishOption(work, option);
        return [option.job.option, { ranked: option.ranked, file, content }] as const;
      }),
    ),
  );
  const firstBytes = published.get(pick.job.option)?.content;
  if (firstBytes === undefined) throw new Error(`The pick of ${work.cue.cueId} was not published.`);
  return {
    cue: work.cue,
    options: options.map(({ job, outcome }) => {
      const found = published.get(job.option);
      if (found === undefined) return { job, outcome, files: [] };
      return { job, outcome, rank: found.ranked.rank, rankReason: found.ranked.reason, files: [found.file] };
    }),
    pick: pick.job.option,
    pickReason: pick.ranked.reason,
    files: await publishPick(work, pick, firstBytes),
    card: false,
    altText: altTextOf(work.cue, work.product),
    warnings: work.warnings,
  };
};

/**
 * Composes and writes all pictures of one cue. Repeating it writes the same bytes under the same keys.
 * Throws ObjectNotFound when an accepted asset is gone, BadInput when a channel's maxBytes cannot be met.
 */
export const publishCue = async (
  { store, outcomes }: PublishCollaborators,
  request: CueRequest,
): Promise<CuePublication> => {
  const work = await prepareCue(store, request);
  const options = await loadOptions(outcomes, request.jobs);
  const [first, ...others] = await rankAccepted(store, options, request.spec.packs.brand);
  await Promise.all(options.map((option) => publishFailed(work, option)));
  return first === undefined ? withoutPicture(work, options) : withPicture(work, options, [first, ...others]);
};
