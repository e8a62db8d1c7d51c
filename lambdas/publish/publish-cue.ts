// Publishes one cue: every accepted option for the first channel, the pick (or a card) for every channel and market.
import type { CuePublication } from '../shared/domain/manifest.ts';
import type { Outcome } from '../shared/domain/outcome.ts';
import type { ObjectStore, OutcomeRecords } from '../shared/ports.ts';
import { altTextOf } from './alt-text.ts';
import { prepareCue, type CueRequest, type CueWork } from './cue-work.ts';
import type { Upscale } from './enlarge.ts';
import { publishFailed } from './failed-pictures.ts';
import { loadOptions, rankAccepted, type AcceptedOption, type Option } from './options.ts';
import { publishOption } from './publish-option.ts';
import { publishCard } from './publish-card.ts';
import { publishPick } from './publish-pick.ts';

export interface PublishCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
  outcomes: Pick<OutcomeRecords, 'find'>;
  /** Gives a picture with more pixels; absent when nothing may be paid for. */
  upscale?: Upscale;
}

const CARD_REASON = 'No option was accepted: a card with what is known stands in for the picture.';

const withoutPicture = async (work: CueWork, options: readonly Option[]): Promise<CuePublication> => ({
  cue: work.cue,
  options: options.map((option) => ({ ...option, files: [] })),
  pickReason: CARD_REASON,
  ...(await publishCard(work)),
  card: true,
  altText: `${altTextOf(work.cue, work.product)} (card, no picture)`,
  warnings: work.warnings,
});

interface Accepted {
  options: readonly Option[];
  accepted: readonly [AcceptedOption, ...AcceptedOption[]];
  upscale: Upscale | undefined;
}

const acceptedOutcome = (
  options: readonly Option[],
  { job }: AcceptedOption,
): Extract<Outcome, { kind: 'accepted' }> => {
  const outcome = options.find((option) => option.job.option === job.option)?.outcome;
  if (outcome?.kind !== 'accepted') throw new Error(`Option ${job.option} of ${job.cueId} was not accepted.`);
  return outcome;
};

const withPicture = async (work: CueWork, { options, accepted, upscale }: Accepted): Promise<CuePublication> => {
  const [pick] = accepted;
  const published = new Map(
    await Promise.all(
      accepted.map(async (option) => {
        const { file, result } = await publishOption(work, option, acceptedOutcome(options, option));
        return [option.job.option, { ranked: option.ranked, files: file === undefined ? [] : [file], result }] as const;
      }),
    ),
  );
  const asOption = published.get(pick.job.option)?.result;
  if (asOption === undefined) throw new Error(`The pick of ${work.cue.cueId} was not published.`);
  return {
    cue: work.cue,
    options: options.map(({ job, outcome }) => {
      const found = published.get(job.option);
      if (found === undefined) return { job, outcome, files: [] };
      return { job, outcome, rank: found.ranked.rank, rankReason: found.ranked.reason, files: found.files };
    }),
    pick: pick.job.option,
    pickReason: pick.ranked.reason,
    ...(await publishPick(work, { pick, outcome: acceptedOutcome(options, pick), asOption, upscale })),
    card: false,
    altText: altTextOf(work.cue, work.product),
    warnings: work.warnings,
  };
};

/**
 * Composes and writes all pictures of one cue. Repeating it writes the same bytes under the same keys.
 * Files that their channel or market would reject are listed, not written. Throws ObjectNotFound when an accepted asset is gone.
 */
export const publishCue = async (
  { store, outcomes, upscale }: PublishCollaborators,
  request: CueRequest,
): Promise<CuePublication> => {
  const work = await prepareCue(store, request);
  const options = await loadOptions(outcomes, request.jobs);
  const [first, ...others] = await rankAccepted(store, options, request.spec.packs.brand);
  await Promise.all(options.map((option) => publishFailed(work, option)));
  const publication =
    first === undefined
      ? await withoutPicture(work, options)
      : await withPicture(work, { options, accepted: [first, ...others], upscale });
  // Channels are worked on side by side: sorted, the same run says the same.
  return { ...publication, warnings: [...new Set(publication.warnings)].sort() };
};
