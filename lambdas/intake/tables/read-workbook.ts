// Reads an Excel workbook (.xlsx) into tables: merged cells carried down, hidden rows left out, formulas by their last result.
import { read, SSF, utils, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import { badInput } from '../../shared/errors.ts';
import { checkArchive, unpack } from './check-archive.ts';
import { readPictures, type CellPicture } from './read-pictures.ts';
import { addressOf, type Cell, type Table, type TableRow } from './table.ts';

/** Bytes of the largest workbook: most of it is pictures. */
export const MAX_WORKBOOK_BYTES = 50_000_000;
/** Rows of a sheet that are read; more than any show has. */
export const MAX_ROWS = 2_000;
const MAX_COLUMNS = 200;
const DAY = 86_400;
const EMPTY: Cell = { text: '' };

/** The library types its number formats as `any`. */
const { is_date: isDateFormat } = SSF as { is_date: (format: string) => boolean };

const isTime = (format: unknown): boolean => typeof format === 'string' && isDateFormat(format);

/** Serial dates count days; an elapsed format (`[h]:mm`) keeps them, every other one shows the time of day. */
const secondsOf = (serial: number, format: string): number =>
  Math.round((/\[h+\]/iu.test(format) ? serial : serial % 1) * DAY);

const PICTURE_FORMULA = /DISPIMG\("([^"]+)"/iu;

const problemOf = ({ f, t, v, w }: CellObject): string | undefined => {
  if (f !== undefined && (v === undefined || v === ''))
    return `the formula =${f} has no stored result: open the file in Excel or WPS, save it, and run again`;
  return t === 'e' ? `the cell shows the error ${w ?? String(v)}` : undefined;
};

const readCell = (cell: CellObject | undefined): Cell => {
  if (cell === undefined || cell.t === 'z') return EMPTY;
  if (cell.f !== undefined && PICTURE_FORMULA.test(cell.f)) return EMPTY;
  const problem = problemOf(cell);
  if (problem !== undefined) return { text: '', problem };
  const text = (cell.w ?? String(cell.v ?? '')).trim();
  if (typeof cell.v !== 'number') return { text };
  return {
    text,
    number: cell.v,
    ...(isTime(cell.z) ? { seconds: secondsOf(cell.v, String(cell.z)) } : {}),
  };
};

const mergeNote = ({ s, e }: Range): string => `${addressOf(s.r + 1, s.c)}:${addressOf(e.r + 1, e.c)}`;

/** A value merged over rows holds for each of them; one merged over columns stands in its first column and says how far it reaches. */
const applyMerges = (grid: Cell[][], merges: readonly Range[]): string[] => {
  const carried: string[] = [];
  for (const merge of merges) {
    const { s, e } = merge;
    const anchor = grid[s.r]?.[s.c];
    if (anchor === undefined || anchor.text === '') continue;
    const across = e.c > s.c ? { across: e.c - s.c + 1 } : {};
    const origin = addressOf(s.r + 1, s.c);
    for (let row = s.r; row <= Math.min(e.r, grid.length - 1); row += 1) {
      const cells = grid[row];
      if (cells !== undefined) cells[s.c] = { ...anchor, ...across, ...(row === s.r ? {} : { carriedFrom: origin }) };
    }
    if (e.r > s.r) carried.push(mergeNote(merge));
  }
  return carried;
};

const gridOf = (sheet: WorkSheet): Cell[][] => {
  const range = sheet['!ref'] === undefined ? undefined : utils.decode_range(sheet['!ref']);
  if (range === undefined) return [];
  const columns = Math.min(range.e.c + 1, MAX_COLUMNS);
  return Array.from({ length: Math.min(range.e.r + 1, MAX_ROWS) }, (_row, r) =>
    Array.from({ length: columns }, (_column, c) => readCell(sheet[utils.encode_cell({ r, c })] as CellObject)),
  );
};

const list = (words: readonly string[]): string =>
  words.length > 6 ? `${words.slice(0, 6).join(', ')} and ${words.length - 6} more` : words.join(', ');

const tableOf = (sheet: WorkSheet, name: string, hidden: boolean): Omit<Table, 'pictures'> => {
  const grid = gridOf(sheet);
  const carried = applyMerges(grid, sheet['!merges'] ?? []);
  const hiddenRows = new Set(
    Object.entries(sheet['!rows'] ?? []).flatMap(([index, { hidden: isHidden }]) =>
      isHidden === true ? [Number(index)] : [],
    ),
  );
  const rows: TableRow[] = grid
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter((_row, index) => !hiddenRows.has(index));
  const full = utils.decode_range((sheet['!fullref'] as string | undefined) ?? sheet['!ref'] ?? 'A1');
  const notes = [
    ...(carried.length === 0 ? [] : [`Merged cells hold for every row they span: ${list(carried)}.`]),
    ...(hiddenRows.size === 0
      ? []
      : [`Hidden rows are not read: ${list([...hiddenRows].map((row) => String(row + 1)))}. Show them to use them.`]),
    ...(full.e.r + 1 > MAX_ROWS
      ? [`Only the first ${MAX_ROWS} rows are read; the sheet reaches to row ${full.e.r + 1}.`]
      : []),
  ];
  return { name, rows, hidden, notes };
};

const parse = (bytes: Uint8Array, name: string) => {
  try {
    return read(bytes, {
      type: 'array',
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      sheetRows: MAX_ROWS,
      dense: false,
    });
  } catch (error) {
    throw badInput(`${name} cannot be read as an Excel workbook. Open it in Excel or WPS and save it as .xlsx again.`, {
      cause: error,
    });
  }
};

/** Cells with a `DISPIMG` formula name a picture of the workbook (WPS). */
const namedPictures = (sheet: WorkSheet): Map<string, number> =>
  new Map(
    Object.entries(sheet).flatMap(([address, cell]) => {
      const id = PICTURE_FORMULA.exec((cell as CellObject | undefined)?.f ?? '')?.[1];
      return id === undefined ? [] : [[id, utils.decode_cell(address).r + 1] as const];
    }),
  );

const picturesOf = (sheet: WorkSheet, name: string, pictures: readonly CellPicture[]): Map<number, Uint8Array> => {
  const named = namedPictures(sheet);
  const byRow = new Map<number, Uint8Array>();
  for (const picture of pictures) {
    const row = picture.sheet === name ? picture.row : picture.id === undefined ? undefined : named.get(picture.id);
    if (row !== undefined && !byRow.has(row)) byRow.set(row, picture.bytes);
  }
  return byRow;
};

/**
 * The workbook's tables in the order of its tabs. Macros and links are never followed.
 * Throws BadInput for a damaged, locked or too large file, and for one that is no workbook.
 */
export const readWorkbook = async (bytes: Uint8Array, name: string): Promise<Table[]> => {
  if (bytes.length > MAX_WORKBOOK_BYTES)
    throw badInput(
      `${name} has ${Math.round(bytes.length / 1e6)} MB; at most 50 MB are allowed. Compress its pictures.`,
    );
  const parts = await checkArchive(bytes, { name });
  if (!parts.has('xl/workbook.xml'))
    throw badInput(`${name} is not an Excel workbook (.xlsx). Save it as .xlsx in Excel or WPS, or as CSV.`);
  const workbook = parse(bytes, name);
  const pictures = readPictures(
    await unpack(bytes, name, (part) =>
      /^xl\/(?:media|drawings|worksheets\/_rels|_rels|cellimages|workbook)/u.test(part),
    ),
  );
  return workbook.SheetNames.map((sheetName, index) => {
    const sheet = workbook.Sheets[sheetName] ?? {};
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return { ...tableOf(sheet, sheetName, hidden), pictures: picturesOf(sheet, sheetName, pictures) };
  });
};
