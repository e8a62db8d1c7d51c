// Reads a script from whatever file a merchandiser has: text, JSON, subtitles, a Word document, or a running order in a table.
import { extname } from 'node:path';
import { findPlaceholders } from '../analyze/placeholders.ts';
import type { Script } from '../shared/domain/script.ts';
import type { Understood, UnderstoodTable } from '../shared/domain/understood.ts';
import { badInput } from '../shared/errors.ts';
import { decodeTableText } from './decode-table-text.ts';
import { MAX_SCRIPT_BYTES, placeholderWarning, readPlainText, readScript } from './read-script.ts';
import { readDocument } from './read-document.ts';
import { readSubtitles } from './read-subtitles.ts';
import type { KnownProduct } from './running-order/match-product.ts';
import { readRunningOrder, type RunningOrder } from './running-order/read-running-order.ts';
import { readDelimited } from './tables/read-delimited.ts';
import { readWorkbook } from './tables/read-workbook.ts';
import type { Table } from './tables/table.ts';

export interface ScriptFile {
  script: Script;
  /** Of a running order: what its columns and rows were taken for. */
  table?: UnderstoodTable;
  products?: Omit<Understood['products'], 'notInScript'>;
}

interface Given {
  bytes: Uint8Array;
  name: string;
  products: readonly KnownProduct[];
}

const WANTED =
  'A running order needs a row that names its columns, with one of 话术/文案/口播, copy/script, guion/texto, or 商品/product/producto beside 卖点/selling points/puntos de venta or 时间/time/hora. See docs/inputs.md.';

const headingsOf = (tables: readonly Table[]): string => {
  const [row] = tables.flatMap(({ rows }) => rows).filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const texts = (row?.cells ?? []).map(({ text }) => text.slice(0, 20)).filter((text) => text !== '');
  return texts.length === 0 ? 'it is empty' : `its first row is ${texts.slice(0, 8).join(' | ')}`;
};

const fromTables = (tables: readonly Table[], { name, products }: Given, format: string): RunningOrder => {
  const order = readRunningOrder(tables, { name, format, products });
  if (order !== undefined) return order;
  throw badInput(`${name} has no table that reads as a running order: ${headingsOf(tables)}. ${WANTED}`);
};

const fromWorkbook = async (given: Given): Promise<ScriptFile> =>
  fromTables(await readWorkbook(given.bytes, given.name), given, 'xlsx');

const withWarnings = (file: ScriptFile, warnings: readonly string[]): ScriptFile => ({
  ...file,
  script: { ...file.script, warnings: [...warnings, ...file.script.warnings] },
});

const fromCsv = (given: Given): ScriptFile => {
  const { text, warnings } = decodeTableText(given.bytes, { name: given.name, maxBytes: MAX_SCRIPT_BYTES });
  return withWarnings(fromTables([readDelimited(text, given.name)], given, 'csv'), warnings);
};

const fromSubtitles = ({ bytes, name }: Given): ScriptFile => {
  const { text, warnings } = decodeTableText(bytes, { name, maxBytes: MAX_SCRIPT_BYTES });
  return { script: { ...readSubtitles(text, name), warnings } };
};

/** A document's running-order table is the script; without one its paragraphs are. */
const fromDocument = async (given: Given): Promise<ScriptFile> => {
  const { tables, text } = await readDocument(given.bytes, given.name);
  const order = readRunningOrder(tables, { name: given.name, format: 'docx', products: given.products });
  return order ?? { script: readPlainText(text, given.name) };
};

const READERS: Readonly<Record<string, (given: Given) => ScriptFile | Promise<ScriptFile>>> = {
  '.xlsx': fromWorkbook,
  '.xlsm': fromWorkbook,
  '.csv': fromCsv,
  '.tsv': fromCsv,
  '.docx': fromDocument,
  '.srt': fromSubtitles,
  '.vtt': fromSubtitles,
};

const OLD_FORMATS: Readonly<Record<string, string>> = {
  '.xls': 'the old Excel format; save it as .xlsx',
  '.doc': 'the old Word format; save it as .docx',
  '.et': 'a WPS table; save it as .xlsx',
  '.wps': 'a WPS document; save it as .docx',
  '.numbers': 'a Numbers table; export it as .xlsx',
  '.pages': 'a Pages document; export it as .docx',
  '.ods': 'an OpenDocument table; save it as .xlsx',
  '.odt': 'an OpenDocument text; save it as .docx',
  '.pdf': 'a PDF; bring the file it was made from, such as .docx or .xlsx',
};

export const refuseOldFormat = (name: string): void => {
  const old = OLD_FORMATS[extname(name).toLowerCase()];
  if (old !== undefined) throw badInput(`${name} is ${old} and run again.`);
};

/**
 * Reads a script by its file's ending; anything without a known one is Markdown or plain text. `products` are the sheet's, for rows that
 * name one. Throws BadInput: one message with what was got, what is allowed, what to change.
 */
export const readScriptFile = async (given: Given): Promise<ScriptFile> => {
  refuseOldFormat(given.name);
  const reader = READERS[extname(given.name).toLowerCase()];
  if (reader === undefined) return { script: readScript(given.bytes, given.name) };
  const file = await reader(given);
  return withWarnings(file, placeholderWarning(findPlaceholders(file.script.text)));
};
