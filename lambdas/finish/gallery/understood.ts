// What was understood of the files a person brought: columns, rows that were left out and why, photos.
import type { Understood, UnderstoodTable } from '../../shared/domain/understood.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';
import { counted } from './words.ts';

const skippedRows = ({ skipped }: UnderstoodTable): Html =>
  skipped.length === 0
    ? markup``
    : markup`<details><summary>${counted(skipped.length, 'row')} left out</summary><ul>${skipped.map(
        ({ row, reason }) => markup`<li>Row ${row}: ${reason}</li>`,
      )}</ul></details>`;

const tablePart = (table: UnderstoodTable): Html => {
  const { file, format, sheet, headerRows, columns, rows } = table;
  const where = [
    ...(sheet === undefined ? [] : [`sheet “${sheet}”`]),
    ...(headerRows.length === 0 ? [] : [`columns named in row ${headerRows.join(' and ')}`]),
    `${counted(rows, 'row')} used`,
  ];
  return markup`<li>
    <b>${file.split(/[/\\]/u).at(-1)}</b> <small>${format}</small>: ${where.join(', ')}.
    ${
      columns.length === 0
        ? markup``
        : markup`<span class="columns">${columns.map(
            ({ header, means }) => markup`<span>${header} → ${means}</span> `,
          )}</span>`
    }
    ${skippedRows(table)}
  </li>`;
};

const SCRIPT_WORDS: Record<Understood['script']['how'], string> = {
  given: 'The script was read in its own words',
  table: 'The script was put together from the rows of the running order',
  written: 'Nobody gave a script: it was written from the product sheet',
};

const productSentences = ({ products }: Understood): string[] => {
  const { bySku, byTitle, withoutProduct, notInSheet, notInScript } = products;
  const rows = [
    ...(bySku === 0 ? [] : [`${bySku} found by SKU`]),
    ...(byTitle === 0 ? [] : [`${byTitle} by title`]),
    ...(withoutProduct === 0 ? [] : [`${withoutProduct} name no product`]),
  ];
  return [
    ...(rows.length === 0 ? [] : [`Products of the rows: ${rows.join(', ')}.`]),
    ...notInSheet.map(({ row, text }) => `Row ${row} names “${text}”, which is not in the product sheet.`),
    ...(notInScript.length === 0 ? [] : [`Not in the script: ${notInScript.join(', ')}.`]),
  ];
};

const photoSentences = ({ photos, withoutPhoto }: Understood): string[] => [
  ...(photos.length === 0 ? [] : [`${counted(photos.length, 'product photo')} found.`]),
  ...(withoutPhoto.length === 0 ? [] : [`Without a photo: ${withoutPhoto.join(', ')}.`]),
];

/** Empty for runs from before this was kept. */
export const understoodSection = ({ spec: { understood } }: View): Html => {
  if (understood === undefined) return markup``;
  const { script, tables } = understood;
  const sentences = [...productSentences(understood), ...photoSentences(understood)];
  return markup`<section>
    <h2>What was understood of your files</h2>
    <ul class="understood">
      <li>${SCRIPT_WORDS[script.how]}: ${counted(script.segments, 'part')}.</li>
      ${tables.map(tablePart)} ${sentences.map((sentence) => markup`<li>${sentence}</li>`)}
    </ul>
  </section>`;
};
