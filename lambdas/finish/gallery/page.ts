// The gallery: one self-contained page beside its pictures; opens from a folder, needs no server and no network.
import type { Analysis } from '../../shared/domain/analysis.ts';
import type { Manifest } from '../../shared/domain/manifest.ts';
import type { RunSpec } from '../../shared/domain/run.ts';
import { accounts } from './accounts.ts';
import { cueArticle, unpicturedRow } from './cue.ts';
import { documentOf } from './document.ts';
import { markup, type Html } from './html.ts';
import { thumbsOf } from './pictures.ts';
import { momentsOf, timeline, type Moment } from './timeline.ts';
import type { View } from './view.ts';
import { counted, moneySentence } from './words.ts';

export interface GalleryRequest {
  manifest: Manifest;
  spec: RunSpec;
  analysis: Analysis;
  /** The script's whole text. */
  script: string;
  /** Names of the objects below gallery/thumbs/. */
  thumbs: ReadonlySet<string>;
}

const lead = ({ manifest, spec }: View): Html => {
  const { cues, accepted } = manifest.totals;
  const made = manifest.simulated ? 'storyboard pictures, drawn locally without an AI model,' : 'pictures';
  return markup`<p class="lead">
    ${accepted} ${made} for ${counted(cues, 'moment')} of this livestream, made from its script.
    <b>${moneySentence(manifest, spec)}</b>
  </p>`;
};

const header = (view: View): Html => {
  const { manifest, spec } = view;
  const swatches = spec.packs.brand.palette.map(
    ({ hex, name }) => markup`<span style="background:${hex}" title="${name}"></span>`,
  );
  return markup`<header class="top">
    <p class="brand">
      <span class="swatches" aria-hidden="true">${swatches}</span>${spec.packs.brand.name}<small
        >${spec.packs.brand.tagline}</small
      >
    </p>
    <h1>${manifest.title}</h1>
    ${lead(view)}
  </header>`;
};

/** A long show is one line of facts a moment here, and everything on the moment's own page: the first screen stays light. */
const MOST_CUES_IN_FULL = 60;

const detailsOf = ({ manifest }: View): 'options' | 'link' =>
  manifest.cues.length > MOST_CUES_IN_FULL ? 'link' : 'options';

const momentPart = (moment: Moment, view: View): Html =>
  'cue' in moment
    ? cueArticle(moment.cue, view, { position: view.manifest.cues.indexOf(moment.cue) + 1, details: detailsOf(view) })
    : unpicturedRow(moment.unpictured, moment.id);

/** What was said before the first picture, closed to one line, so that the first screen shows a picture. */
const opening = (moments: readonly Moment[], view: View): Html => {
  const kinds = moments.flatMap((moment) => ('cue' in moment ? [] : [moment.unpictured.kind.replaceAll('-', ' ')]));
  if (kinds.length === 0) return markup``;
  return markup`<details class="opening">
    <summary>Before the first picture: ${[...new Set(kinds)].join(', ')}</summary>
    ${moments.map((moment) => momentPart(moment, view))}
  </details>`;
};

/** Everything in the order of the script. */
const show = (view: View): Html => {
  const moments = momentsOf(view);
  const first = moments.findIndex((moment) => 'cue' in moment);
  const before = first < 0 ? moments.length : first;
  const rest = moments.slice(before).map((moment) => momentPart(moment, view));
  return markup`${opening(moments.slice(0, before), view)}${rest}`;
};

/** What every page of the gallery is made from. */
export const viewOf = ({ thumbs, ...rest }: GalleryRequest): View => ({
  ...rest,
  thumbs: thumbsOf(rest.manifest.runId, thumbs),
});

/** The show's page as text. Everything that a script, a product sheet or a model said is escaped. */
export const galleryPage = (view: View): string => {
  const body = markup`<a class="skip" href="#show">Skip to the pictures</a>
    ${header(view)} ${timeline(view)}
    <main id="show">${show(view)}</main>
    ${accounts(view)}`;
  return documentOf(view, `${view.manifest.title} · ${view.spec.packs.brand.name}`, body);
};
