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
import { momentsOf, timeline } from './timeline.ts';
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

const show = (view: View): Html[] =>
  momentsOf(view).map((moment) =>
    'cue' in moment
      ? cueArticle(moment.cue, view, view.manifest.cues.indexOf(moment.cue) + 1)
      : unpicturedRow(moment.unpictured, moment.id),
  );

/** Rows above the first cue: its picture gives way to them, so that it still fits the first screen. */
const openingRows = (view: View): number =>
  Math.max(
    0,
    momentsOf(view).findIndex((moment) => 'cue' in moment),
  );

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
        <main id="show" style="--opening:${openingRows(view)}">${show(view)}</main>
        ${accounts(view)}
        <script>${trustedHtml(BEHAVIOUR)}</script>
      </body>
    </html>
  `.html;
};
