// What is spoken in a row of a running order, as the script's text has it: the host's words first, then points and scene, the offer last.
import type { RunningOrderRole } from './columns.ts';
import type { OrderRow } from './read-row.ts';

/** UTF-16 code units of the longest row: a row is one picture, and one analysis call takes it whole. */
export const MAX_ROW_CHARACTERS = 1_500;

const HAN = /\p{Script=Han}/u;

/** `优惠：…`, `Offer: …`: the table's own word, so that a gift is not taken for the product, and nothing is added that nobody wrote. */
const offersOf = (row: OrderRow): string[] =>
  row.cells('offer').map(({ header, cell }) => {
    const name = header.replaceAll(/\s+/gu, ' ').trim();
    return HAN.test(name) ? `${name}：${cell.text}` : `${name}: ${cell.text}`;
  });

const textsOf = (row: OrderRow, role: RunningOrderRole): string[] => row.cells(role).map(({ cell }) => cell.text);

/** A product of the sheet is known by its sku; one that is not needs its name among the words. */
const namesOf = (row: OrderRow, inSheet: boolean): string[] => {
  const spoken = row.text('copy');
  return inSheet && spoken !== '' ? [] : textsOf(row, 'product').filter((name) => !spoken.includes(name));
};

const cutAtSentence = (text: string): string => {
  const cut = text.slice(0, MAX_ROW_CHARACTERS).replace(/[\uD800-\uDBFF]$/u, '');
  const end = Math.max(...['。', '！', '？', '. ', '! ', '? ', '\n'].map((mark) => cut.lastIndexOf(mark)));
  return end > MAX_ROW_CHARACTERS / 2 ? cut.slice(0, end + 1).trim() : cut;
};

/**
 * The row's words; '' when there are none. `inSheet`: its product is in the product sheet. `cut`: it was longer than one picture's worth, and
 * its end is left out.
 */
export const rowWords = (row: OrderRow, inSheet: boolean): { words: string; cut: boolean } => {
  const said = [...namesOf(row, inSheet), ...textsOf(row, 'copy'), ...textsOf(row, 'points'), ...textsOf(row, 'scene')];
  const words = [...(said.length === 0 ? textsOf(row, 'section') : said), ...offersOf(row)]
    .map((line) => line.replaceAll(/\r\n?/gu, '\n').trim())
    .filter((line) => line !== '')
    .join('\n');
  return words.length > MAX_ROW_CHARACTERS ? { words: cutAtSentence(words), cut: true } : { words, cut: false };
};
