// The gallery: one self-contained page beside its pictures; opens from a folder, needs no server and no network.
import { createHash } from 'node:crypto';
import type { Analysis } from '../../shared/domain/analysis.ts';
import type { Manifest } from '../../shared/domain/manifest.ts';
import type { RunSpec } from '../../shared/domain/run.ts';
import { accounts } from './accounts.ts';
import { BEHAVIOUR } from './behaviour.ts';
import { cueArticle, unpicturedRow } from './cue.ts';
import { markup, trustedHtml, type Html } from './html.ts';
import { thumbsOf } from './pictures.ts';
import { styleSheet } from './style.ts';
import { themeOf } from './theme.ts';
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

/** Only our own script may run, whatever a livestream script says; nothing is loaded from anywhere else. */
const contentPolicy = (): string => {
  const hash = createHash('sha256').update(BEHAVIOUR).digest('base64');
  return `default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
};

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

const momentPart = (moment: Moment, view: View): Html =>
  'cue' in moment
    ? cueArticle(moment.cue, view, view.manifest.cues.indexOf(moment.cue) + 1)
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

/** The whole page as text. Everything that a script, a product sheet or a model said is escaped. */
export const galleryPage = ({ thumbs, ...rest }: GalleryRequest): string => {
  const view: View = { ...rest, thumbs: thumbsOf(rest.manifest.runId, thumbs) };
  const language = [...view.analysis.languages].sort((a, b) => b.share - a.share)[0]?.language ?? 'en';
  return markup`<!doctype html>
    <html lang="en" data-script-language="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy()}" />
        <meta name="color-scheme" content="light" />
        <title>${view.manifest.title} · ${view.spec.packs.brand.name}</title>
        <style>${trustedHtml(styleSheet(themeOf(view.spec.packs.brand)))}</style>
      </head>
      <body>
        <a class="skip" href="#show">Skip to the pictures</a>
        ${header(view)} ${timeline(view)}
        <main id="show">${show(view)}</main>
        ${accounts(view)}
        <script>${trustedHtml(BEHAVIOUR)}</script>
      </body>
    </html>
  `.html;
};
