// Publishes one cue: every accepted option for the first channel, the pick (or a card) for every channel and market. No proof, no pick.
import type { CuePublication, PublishedOption } from '../shared/domain/manifest.ts';
import { isLiveframeError } from '../shared/errors.ts';
import { thumbKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import { altTextOf } from './alt-text.ts';
import { prepareCue, type CueRequest, type CueWork } from './cue-work.ts';
import { publishFailed } from './failed-pictures.ts';
import { handWarnings, inHandOrder } from './hand-order.ts';
import { loadOptions, rankAccepted, type AcceptedOption, type Option } from './options.ts';
import { publishOption, type PublishedOptionFile } from './publish-option.ts';
import type { PublishedFiles } from './all-channels.ts';
import { publishCard } from './publish-card.ts';
import { publishPick } from './publish-pick.ts';
import { reviewReasons } from './truth/review.ts';
import type { Upscale } from './upscale.ts';

export interface PublishCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
  outcomes: Pick<OutcomeRecords, 'find'>;
  /** Enlarges a rendered picture; absent when nothing may be paid for any more. */
  upscale?: Upscale;
}

/** What an overlay had no room for, each once with the channel it happened in. */
const overlayWarnings = (files: CuePublication['files']): string[] =>
  files.flatMap(({ channel, overlay }) => (overlay?.warnings ?? []).map((text) => `${channel}: ${text}`));
type AltTexts = Pick<CuePublication, 'altText' | 'altTexts'>;

const altTextsOf = ({ markets }: CueWork, isCard: boolean): AltTexts => {
  const said = markets.map(({ market, texts }) => [market.id, altTextOf(texts, market, { isCard })] as const);
  return { altText: said[0]?.[1] ?? '', altTexts: Object.fromEntries(said) };
};

const CARD_REASON = 'No option was accepted: a card with what is known stands in for the picture.';
const UNTRUE_REASON =
  'No option could be proven to show the product as it is: a card with what is known stands in for the picture.';

const withoutPicture = async (
  work: CueWork,
  options: readonly Option[],
  pickReason: string,
): Promise<CuePublication> => ({
  cue: work.cue,
  options: options.map((option) => ({ ...option, files: [] })),
  pickReason,
  ...(await publishCard(work)),
  card: true,
  ...altTextsOf(work, true),
  adaptations: work.adaptations,
  warnings: work.warnings,
});

interface PublishedAccepted extends PublishedOptionFile {
  option: AcceptedOption;
}

type Attempted<Result> = { done: Result } | { untrue: string };

/** What `publish` gives, or why the product in it could not be proven to be as in its photo. */
const attempt = async <Result>(publish: () => Promise<Result>): Promise<Attempted<Result>> => {
  try {
    return { done: await publish() };
  } catch (error) {
    if (!isLiveframeError(error, 'ProductUntrue')) throw error;
    return { untrue: error.message };
  }
};

/** Every accepted option in the first channel, best first; those without a proof are left out, with a warning. */
const publishOptions = async (work: CueWork, accepted: readonly AcceptedOption[]): Promise<PublishedAccepted[]> => {
  const attempts = await Promise.all(
    accepted.map((option) => attempt(async () => ({ option, ...(await publishOption(work, option)) }))),
  );
  work.warnings.push(...attempts.flatMap((each) => ('untrue' in each ? [each.untrue] : [])));
  return attempts.flatMap((each) => ('done' in each ? [each.done] : []));
};

interface PublishedPick {
  pick: PublishedAccepted;
  published: PublishedFiles;
}

const writeTiny = ({ store, spec, cue }: CueWork, { option, tiny }: PublishedAccepted): Promise<void> => {
  const which = String(option.job.option);
  return store.put(thumbKey(spec.runId, cue.cueId, { which, size: 'tiny' }), tiny, 'image/jpeg');
};

/** The best option that can be proven in every channel; it gets the smallest thumb too. */
const firstTrue = async (
  work: CueWork,
  options: readonly PublishedAccepted[],
  upscale: Upscale | undefined,
): Promise<PublishedPick | undefined> => {
  for (const pick of options) {
    const { option, result } = pick;
    const attempted = await attempt(() => publishPick(work, { pick: option, asOption: result, upscale }));
    if ('done' in attempted) {
      await writeTiny(work, pick);
      return { pick, published: attempted.done };
    }
    work.warnings.push(attempted.untrue);
  }
  return undefined;
};

/** Reasons for a person's look, and whether somebody chose this very picture by hand. */
const reviewOf = (work: CueWork, { job }: AcceptedOption): Pick<CuePublication, 'review' | 'approved'> => {
  const review = reviewReasons(work.product);
  if (review.length === 0) return {};
  return { review, ...(work.hand?.approved?.includes(job.option) === true ? { approved: true } : {}) };
};

const LEFT_OUT = 'Left out: the product in it could not be proven to be as in its photo.';

/** The pick first, then the others in their order; an option without a proof has no rank. */
const rankedFiles = (
  { job, outcome }: Option,
  { published, pick }: { published: readonly PublishedAccepted[]; pick: PublishedAccepted },
): PublishedOption => {
  const order = [pick, ...published.filter((each) => each !== pick)];
  const index = order.findIndex(({ option }) => option.job.option === job.option);
  const found = order[index];
  if (found === undefined)
    return { job, outcome, ...(outcome.kind === 'accepted' ? { rankReason: LEFT_OUT } : {}), files: [] };
  return {
    job,
    outcome,
    rank: index + 1,
    rankReason: found.option.ranked.reason,
    files: found.file === undefined ? [] : [found.file],
  };
};

interface Accepted {
  options: readonly Option[];
  accepted: readonly AcceptedOption[];
  upscale: Upscale | undefined;
}

const withPicture = async (work: CueWork, { options, accepted, upscale }: Accepted): Promise<CuePublication> => {
  const published = await publishOptions(work, accepted);
  const found = await firstTrue(work, published, upscale);
  if (found === undefined) return withoutPicture(work, options, UNTRUE_REASON);
  const { pick } = found;
  return {
    cue: work.cue,
    options: options.map((option) => rankedFiles(option, { published, pick })),
    pick: pick.option.job.option,
    pickReason: pick.option.ranked.reason,
    ...(work.hand?.pinned === pick.option.job.option ? { pinned: true } : {}),
    ...found.published,
    card: false,
    ...altTextsOf(work, false),
    adaptations: work.adaptations,
    warnings: work.warnings,
    ...reviewOf(work, pick.option),
  };
};

/**
 * Composes and writes all pictures of one cue. Repeating it writes the same bytes under the same keys.
 * Throws ObjectNotFound when an accepted asset is gone, StoreUnavailable and what the upscaler throws.
 */
export const publishCue = async (
  { store, outcomes, upscale }: PublishCollaborators,
  request: CueRequest,
): Promise<CuePublication> => {
  const work = await prepareCue(store, request);
  const options = await loadOptions(outcomes, request.jobs);
  const hand = request.hand ?? { jobs: [] };
  const ranked = await rankAccepted(store, options, request.spec.packs.brand);
  work.warnings.push(...handWarnings(work.cue.cueId, ranked, hand));
  const accepted = inHandOrder(ranked, hand);
  await Promise.all(options.map((option) => publishFailed(work, option)));
  const publication =
    accepted.length === 0
      ? await withoutPicture(work, options, CARD_REASON)
      : await withPicture(work, { options, accepted, upscale });
  // Channels are worked on side by side: sorted, the same run says the same.
  return {
    ...publication,
    warnings: [...new Set([...publication.warnings, ...overlayWarnings(publication.files)])].sort(),
  };
};
