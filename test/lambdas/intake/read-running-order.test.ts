// Running orders: which table and header is meant, what becomes of odd rows and cells, and when the rows happen.
import { describe, expect, it } from '@jest/globals';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { readScriptFile, type ScriptFile } from '../../../lambdas/intake/read-script-file.ts';
import { bytesOf } from './fakes.ts';

const products = [
  { sku: 'A1', title: '花瓣琥珀修护精华液 30ml' },
  { sku: 'A2', title: '花瓣丝绒口红 01 正红', aliases: ['A2-L'] },
  { sku: 'A3', title: '花瓣丝绒口红 07 玫瑰豆沙', titles: { en: 'Velvet Lipstick 07' } },
];
const book = (sheets: Record<string, WorkSheet>, hidden: number[] = []): Uint8Array => {
  const workbook = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheet, name);
  workbook.Workbook = {
    Sheets: workbook.SheetNames.map((name, index) => ({ name, Hidden: hidden.includes(index) ? 1 : 0 })),
  };
  return new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
};
const rowsOf = (rows: unknown[][]): WorkSheet => utils.aoa_to_sheet(rows);
const xlsx = (sheets: Record<string, WorkSheet>, hidden?: number[]): Promise<ScriptFile> =>
  readScriptFile({ bytes: book(sheets, hidden), name: 'show.xlsx', products });
const csv = (text: string | Uint8Array): Promise<ScriptFile> =>
  readScriptFile({ bytes: typeof text === 'string' ? bytesOf(text) : text, name: 'show.csv', products });
const wordsOf = ({ script }: ScriptFile): string[] =>
  script.segments.map(({ from, to }) => script.text.slice(from, to));

describe('a running order', () => {
  it('has its columns by the words of three languages, with case, brackets and typing errors forgiven', async () => {
    for (const header of [
      '时间,商品,卖点,话术,优惠',
      'TIME,Product (name),Selling points,Talk track,Offer',
      'Hora,Producto,Puntos de venta,Guión,Oferta',
      'start time,item,highlights,scrpt text,promo',
      '开始时间,品名,核心卖点,口播文案,直播间优惠',
    ]) {
      const { table } = await csv(`${header}\n20:00,口红,丝绒,看这支口红,99元\n`);
      expect(table?.columns.map(({ means }) => means)).toEqual(['start', 'product', 'points', 'copy', 'offer']);
    }
  });

  it('gives each row as one segment in row order, with its words, product, speaker and time', async () => {
    const file = await csv(
      '时间,商品,卖点,话术,优惠,主播\n20:00,花瓣丝绒口红 01 正红,哑光,看这支口红。,99元,小棠\n20:05,未知商品,,另一支。,,\n20:09,,,抽奖啦！,,阿梨\n',
    );
    expect(wordsOf(file)).toEqual(['看这支口红。\n哑光\n优惠：99元', '未知商品\n另一支。', '抽奖啦！']);
    expect(file.script.segments).toMatchObject([
      { productId: 'A2', start: 0, end: 300, speaker: '小棠', row: 2 },
      { start: 300, end: 540, row: 3 },
      { start: 540, speaker: '阿梨', row: 4 },
    ]);
    expect(file.products).toEqual({
      bySku: 0,
      byTitle: 1,
      withoutProduct: 1,
      notInSheet: [{ row: 3, text: '未知商品' }],
    });
    expect(file.script.warnings).toEqual(['show.csv: Row 3: the product "未知商品" is not in the product sheet.']);
  });

  it('skips blank rows, the header again, totals and notes, and says why', async () => {
    const { table } = await csv('商品,话术\n口红,好看\n,\n商品,话术\n合计,1\n备注：以现场为准,\n,再看一眼\n');
    expect(table?.rows).toBe(2);
    expect(table?.skipped).toEqual([
      { row: 4, reason: 'the header again' },
      { row: 5, reason: 'a total' },
      { row: 6, reason: 'a note' },
    ]);
  });

  it('finds its header below titles, takes headings over the whole width for headings, and has the title', async () => {
    const sheet = rowsOf([['周五流程'], [], ['序号', '商品', '话术'], ['第一场'], [1, '精华', '看精华']]);
    sheet['!merges'] = [0, 3].map((r) => ({ s: { r, c: 0 }, e: { r, c: 2 } }));
    const { script, table } = await xlsx({ 流程: sheet });
    expect(script.title).toBe('周五流程');
    expect(table).toMatchObject({ headerRows: [3], rows: 1, skipped: [{ row: 4, reason: 'a heading: "第一场"' }] });
  });

  it('is found among several sheets, hidden ones last, and the others are named', async () => {
    const order = rowsOf([
      ['商品', '话术'],
      ['精华', '看精华'],
    ]);
    const sheets = { 说明: rowsOf([['请按流程直播']]), 流程: order, 旧流程: order };
    const { table, script } = await xlsx(sheets, [2]);
    expect(table?.sheet).toBe('流程');
    expect(script.warnings).toEqual([
      'show.xlsx: The sheet "流程" fits best and is used; not read: "说明", "旧流程" (hidden).',
    ]);
  });
});

describe('two header rows', () => {
  const merged = (merges: string[]) => {
    const sheet = rowsOf([
      ['时间', '商品信息', '', '话术'],
      ['', '款号', '品名', ''],
      [20 / 24, 'A1', '精华', '看精华'],
    ]);
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    return xlsx({ 流程: sheet });
  };

  it.each([
    ['with merged groups', ['A1:A2', 'B1:C1', 'D1:D2']],
    ['without any merged cell', []],
  ])('%s are read as one, with a warning', async (_what, merges) => {
    const { table, script } = await merged(merges);
    expect(table?.columns.map(({ means }) => means)).toEqual(['start', 'sku', 'product', 'copy']);
    expect(script.segments).toMatchObject([{ productId: 'A1', row: 3 }]);
    expect(script.warnings.join('\n')).toMatch(/Rows 1 and 2 were read as one header of two rows|Merged cells hold/u);
  });
});

describe('odd cells', () => {
  it('merged over rows hold for each of them, with a warning', async () => {
    const sheet = rowsOf([
      ['款号', '话术'],
      ['A1', '清晨'],
      ['', '深夜'],
      ['A2', '聚光灯'],
    ]);
    sheet['!merges'] = [utils.decode_range('A2:A3')];
    const { script } = await xlsx({ 流程: sheet });
    expect(script.segments.map(({ productId }) => productId)).toEqual(['A1', 'A1', 'A2']);
    expect(script.warnings).toEqual(['show.xlsx: Merged cells hold for every row they span: A2:A3.']);
  });

  it('with a formula count by their last result; without one they are named and empty', async () => {
    const sheet = rowsOf([
      ['商品', '话术', '价格'],
      ['精华', '看精华', ''],
      ['口红', '看口红', ''],
    ]);
    sheet['C2'] = { t: 'n', f: '100+99', v: 199, w: '199' };
    sheet['C3'] = { t: 'n', f: '1+1' };
    const file = await xlsx({ 流程: sheet });
    expect(wordsOf(file)[0]).toContain('价格：199');
    expect(file.script.warnings.join('\n')).toContain('C3: the formula =1+1 has no stored result');
  });

  it('in hidden rows are not read, and the rows are named', async () => {
    const sheet = rowsOf([
      ['商品', '话术'],
      ['精华', '看精华'],
      ['口红', '下周再播'],
    ]);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    const file = await xlsx({ 流程: sheet });
    expect(wordsOf(file)).toHaveLength(1);
    expect(file.script.warnings).toEqual(['show.xlsx: Hidden rows are not read: 3. Show them to use them.']);
  });

  it('longer than one picture’s worth are cut at a sentence, with a warning', async () => {
    const { script } = await csv(`商品,话术\n精华,${'好看的精华液。'.repeat(300)}\n`);
    expect(script.text.length).toBeLessThanOrEqual(1500);
    expect(script.text).toMatch(/。$/u);
    expect(script.warnings.join()).toContain('Row 2: more than 1500 characters');
  });
});

describe('times of rows', () => {
  const timesOf = async (text: string) => (await csv(text)).script.segments.map(({ start, end }) => [start, end]);

  it('are clock times from the first on, past midnight', async () => {
    expect(await timesOf('时间,话术\n23:50,一\n0:05,二\n')).toEqual([
      [0, 900],
      [900, undefined],
    ]);
  });

  it('are ranges, or minutes and seconds when the show counts from 00:00', async () => {
    expect(await timesOf('time,script\n20:00-20:05,one\n20:05–20:12,two\n')).toEqual([
      [0, 300],
      [300, 720],
    ]);
    expect(await timesOf('time,script\n00:00,one\n00:45,two\n')).toEqual([
      [0, 45],
      [45, undefined],
    ]);
  });

  it('follow from lengths where there are only those', async () => {
    expect(await timesOf('时长,话术\n5分钟,一\n90秒,二\n')).toEqual([
      [0, 300],
      [300, 390],
    ]);
  });

  it('are Excel’s serial numbers in a workbook', async () => {
    const sheet = rowsOf([
      ['时间', '话术'],
      [20 / 24, '一'],
      [(20 * 60 + 7) / 1440, '二'],
    ]);
    for (const address of ['A2', 'A3']) (sheet[address] as { z: string }).z = 'h:mm';
    const { script } = await xlsx({ 流程: sheet });
    expect(script.segments.map(({ start }) => start)).toEqual([0, 420]);
  });

  it('that go back are left out with the row’s number; the order of the rows stays', async () => {
    const { script } = await csv('时间,话术\n20:10,一\n20:05,二\n20:15,三\n');
    expect(script.segments.map(({ start }) => start)).toEqual([0, undefined, 300]);
    expect(script.warnings.join()).toContain('Row 3: the time lies before that of a row above');
  });
});

describe('the product of a row', () => {
  it.each([
    ['a sku, whatever its case', 'a1,', 'A1'],
    ['another sku of the same look', 'A2-L,', 'A2'],
    ['a part of the title', ',琥珀修护精华液', 'A1'],
    ['a title with a word more', ',花瓣琥珀修护精华液 30ml 买一送一', 'A1'],
    ['a title in another language', ',velvet lipstick 07', 'A3'],
    ['a near title', ',花瓣丝绒口红07玫瑰豆沙色', 'A3'],
  ])('is found by %s', async (_what, cells, sku) => {
    expect((await csv(`款号,商品,话术\n${cells},看\n`)).script.segments[0]?.productId).toBe(sku);
  });

  it('is none when several titles are equally meant', async () => {
    expect((await csv('商品,话术\n丝绒口红,看\n')).script.segments[0]).not.toHaveProperty('productId');
  });

  it('is the first of several, with a warning', async () => {
    const { script } = await csv('款号,话术\nA2/A3,两支一起看\n');
    expect(script.segments[0]?.productId).toBe('A2');
    expect(script.warnings).toEqual(['show.csv: Row 2 names several products; the picture shows A2, not A3.']);
  });
});

const TABLE = '主播,话术\n小棠,看这支口红，好看吗\n阿梨,再看这瓶精华\n';
/** `TABLE` as Excel in China saves it. */
const GBK = Buffer.from(
  'd6f7b2a52cbbb0caf50ad0a1ccc42cbfb4d5e2d6a7bfdabaeca3acbac3bfb4c2f00ab0a2c0e62cd4d9bfb4d5e2c6bfbeabbbaa0a',
  'hex',
);

describe('a table file', () => {
  it.each([
    ['GBK', GBK, 1],
    ['UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le'), 0],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`), 0],
  ])('may be in %s', async (_what, bytes, warnings) => {
    const { script, table } = await csv(new Uint8Array(bytes));
    expect(table?.columns.map(({ means }) => means)).toEqual(['host', 'copy']);
    expect(script.text).toContain('看这支口红');
    expect(script.warnings).toHaveLength(warnings);
  });

  it('refuses a table without such columns, and tells its first row and what is needed', async () => {
    await expect(csv('a,b\n1,2\n')).rejects.toThrow(
      /no table that reads as a running order: its first row is a \| b\. A running order needs/u,
    );
  });

  it('refuses a header without rows, and a broken quote', async () => {
    await expect(csv('商品,话术\n')).rejects.toThrow('has a header but no row with words');
    await expect(csv('商品,话术\n"口红,看\n')).rejects.toThrow('is not a CSV table');
  });

  it.each([
    ['show.xls', 'the old Excel format; save it as .xlsx'],
    ['show.pdf', 'a PDF; bring the file it was made from'],
    ['show.et', 'a WPS table; save it as .xlsx'],
  ])('refuses %s with the way out', async (name, message) => {
    await expect(readScriptFile({ bytes: bytesOf('x'), name, products })).rejects.toThrow(message);
  });
});
