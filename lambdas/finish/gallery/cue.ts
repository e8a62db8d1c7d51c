// One cue of the show: its pick, the sentence it rests on, what is sold, and everything that can be chosen.
import type { Cue, Unpictured } from '../../shared/domain/analysis.ts';
import type { CuePublication } from '../../shared/domain/manifest.ts';
import type { Product } from '../../shared/domain/product.ts';
import { evidenceExcerpt } from './evidence.ts';
import { markup, type Html } from './html.ts';
import { making } from './making.ts';
import { largePicture, optionRow, turnedDown, when } from './options.ts';
import { fromGallery } from './pictures.ts';
import type { View } from './view.ts';

const priceOf = ({ price, compareAt }: Product, { spec }: View): Html => {
  if (price === undefined) return markup``;
  const write = ({ amount, currency }: { amount: number; currency: string }): string =>
    new Intl.NumberFormat(spec.packs.markets[0]?.locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    }).format(amount);
  return markup` <span class="price">${write(price)}</span
    >${compareAt === undefined ? markup`` : markup` <s>${write(compareAt)}</s>`}`;
};

const productLine = (cue: Cue, view: View): Html => {
  const product = view.spec.products.find(({ sku }) => sku === cue.productSku);
  if (product === undefined) {
    return cue.productName === undefined ? markup`` : markup`<p class="product">${cue.productName}</p>`;
  }
  return markup`<p class="product"><b>${product.title}</b>${priceOf(product, view)}</p>`;
};

const sellingPoints = ({ sellingPoints: points, language }: Cue): Html =>
  points.length === 0
    ? markup``
    : markup`<ul class="points" lang="${language}">
        ${points.map(({ text }) => markup`<li>${text}</li>`)}
      </ul>`;

const downloads = ({ files }: CuePublication, { manifest, spec }: View): Html => {
  const name = (id: string): string => spec.packs.channels.find((channel) => channel.id === id)?.name ?? id;
  return markup`<p class="files">
    ${files.map(
      ({ channel, key, width, height }) =>
        markup`<a href="${fromGallery(manifest.runId, key)}">${name(channel)} <small>${width}×${height}</small></a> `,
    )}
  </p>`;
};

/** The article of one cue; `position` counts from 1. */
export const cueArticle = (publication: CuePublication, view: View, position: number): Html => {
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
      ${optionRow(publication, view)} ${turnedDown(publication, view)} ${downloads(publication, view)}
      ${making(publication, view)}
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
