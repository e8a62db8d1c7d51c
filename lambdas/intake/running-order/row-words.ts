// What is spoken in a row of a running order, as the script's text has it: the host's words first, facts under the table's own headings.
import type { RunningOrderRole } from './columns.ts';
import type { OrderRow } from './read-row.ts';

/** UTF-16 code units of the longest row: a row is one picture, and one analysis call takes it whole. */
export const MAX_ROW_CHARACTERS = 1_500;

const HAN = /\p{Script=Han}/u;

/** `卖点：…`, `Offer: …`: the table's own word, so that nothing is added that nobody wrote. */
const labelled = (row: OrderRow, role: RunningOrderRole): string[] =>
  row.cells(role).map(({ header, cell }) => {
    const name = header.replaceAll(/\s+/gu, ' ').trim();
    return HAN.test(name) ? `${name}：${cell.text}` : `${name}: ${cell.text}`;
  });

const productLines = (row: OrderRow, spoken: string): string[] => {
  const product = row.text('product');
  if (product === '' || spoken.includes(product)) return [];
  return labelled(row, 'product');
};

const cutAtSentence = (text: string): string => {
  const cut = text.slice(0, MAX_ROW_CHARACTERS).replace(/[\uD800-\uDBFF]$/u, '');
  const end = Math.max(...['。', '！', '？', '. ', '! ', '? ', '\n'].map((mark) => cut.lastIndexOf(mark)));
  return end > MAX_ROW_CHARACTERS / 2 ? cut.slice(0, end + 1).trim() : cut;
};

/** The row's words; '' when there are none. `cut`: it was longer than one picture's worth, and its end is left out. */
export const rowWords = (row: OrderRow): { words: string; cut: boolean } => {
  const copy = row.text('copy');
  const facts = [...labelled(row, 'points'), ...labelled(row, 'scene'), ...labelled(row, 'offer')];
  const named = productLines(row, copy);
  const section = copy === '' && named.length === 0 && facts.length === 0 ? [row.text('section')] : [];
  const words = [...named, copy, ...facts, ...section]
    .map((line) => line.replaceAll(/\r\n?/gu, '\n').trim())
    .filter((line) => line !== '')
    .join('\n');
  return words.length > MAX_ROW_CHARACTERS ? { words: cutAtSentence(words), cut: true } : { words, cut: false };
};
