// Publishes one cue: every accepted option for the first channel, the pick (or a card) for every channel and market.
import type { CuePublication, PublishedFile } from '../shared/domain/manifest.ts';
import type { ObjectStore, OutcomeRecords } from '../shared/ports.ts';
import { altTextOf } from './alt-text.ts';
import { prepareCue, type CueRequest, type CueWork } from './cue-work.ts';
import { publishFailed } from './failed-pictures.ts';
import { handWarnings, inHandOrder } from './hand-order.ts';
import { loadOptions, rankAccepted, type AcceptedOption, type Option } from './options.ts';
import { publishOption, type PublishedOptionFile } from './publish-option.ts';
import { publishCard, publishPick } from './publish-pick.ts';
import type { Upscale } from './upscale.ts';

export interface PublishCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
  outcomes: Pick<OutcomeRecords, 'find'>;
  /** Enlarges a rendered picture; absent when nothing may be paid for any more. */
  upscale?: Upscale;
}

/** What an overlay had no room for, each once with the channel it happened in. */
const overlayWarnings = (files: CuePublication['files']): string[] => [
  ...new Set(files.flatMap(({ channel, overlay }) => (overlay?.warnings ?? []).map((text) => `${channel}: ${text}`))),
];

/** The file without its bytes. */
const fileOf = (option: PublishedOptionFile): PublishedFile => {
  const file: Partial<PublishedOptionFile> & PublishedFile = { ...option };
  delete file.content;
  return file;
};

const CARD_REASON = 'No option was accepted: a card with what is known stands in for the picture.';

const withoutPicture = async (work: CueWork, options: readonly Option[]): Promise<CuePublication> => {
  const files = await publishCard(work);
  return {
    cue: work.cue,
    options: options.map((option) => ({ ...option, files: [] })),
    pickReason: CARD_REASON,
    files,
    card: true,
    altText: `${altTextOf(work.cue, work.product)} (card, no picture)`,
    warnings: [...work.warnings, ...overlayWarnings(files)],
  };
};

const withPicture = async (
  work: CueWork,
  options: readonly Option[],
  accepted: readonly [AcceptedOption, ...AcceptedOption[]],
): Promise<CuePublication> => {
  const [pick] = accepted;
  const published = new Map(
    await Promise.all(
      accepted.map(async (option) => {
        const whole = await publishOption(work, option);
        return [option.job.option, { ranked: option.ranked, whole }] as const;
      }),
    ),
  );
  const first = published.get(pick.job.option)?.whole;
  if (first === undefined) throw new Error(`The pick of ${work.cue.cueId} was not published.`);
  const files = await publishPick(work, pick, first);
  return {
    cue: work.cue,
    options: options.map(({ job, outcome }) => {
      const found = published.get(job.option);
      if (found === undefined) return { job, outcome, files: [] };
      return { job, outcome, rank: found.ranked.rank, rankReason: found.ranked.reason, files: [fileOf(found.whole)] };
    }),
    pick: pick.job.option,
    pickReason: pick.ranked.reason,
    ...(work.hand?.pinned === pick.job.option ? { pinned: true } : {}),
    files,
    card: false,
    altText: altTextOf(work.cue, work.product),
    warnings: [...work.warnings, ...overlayWarnings(files)],
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
  const hand = request.hand ?? { jobs: [] };
  const ranked = await rankAccepted(store, options, request.spec.packs.brand);
  work.warnings.push(...handWarnings(work.cue.cueId, ranked, hand));
  const [first, ...others] = inHandOrder(ranked, hand);
  await Promise.all(options.map((option) => publishFailed(work, option)));
  return first === undefined ? withoutPicture(work, options) : withPicture(work, options, [first, ...others]);
};
