// The page of the audit: semantic hits side by side, with buttons that write the command which keeps the marks.
import { markup, trustedHtml, type Html } from '../../lambdas/finish/gallery/html.ts';
import type { Rate } from '../../eval/qc/interval.ts';
import { AUDIT_SCRIPT, AUDIT_STYLE } from './audit-assets.ts';
import { differingWords, type Piece } from './differing-words.ts';
import type { Mark } from './marks.ts';
import type { SemanticHit } from './semantic-hits.ts';

export interface AuditedHit extends SemanticHit {
  /** Data URIs; undefined when publishing wrote none. */
  picture: string | undefined;
  madePicture: string | undefined;
  verdict: Mark['verdict'] | undefined;
}

export interface AuditPage {
  hits: readonly AuditedHit[];
  audited: Rate;
  /** To which ` <hit>=<verdict>…` is added. */
  command: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const words = (pieces: readonly Piece[]): Html[] =>
  pieces.map(({ text, differs }) => (differs ? markup`<mark>${text}</mark>` : markup`${text}`));

const image = (source: string | undefined, what: string): Html =>
  source === undefined
    ? markup`<div class="none">no picture here</div>`
    : markup`<img src="${trustedHtml(source)}" alt="${what}" loading="lazy">`;

const side = (title: string, picture: Html, text: readonly Html[]): Html =>
  markup`<section><h3>${title}</h3>${picture}<p>${text}</p></section>`;

const article = (hit: AuditedHit): Html => {
  const { hitId, runId, cueId, option, madeFor, wanted, note, verdict } = hit;
  const [wantedPieces, madePieces] = differingWords(wanted, madeFor?.prompt ?? wanted);
  const made =
    madeFor === null
      ? side('Made for', image(undefined, ''), [markup`The run that it was made for is no longer here.`])
      : side(
          `Made for ${madeFor.cueId}, option ${madeFor.option}, of ${madeFor.runId}`,
          image(hit.madePicture, 'the picture where it was made'),
          words(madePieces),
        );
  return markup`<article id="${hitId}" data-hit="${hitId}" data-verdict="${verdict ?? ''}">
    <div class="pair">${side(`Served to ${cueId}, option ${option}, of ${runId}`, image(hit.picture, 'the picture as it was served'), words(wantedPieces))}${made}</div>
    <footer><span>${note}</span><span class="buttons"><button type="button" data-say="right">Right</button><button type="button" data-say="wrong">Wrong</button></span></footer>
    </article>`;
};

const rateLine = ({ count, of, rate, interval }: Rate): string =>
  of === 0
    ? 'Nothing is marked yet.'
    : `Marked so far: ${of}, of them wrong ${count}: ${percent(rate)} (95 %: ${percent(interval[0])} to ${percent(interval[1])}).`;

/** One self-contained page. */
export const auditPage = ({ hits, audited, command }: AuditPage): string =>
  markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cache audit</title><style>${trustedHtml(AUDIT_STYLE)}</style></head><body>
<header><h1>Would you have accepted this picture?</h1>
<p>${hits.length} semantic hits, the newest first. Words that only one prompt has are marked. ${rateLine(audited)}
A picture that is marked wrong is taken out of service at once.</p></header>
<main>${hits.length === 0 ? markup`<p>There is no semantic hit yet.</p>` : hits.map(article)}</main>
<aside><label for="command">Run this to keep your marks:</label>
<textarea id="command" rows="2" readonly data-command="${command}"></textarea><button type="button" id="copy">Copy</button></aside>
<script>${trustedHtml(AUDIT_SCRIPT)}</script></body></html>
`.html;
