// Scripts from Word and subtitles, scripts written from a sheet, and archives that must not be unpacked.
import { describe, expect, it } from '@jest/globals';
import { ZipFile } from 'yazl';
import { unmentioned } from '../../../lambdas/intake/mentioned-products.ts';
import { prepareRun } from '../../../lambdas/intake/prepare-run.ts';
import { readJsonScript } from '../../../lambdas/intake/read-json-script.ts';
import { readScriptFile } from '../../../lambdas/intake/read-script-file.ts';
import { checkArchive } from '../../../lambdas/intake/tables/check-archive.ts';
import { RunSpecSchema } from '../../../lambdas/shared/domain/run.ts';
import { bytesOf, fakes, sourceOf } from './fakes.ts';
import { cutOutPng } from './photos.ts';

const photo = await cutOutPng(320);
const zipOf = async (parts: Record<string, string | Buffer>): Promise<Uint8Array> => {
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
};
const read = (name: string, bytes: Uint8Array | string) =>
  readScriptFile({
    bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes,
    name,
    products: [{ sku: 'A1', title: '精华液' }],
  });

const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(text)}</w:tc>`;
const docx = (body: string): Promise<Uint8Array> =>
  zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });

describe('a Word document', () => {
  it('is a script of its paragraphs, with speakers', async () => {
    const { script } = await read(
      'show.docx',
      await docx(paragraph('主播：看这支口红。') + paragraph('助播：再看一眼。')),
    );
    expect(script.segments.map(({ speaker }) => speaker)).toEqual(['主播', '助播']);
  });

  it('is a running order when it has such a table, merged cells carried down', async () => {
    const rows = [
      `<w:tr>${cell('商品')}${cell('话术')}</w:tr>`,
      `<w:tr>${cell('精华液', '<w:vMerge w:val="restart"/>')}${cell('清晨')}</w:tr>`,
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('深夜')}</w:tr>`,
    ];
    const { script, table } = await read(
      'show.docx',
      await docx(`${paragraph('流程')}<w:tbl>${rows.join('')}</w:tbl>`),
    );
    expect(table).toMatchObject({ format: 'docx', rows: 2 });
    expect(script.segments.map(({ productId }) => productId)).toEqual(['A1', 'A1']);
  });

  it('refuses another archive, a damaged one, and one without words', async () => {
    await expect(read('show.docx', await zipOf({ 'a.txt': 'a' }))).rejects.toThrow('is not a Word document (.docx)');
    await expect(read('show.docx', 'hello')).rejects.toThrow('show.docx is damaged');
    await expect(read('show.docx', await docx(''))).rejects.toThrow('show.docx is empty');
  });
});

describe('an archive', () => {
  it('refuses one that unpacks to more than is read, whatever it says of itself', async () => {
    const bomb = await zipOf({ 'xl/workbook.xml': Buffer.alloc(41_000_000, 32) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read('show.xlsx', bomb)).rejects.toThrow('show.xlsx unpacks to more than 40 MB');
    await expect(
      checkArchive(await zipOf({ 'a.png': Buffer.alloc(2_000) }), { name: 'a', maxUnpacked: 1_000 }),
    ).rejects.toThrow('unpacks to more than');
  });

  it('refuses one that is no workbook', async () => {
    await expect(read('show.xlsx', await zipOf({ 'a.txt': 'a' }))).rejects.toThrow('is not an Excel workbook (.xlsx)');
  });
});

describe('subtitles', () => {
  const caption = (from: string, to: string, text: string): string => `${from} --> ${to}\n${text}\n\n`;

  it('are joined to stretches of talk with their times, without styling', async () => {
    const srt =
      `1\n${caption('00:00:00,000', '00:00:09,000', '<i>看这支</i>')}` +
      `2\n${caption('00:00:09,500', '00:00:17,000', '正红色的口红。')}` +
      `3\n${caption('00:00:17,500', '00:00:20,000', 'Next one')}` +
      `4\n${caption('00:00:30,000', '00:00:33,000', 'after a pause')}`;
    const { script } = await read('show.srt', srt);
    expect(script.text).toBe('看这支正红色的口红。\nNext one\nafter a pause');
    expect(script.segments.map(({ start, end }) => [start, end])).toEqual([
      [0, 17],
      [17.5, 20],
      [30, 33],
    ]);
  });

  it('may be WebVTT with voices', async () => {
    const vtt = `WEBVTT\n\nNOTE nothing\n\n${caption('00:01.000', '00:02.000 align:start', '<v Ana>Mira</v>')}`;
    const { script } = await read('show.vtt', vtt);
    expect(script.segments).toEqual([{ from: 0, to: 4, start: 1, end: 2, speaker: 'Ana' }]);
  });

  it('refuse no captions, and times that go back, by their line', async () => {
    await expect(read('show.srt', 'hello')).rejects.toThrow('show.srt has no caption');
    const back = caption('00:00:09,000', '00:00:10,000', 'a') + caption('00:00:01,000', '00:00:02,000', 'b');
    await expect(read('show.srt', back)).rejects.toThrow('line 4: the time 00:01 comes after 00:09 of line 1');
    await expect(read('show.srt', caption('00:00:09,000', '00:00:03,000', 'a'))).rejects.toThrow('Swap the two times');
  });
});

describe('a run without a script', () => {
  const files = {
    'products.csv':
      'sku,title,title_en,price,compareAt,currency,image,颜色,卖点\nA1,丝绒口红,Velvet lipstick,99,139,CNY,,正红,哑光\nA2,保湿面霜,,189,,CNY,,,\n',
    'photos/A1.png': photo,
  };
  const source = {
    ...sourceOf(files),
    list: (folder: string) => Promise.resolve(folder === 'photos' ? ['photos/A1.png'] : []),
  };
  const prepare = (more: Parameters<typeof prepareRun>[1] extends infer R ? Partial<R> : never) =>
    prepareRun(fakes(), { source, productsName: 'products.csv', overrides: { brand: 'petal' }, ...more });

  it('has one written from the sheet’s facts, in the market’s language, which can be read again', async () => {
    const { spec, script, scriptBytes, photos } = await prepare({});
    expect(RunSpecSchema.parse(spec)).toEqual(spec);
    expect(script.text).toBe('丝绒口红。\n颜色：正红。\n哑光。\n价格¥99.00，原价¥139.00。\n保湿面霜。\n价格¥189.00。');
    expect(script.segments.map(({ productId, row }) => [productId, row])).toEqual([
      ['A1', 1],
      ['A2', 2],
    ]);
    const again = readJsonScript(new TextDecoder().decode(scriptBytes), 'products.script.json');
    expect(again.segments.map(({ productId, row }) => [productId, row])).toEqual(
      script.segments.map(({ productId, row }) => [productId, row]),
    );
    expect(spec.understood).toMatchObject({
      script: { how: 'written', segments: 2 },
      photos: [{ sku: 'A1', how: 'file name', from: 'photos/A1.png' }],
      withoutPhoto: ['A2'],
    });
    expect(photos.size).toBe(1);
  });

  it('is in English for an English market, with the title in English where there is one', async () => {
    const { script } = await prepare({ overrides: { brand: 'petal', markets: ['en-US'] } });
    expect(script.text).toContain('Velvet lipstick.\n颜色: 正红.\n哑光.\nPrice ¥99.00, before ¥139.00.');
  });

  it('refuses neither script nor sheet', async () => {
    await expect(prepare({ productsName: undefined })).rejects.toThrow('There is neither a script nor a product sheet');
  });
});

describe('products that a script never mentions', () => {
  const products = [
    { sku: 'A1', title: '花瓣丝绒口红 01 正红' },
    { sku: 'A2', title: '花瓣丝绒口红 07 玫瑰豆沙' },
    { sku: 'A3', title: 'Hearth Portable Blender 400 ml' },
  ];
  const script = (text: string) => ({ title: '', text, segments: [{ from: 0, to: text.length }], warnings: [] });

  it('are told by the words of their titles, and by skus', () => {
    expect(unmentioned(script('看玫瑰豆沙这支丝绒口红'), products)).toEqual(['A1', 'A3']);
    expect(unmentioned(script('The portable blender, and A1 without its number'), products)).toEqual(['A1', 'A2']);
  });

  it('get a moment each after the script’s end when all are to be covered', async () => {
    const files = { 'show.md': 'Ana: The pan.', 'products.csv': 'sku,title\nA1,Cast-iron pan\nB2,Copper kettle\n' };
    const request = {
      source: sourceOf(files),
      scriptName: 'show.md',
      productsName: 'products.csv',
      overrides: { brand: 'hearth' },
    };
    const plain = await prepareRun(fakes(), request);
    expect(plain.spec.understood?.products.notInScript).toContain('B2');
    const all = await prepareRun(fakes(), { ...request, coverAll: true });
    expect(all.script.segments.map(({ productId }) => productId)).toContain('B2');
    expect(all.script.text.startsWith(files['show.md'])).toBe(true);
    expect(all.spec.runId).not.toBe(plain.spec.runId);
  });
});
