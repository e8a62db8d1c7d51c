// What was understood of the files, in lines for a person: before anything is drawn, so that a wrong column is seen while it costs nothing.
import type { Understood, UnderstoodTable } from '../lambdas/shared/domain/understood.ts';

const MAX_SHOWN = 6;

const some = (words: readonly string[]): string =>
  words.length > MAX_SHOWN
    ? `${words.slice(0, MAX_SHOWN).join(', ')} and ${words.length - MAX_SHOWN} more`
    : words.join(', ');

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const tableLines = ({ file, format, sheet, headerRows, columns, rows, skipped }: UnderstoodTable): string[] => {
  const where = [
    format,
    ...(sheet === undefined ? [] : [`sheet "${sheet}"`]),
    ...(headerRows.length === 0 ? [] : [`header in row ${headerRows.join(' and ')}`]),
  ];
  return [
    `read      ${file} (${where.join(', ')}): ${counted(rows, 'row')}`,
    ...(columns.length === 0
      ? []
      : [`  columns ${columns.map(({ header, means }) => `${header} → ${means}`).join(', ')}`]),
    ...(skipped.length === 0 ? [] : [`  skipped ${some(skipped.map(({ row, reason }) => `row ${row} (${reason})`))}`]),
  ];
};

const scriptLines = ({ script, products }: Understood): string[] => {
  if (script.how === 'written')
    return [`script    written from the product sheet: ${counted(script.segments, 'moment')}`];
  if (script.how === 'given') return [];
  const { bySku, byTitle, withoutProduct, notInSheet } = products;
  const parts = [
    ...(bySku === 0 ? [] : [`${bySku} by SKU`]),
    ...(byTitle === 0 ? [] : [`${byTitle} by title`]),
    ...(withoutProduct === 0 ? [] : [`${withoutProduct} name none`]),
    ...(notInSheet.length === 0 ? [] : [`${notInSheet.length} not in the sheet`]),
  ];
  return parts.length === 0 ? [] : [`products  of the rows: ${parts.join(', ')}`];
};

const photoLines = ({ photos, withoutPhoto }: Understood): string[] => {
  if (photos.length + withoutPhoto.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { how } of photos) counts.set(how, (counts.get(how) ?? 0) + 1);
  const ways = [...counts].map(([how, count]) => `${count} ${how === 'in the sheet' ? how : `by ${how}`}`);
  return [
    `photos    ${ways.length === 0 ? 'none' : ways.join(', ')}${withoutPhoto.length === 0 ? '' : `; without one: ${some(withoutPhoto)}`}`,
  ];
};

/** Tables with their columns and skipped rows, products of the rows, photos, and products nobody speaks of. */
export const understoodLines = (understood: Understood | undefined): string[] => {
  if (understood === undefined) return [];
  const { notInScript } = understood.products;
  return [
    ...understood.tables.flatMap(tableLines),
    ...scriptLines(understood),
    ...photoLines(understood),
    ...(notInScript.length === 0 ? [] : [`not in the script: ${some(notInScript)} (--cover-all gives them a moment)`]),
  ];
};
