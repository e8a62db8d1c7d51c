// Reads a Word document (.docx): its tables, and its paragraphs as plain text with headings.
import { convertToHtml, images } from 'mammoth';
import { HTMLElement, parse } from 'node-html-parser';
import { badInput } from '../shared/errors.ts';
import { checkArchive } from './tables/check-archive.ts';
import type { Cell, Table, TableRow } from './tables/table.ts';

export interface WordDocument {
  tables: Table[];
  /** Markdown: headings with `#`, list items with `-`, paragraphs with an empty line between them. */
  text: string;
}

export const MAX_DOCUMENT_BYTES = 50_000_000;

const textOf = (element: HTMLElement): string =>
  element.structuredText
    .replaceAll(/[ \t\u00a0]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .trim();

const span = (cell: HTMLElement, name: string): number => Math.min(100, Number(cell.getAttribute(name) ?? 1) || 1);

const tableOf = (element: HTMLElement, index: number): Table => {
  const grid: Cell[][] = [];
  let merged = false;
  for (const [at, row] of element.querySelectorAll('tr').entries()) {
    const cells = (grid[at] ??= []);
    let column = 0;
    for (const cell of row.querySelectorAll('td, th')) {
      while (cells[column] !== undefined) column += 1;
      const [across, down] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      const text = textOf(cell);
      cells[column] = { text, ...(across > 1 ? { across } : {}) };
      for (let below = 1; below < down; below += 1)
        (grid[at + below] ??= [])[column] = { text, carriedFrom: `row ${at + 1}` };
      merged ||= down > 1;
      column += across;
    }
  }
  const rows = grid.map((cells, at): TableRow => ({
    number: at + 1,
    cells: Array.from(cells, (cell: Cell | undefined) => cell ?? { text: '' }),
  }));
  const notes = merged ? ['Merged cells hold for every row they span.'] : [];
  return { name: `table ${index + 1}`, rows, hidden: false, notes };
};

const lineOf = (element: HTMLElement): string => {
  const level = /^h([1-6])$/iu.exec(element.rawTagName)?.[1];
  const text = textOf(element);
  if (level !== undefined) return `${'#'.repeat(Number(level))} ${text.replaceAll('\n', ' ')}`;
  if (/^[uo]l$/iu.test(element.rawTagName))
    return element
      .querySelectorAll('li')
      .map((item) => `- ${textOf(item).replaceAll('\n', ' ')}`)
      .join('\n');
  if (/^table$/iu.test(element.rawTagName))
    return element
      .querySelectorAll('tr')
      .map((row) => row.querySelectorAll('td, th').map(textOf).join('\n').trim())
      .join('\n\n');
  return text;
};

const toHtml = async (bytes: Uint8Array, name: string): Promise<string> => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const options = { convertImage: images.imgElement(() => Promise.resolve({ src: '' })), externalFileAccess: false };
    return (await convertToHtml({ buffer }, options)).value;
  } catch (error) {
    throw badInput(`${name} cannot be read as a Word document. Open it in Word or WPS and save it as .docx again.`, {
      cause: error,
    });
  }
};

/**
 * Reads a document; pictures, comments, headers and footers are left out. Throws BadInput for a damaged, locked or too large file, and one
 * that is no Word document.
 */
export const readDocument = async (bytes: Uint8Array, name: string): Promise<WordDocument> => {
  if (bytes.length > MAX_DOCUMENT_BYTES)
    throw badInput(`${name} has ${Math.round(bytes.length / 1e6)} MB; at most 50 MB are allowed. Remove its pictures.`);
  const parts = await checkArchive(bytes, { name });
  if (!parts.has('word/document.xml'))
    throw badInput(`${name} is not a Word document (.docx). Save it as .docx in Word or WPS, or as plain text.`);
  const root = parse(await toHtml(bytes, name));
  const blocks = root.childNodes.filter((node) => node instanceof HTMLElement);
  return {
    tables: root.querySelectorAll('table').map(tableOf),
    text: blocks
      .map(lineOf)
      .filter((line) => line !== '')
      .join('\n\n'),
  };
};
