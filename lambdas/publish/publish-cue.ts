// Publishes one cue: every accepted option for the first channel, the pick (or a card) for every channel and market.
import type { CuePublication } from '../shared/domain/manifest.ts';
import type { ObjectStore, OutcomeRecords } from '../shared/ports.ts';
import { altTextOf } from './alt-text.ts';
import { prepareCue, type CueRequest, type CueWork } from './cue-work.ts';
import { publishFailed } from './failed-pictures.ts';
import { loadOptions, rankAccepted, type AcceptedOption, type Option } from './options.ts';
import { publishOption } from './publish-option.ts';
import { publishCard, publishPick } from './publish-pick.ts';

export interface PublishCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
  outcomes: Pick<OutcomeRecords, 'find'>;
}

type AltTexts = Pick<CuePublication, 'altText' | 'altTexts'>;

const altTextsOf = ({ markets }: CueWork, isCard: boolean): AltTexts => {
  const said = markets.map(({ market, texts }) => [market.id, altTextOf(texts, market, { isCard })] as const);
  return { altText: said[0]?.[1] ?? '', altTexts: Object.fromEntries(said) };
};

const CARD_REASON = 'No option was accepted: a card with what is known stands in for the picture.';

const withoutPicture = async (work: CueWork, options: readonly Option[]): Promise<CuePublication> => ({
  cue: work.cue,
  options: options.map((option) => ({ ...option, files: [] })),
  pickReason: CARD_REASON,
  files: await publishCard(work),
  card: true,
  ...altTextsOf(work, true),
  adaptations: work.adaptations,
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
    ...altTextsOf(work, false),
    adaptations: work.adaptations,
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
