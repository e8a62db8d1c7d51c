// The show at a glance: its cues and the moments without a picture, in order.
import type { Unpictured } from '../../shared/domain/analysis.ts';
import type { CuePublication } from '../../shared/domain/manifest.ts';
import { markup, type Html } from './html.ts';
import { chosenOf, type View } from './view.ts';
import { clockTime } from './words.ts';

export type Moment = { at: number } & ({ cue: CuePublication } | { unpictured: Unpictured; id: string });

/** Cues and unpictured moments in the order of the script. */
export const momentsOf = ({ manifest }: View): Moment[] => {
  const cues = manifest.cues.map((cue): Moment => ({ at: cue.cue.evidence[0]?.start ?? 0, cue }));
  const unpictured = manifest.unpictured.map((moment, index): Moment => ({
    at: moment.evidence.start,
    unpictured: moment,
    id: `u${index + 1}`,
  }));
  return [...cues, ...unpictured].sort((a, b) => a.at - b.at);
};

const time = (start: number | undefined): Html =>
  start === undefined ? markup`` : markup`<time>${clockTime(start)}</time>`;

const cueStop = ({ cue, ...publication }: CuePublication, view: View): Html => {
  const source = view.thumbs.find(cue.cueId, chosenOf({ cue, ...publication }), 'tiny');
  const picture =
    source === undefined
      ? markup`<span class="blank"></span>`
      : markup`<img src="${source}" alt="" width="48" height="85" loading="lazy" />`;
  return markup`<li class="stop">
    <a href="#${cue.cueId}" title="${cue.title}"
      >${picture}${time(cue.start)}<span class="name" lang="${cue.language}">${cue.title}</span></a
    >
  </li>`;
};

const unpicturedStop = (moment: Unpictured, id: string): Html =>
  markup`<li class="pause">
    <a href="#${id}" title="${moment.reason}"
      ><span class="dot"></span>${time(moment.start)}<span class="name">${moment.kind.replaceAll('-', ' ')}</span></a
    >
  </li>`;

/** The strip of all moments, each a link to its place on the page. */
export const timeline = (view: View): Html => {
  const stops = momentsOf(view).map((moment) =>
    'cue' in moment ? cueStop(moment.cue, view) : unpicturedStop(moment.unpictured, moment.id),
  );
  return markup`<nav class="timeline" aria-label="The show, moment by moment">
    <ol>
      ${stops}
    </ol>
  </nav>`;
};
