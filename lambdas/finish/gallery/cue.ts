// One cue of the show: its pick, the sentence it rests on, what is sold, and everything that can be chosen.
import type { Cue, Unpictured } from '../../shared/domain/analysis.ts';
import type { CuePublication } from '../../shared/domain/manifest.ts';
import { evidenceExcerpt } from './evidence.ts';
import { cueFacts } from './facts.ts';
import { firstFiles } from './files.ts';
import { markup, type Html } from './html.ts';
import { notices } from './notices.ts';
import { largePicture, optionRow, turnedDown, when } from './options.ts';
import { productPrices } from './prices.ts';
import { cuePageName, type View } from './view.ts';
import { counted } from './words.ts';

const productLine = (cue: Cue, view: View): Html => {
  const product = view.spec.products.find(({ sku }) => sku === cue.productSku);
  if (product === undefined) {
    return cue.productName === undefined ? markup`` : markup`<p class="product">${cue.productName}</p>`;
  }
  return markup`<p class="product"><b>${product.title}</b></p>${productPrices(product, view)}`;
};

const sellingPoints = ({ sellingPoints: points, language }: Cue): Html =>
  points.length === 0
    ? markup``
    : markup`<ul class="points" lang="${language}">
        ${points.map(({ text }) => markup`<li>${text}</li>`)}
      </ul>`;

interface ArticleRequest {
  /** From 1. */
  position: number;
  /** all: on the cue's own page; options: to choose from, with a link to the rest; link: only the link. */
  details: 'all' | 'options' | 'link';
}

const detailsLink = (publication: CuePublication): Html => {
  const { options, files } = publication;
  return markup`<p class="more"><a href="${cuePageName(publication)}">${counted(options.length, 'option')}, ${counted(files.length, 'file')}, how they were made</a></p>`;
};

const detailsOf = (publication: CuePublication, view: View, details: ArticleRequest['details']): Html => {
  if (details === 'link') return detailsLink(publication);
  const options = markup`${optionRow(publication, view)} ${turnedDown(publication, view)}`;
  return details === 'all' ? options : markup`${options} ${firstFiles(publication, view)} ${detailsLink(publication)}`;
};

/** The article of one cue. */
export const cueArticle = (publication: CuePublication, view: View, { position, details }: ArticleRequest): Html => {
  const { cue } = publication;
  const total = view.manifest.cues.length;
  const time = when(cue.start);
  return markup`<article class="cue" id="${cue.cueId}" tabindex="-1">
    ${largePicture(publication, view, position === 1)}
    <div class="about">
      <p class="when">${time === '' ? markup`` : markup`<time>${time}</time> · `}Moment ${position} of ${total}</p>
      <h2 lang="${cue.language}">${cue.title}</h2>
      ${evidenceExcerpt(cue, view.script)}
      <div class="sold">${productLine(cue, view)}${sellingPoints(cue)}</div>
      ${cueFacts(publication, view)} ${notices(publication, view)} ${detailsOf(publication, view, details)}
    </div>
  </article>`;
};

/** A moment that wants no picture, and why. */
export const unpicturedRow = ({ kind, evidence, start, reason }: Unpictured, id: string): Html =>
  markup`<aside class="unpictured" id="${id}" tabindex="-1">
    <p class="when">
      ${start === undefined ? markup`` : markup`<time>${when(start)}</time> · `}${kind.replaceAll('-', ' ')}, no picture
    </p>
    <p class="said">${evidence.quote}</p>
    <p class="reason">${reason}</p>
  </aside>`;
