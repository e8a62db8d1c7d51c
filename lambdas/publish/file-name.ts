// Names of published files: show order first, then the time in the show, then the product.
import type { Cue } from '../shared/domain/analysis.ts';
import type { Product } from '../shared/domain/product.ts';

const MAX_SLUG = 40;

/** Lower-case ASCII words joined by hyphens; empty when nothing of `text` is ASCII. */
const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '');

const minutesAndSeconds = (seconds: number): string =>
  [Math.floor(seconds / 60), Math.floor(seconds % 60)].map((part) => String(part).padStart(2, '0')).join('-');

/** A slug that says too little of its text (a Chinese title with one Latin letter) is no name. */
const tellingSlug = (text: string | undefined): string | undefined => {
  const slug = slugOf(text ?? '');
  return slug.length >= 3 && slug.length * 2 >= Math.min(MAX_SLUG, text?.length ?? 0) ? slug : undefined;
};

/**
 * `03_01-45_cast-iron-pan`; without timestamps `03_cast-iron-pan`. `nn` is the cue's number in the show.
 * A title that is not Latin gives way to the sku.
 */
export const fileStem = (cue: Pick<Cue, 'cueId' | 'start' | 'title'>, product: Product | undefined): string => {
  const number = cue.cueId.slice(1).replace(/^0+(?=\d{2})/, '');
  const time = cue.start === undefined ? [] : [minutesAndSeconds(cue.start)];
  const name = tellingSlug(product?.title) ?? tellingSlug(product?.sku) ?? tellingSlug(cue.title) ?? 'moment';
  return [number, ...time, name].join('_');
};
