// Puts the options that a person wants to see before the ranked ones.
import type { CueHandWork } from '../shared/domain/hand-work.ts';
import type { AcceptedOption } from './options.ts';

/** The best ranked of the wanted options; undefined when none of them has a picture. */
const wanted = (
  ranked: readonly AcceptedOption[],
  { pinned, shown }: CueHandWork,
): { first: AcceptedOption; reason: string } | undefined => {
  const pin = ranked.find(({ job }) => job.option === pinned);
  if (pin !== undefined) return { first: pin, reason: 'Pinned by hand.' };
  const first = ranked.find(({ job }) => shown?.options.includes(job.option));
  return first === undefined || shown === undefined ? undefined : { first, reason: shown.reason };
};

/** `ranked`, best first, with what hand work shows in front; the ranks follow the new order. */
export const inHandOrder = (ranked: readonly AcceptedOption[], hand: CueHandWork): AcceptedOption[] => {
  const chosen = wanted(ranked, hand);
  if (chosen === undefined) return [...ranked];
  const { first, reason } = chosen;
  const others = ranked.filter((option) => option !== first);
  return [{ ...first, ranked: { ...first.ranked, reason } }, ...others].map((option, index) => ({
    ...option,
    ranked: { ...option.ranked, rank: index + 1 },
  }));
};

/** What a person should know when the wanted options cannot be shown. */
export const handWarnings = (cueId: string, ranked: readonly AcceptedOption[], hand: CueHandWork): string[] => {
  const options = hand.pinned === undefined ? hand.shown?.options : [hand.pinned];
  if (options === undefined || ranked.some(({ job }) => options.includes(job.option))) return [];
  return [`${cueId}: no picture of option ${options.join(', ')} passed, so what was shown before stays.`];
};
