// What a screen reader says for a cue's picture.
import type { Cue } from '../shared/domain/analysis.ts';
import type { Product } from '../shared/domain/product.ts';

const sentence = (text: string): string => (/[.。!！?？]$/u.test(text) ? text : `${text}.`);

/** The moment and the product in the script's language, then what the picture shows. */
export const altTextOf = (cue: Cue, product: Product | undefined): string => {
  const moment = [cue.title, product?.title].filter((part) => part !== undefined && part !== '');
  const { subject, action, setting } = cue.scene;
  const shown = [[subject, action].filter((part) => part !== '').join(' '), setting].filter((part) => part !== '');
  return [[...new Set(moment)].join(' – '), shown.join(', ')]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');
};
