// What a person must know of a cue before using its pictures: a look that is still owed, files that were not written, what markets changed.
import type { CuePublication } from '../../shared/domain/manifest.ts';
import { needsReview } from '../../shared/domain/review.ts';
import { violationWords } from '../../shared/domain/violation.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

const review = (publication: CuePublication, { manifest }: View): Html => {
  if (!needsReview(publication)) return markup``;
  const { cue, pick = 1, review: reasons = [] } = publication;
  return markup`<p class="notice"><b>Look at this before you use it.</b> ${reasons.join(' ')} Approve it with
    <code>liveframe pick ${manifest.runId} --cue ${cue.cueId} --option ${pick}</code>.</p>`;
};

const refused = ({ refusedFiles = [] }: CuePublication): Html => {
  if (refusedFiles.length === 0) return markup``;
  return markup`<p class="notice"><b>Not published:</b> ${refusedFiles
    .map(({ channel, market, reasons }) => `${channel} for ${market}: ${reasons.map(violationWords).join(' ')}`)
    .join(' ')}</p>`;
};

/** Short notices beside the pick; nothing when there is nothing to mind. */
export const notices = (publication: CuePublication, view: View): Html =>
  markup`${review(publication, view)}${refused(publication)}`;

/** What rules of the run's markets changed in this cue's prompt and words, each with its reason and source. */
export const marketChanges = ({ cue, adaptations = [] }: CuePublication, { manifest }: View): Html => {
  const all = [...manifest.adaptations.filter(({ cueId }) => cueId === cue.cueId), ...adaptations];
  if (all.length === 0) return markup``;
  const rows = all.map(
    ({ market, before, after, reason, source }) =>
      markup`<li><b>${market}</b>: “${before}” ${after === '' ? 'left out' : markup`became “${after}”`}. ${reason} <small>${source}</small></li>`,
  );
  return markup`<section class="market-changes"><h3>Changed for a market</h3><ul>${rows}</ul></section>`;
};
