// Reading scripts: every allowed form, and one clear message for each that is not.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readScript } from '../../../lambdas/intake/read-script.ts';
import { ScriptSchema, type Script } from '../../../lambdas/shared/domain/script.ts';
import { bytesOf } from './fakes.ts';

const read = (text: string, name = 'show.md'): Script => ScriptSchema.parse(readScript(bytesOf(text), name));
/** Segments with their words in place of their offsets. */
const heard = ({ text, segments }: Script) =>
  segments.map(({ from, to, ...rest }) => ({ says: text.slice(from, to), ...rest }));

describe('a Markdown script', () => {
  it('gives title, times and speakers, with offsets around what is spoken', () => {
    const script = read('# Kitchen Live\n\n[00:12] Ana: Hello all.\n[1:02:03] Ana: The pan.\n');
    expect(script.title).toBe('Kitchen Live');
    expect(heard(script)).toEqual([
      { says: 'Hello all.', start: 12, end: 3723, speaker: 'Ana' },
      { says: 'The pan.', start: 3723, speaker: 'Ana' },
    ]);
  });

  it.each([
    ['00:12 – Lucía: Hola.', { says: 'Hola.', start: 12, speaker: 'Lucía' }],
    ['00:12 - Hola.', { says: 'Hola.', start: 12 }],
    ['**[00:12]** **Ana:** Hola.', { says: 'Hola.', start: 12, speaker: 'Ana' }],
    ['- (00:12 - 00:20) Hola.', { says: 'Hola.', start: 12, end: 20 }],
    ['00:12 --> 00:20 Hola.', { says: 'Hola.', start: 12, end: 20 }],
    ['【00:12.5】主播：大家好', { says: '大家好', start: 12.5, speaker: '主播' }],
    ['00:12 – 00:20 – Hola.', { says: 'Hola.', start: 12, end: 20 }],
    ['00:12\nHola.', { says: 'Hola.', start: 12 }],
    ['Host (laughing): Hola.', { says: 'Hola.', speaker: 'Host' }],
    ['18:00 is when we close.', { says: '18:00 is when we close.' }],
    ['Price: 59 dollars', { says: 'Price: 59 dollars' }],
    ['Especificaciones Técnicas: 220 V', { says: 'Especificaciones Técnicas: 220 V' }],
    ['颜色：红色', { says: '颜色：红色' }],
    ['https://example.com is our page', { says: 'https://example.com is our page' }],
    ['what I would like to say today: hello', { says: 'what I would like to say today: hello' }],
  ])('understands the line %s', (line, segment) => {
    expect(heard(read(line))).toEqual([segment]);
  });

  it('takes a Chinese name for a speaker when it comes back, and not when it stands once', () => {
    expect(heard(read('小棠：你好\n\n小棠：看这里'))).toEqual([
      { says: '你好', speaker: '小棠' },
      { says: '看这里', speaker: '小棠' },
    ]);
    expect(heard(read('丝绒款：很显白'))).toEqual([{ says: '丝绒款：很显白' }]);
    expect(heard(read('[00:01] 小棠：你好'))).toEqual([{ says: '你好', start: 1, speaker: '小棠' }]);
  });

  it('goes on with a paragraph over wrapped lines and begins anew after an empty one or at a list item', () => {
    expect(heard(read('One line\nand its second.\n\nAnother.\n- item\n---\nLast.')).map(({ says }) => says)).toEqual([
      'One line\nand its second.',
      'Another.',
      'item',
      'Last.',
    ]);
  });

  it('carries time and speaker on to the lines below', () => {
    expect(heard(read('[00:10] Ana: One.\n\nTwo.\n\n[00:30] Three.'))).toEqual([
      { says: 'One.', start: 10, end: 30, speaker: 'Ana' },
      { says: 'Two.', start: 10, end: 30, speaker: 'Ana' },
      { says: 'Three.', start: 30, speaker: 'Ana' },
    ]);
  });

  it('warns about placeholders nobody filled in', () => {
    expect(read('Look at this {product_name}!').warnings).toEqual([expect.stringContaining('{product_name}')]);
    expect(read('Look at this pan!').warnings).toEqual([]);
  });

  it('may begin with a byte order mark and have Windows line ends', () => {
    const script = readScript(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf('Ana: one\r\nAna: two\r\n')]), 'show.txt');
    expect(heard(script).map(({ says }) => says)).toEqual(['one', 'two']);
  });

  it.each(['kitchen-en', 'beauty-zh', 'fashion-es'])(
    'of the examples (%s) gives a speaker to every segment',
    (example) => {
      const script = readScript(readFileSync(`examples/${example}/script.md`), 'script.md');
      expect(script.segments.length).toBeGreaterThan(15);
      expect(script.segments.every(({ speaker }) => speaker !== undefined)).toBe(true);
    },
  );
});

describe('a JSON script', () => {
  it('joins the texts by newlines', () => {
    const script = read(
      JSON.stringify({
        title: 'T',
        language: 'es',
        segments: [
          { start: 1, end: 2, speaker: 'Ana', text: ' Hola. ' },
          { text: ' ' },
          { start: '00:05', text: 'Adiós.', productId: 'A1' },
        ],
      }),
      'show.JSON',
    );
    expect(script).toMatchObject({ title: 'T', language: 'es', text: 'Hola.\nAdiós.' });
    expect(heard(script)).toEqual([
      { says: 'Hola.', start: 1, end: 2, speaker: 'Ana' },
      { says: 'Adiós.', start: 5, productId: 'A1' },
    ]);
  });

  it.each([
    ['not JSON', '{"segments": [', /show\.json is not JSON: .*\.md or \.txt/u],
    [
      'another shape',
      '[{"text": "x"}]',
      /does not have the shape of a script\. the whole file: .* Allowed: \{"title"/u,
    ],
    ['a typing error in a key', '{"segments": [{"txt": "x"}]}', /segments\.0: .*"txt"\. Did you mean "text"\?/u],
    ['a time that is none', '{"segments": [{"text": "x", "start": "soon"}]}', /segments\.0\.start: /u],
    ['no words', '{"segments": [{"text": " "}]}', /is empty: no segment has a text/u],
    [
      'times that go back',
      '{"segments": [{"text": "x", "start": 70}, {"text": "y"}, {"text": "z", "start": "00:05"}]}',
      /segments\.2: the time 00:05 comes after 01:10 of segments\.0/u,
    ],
    [
      'a span that ends before it begins',
      '{"segments": [{"text": "x", "start": 9, "end": 3}]}',
      /it ends at 00:03, before it begins at 00:09/u,
    ],
  ])('refuses %s', (_what, text, message) => {
    expect(() => read(text, 'show.json')).toThrow(message);
  });
});

describe('a file that is no script', () => {
  it.each([
    ['an empty file', new Uint8Array(), /show\.md is empty\. Put the words/u],
    ['blanks', bytesOf(' \n\n'), /show\.md is empty/u],
    ['headings without words', bytesOf('# Title\n---\n'), /show\.md is empty: it has no spoken line/u],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /is a PNG image; UTF-8 text is allowed/u],
    ['a PDF', bytesOf('%PDF-1.7'), /is a PDF/u],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), /is UTF-16 text; .*Save it as plain text in UTF-8/u],
    ['NUL bytes', new Uint8Array([65, 0, 66]), /is a binary file \(it has NUL bytes\)/u],
    [
      '5 MB',
      new Uint8Array(5_000_000).fill(65),
      /is 5\.00 MB \(5,000,000 bytes\); at most 1\.00 MB \(1,000,000 bytes\) is allowed\. Split it/u,
    ],
    [
      'a stray byte',
      new Uint8Array([...bytesOf('héllo '), 0xff, 65, 66]),
      /not valid UTF-8: byte 0xFF at offset 7 cannot/u,
    ],
    ['Latin-1', new Uint8Array([0x68, 0xe9, 0x6c]), /byte 0x6C at offset 2|byte 0xE9 at offset 1/u],
    ['a letter that is cut off', new Uint8Array([65, 0xe4, 0xbd]), /not valid UTF-8: byte 0xBD at offset 2/u],
  ])('refuses %s', (_what, bytes, message) => {
    expect(() => readScript(bytes, 'show.md')).toThrow(
      expect.objectContaining({ name: 'BadInput', message: expect.stringMatching(message) }),
    );
  });

  it('refuses times that go back, with both lines', () => {
    expect(() => read('# T\n[00:20] One.\n\n[00:05] Two.')).toThrow(
      'show.md, line 4: the time 00:05 comes after 00:20 of line 2. Timestamps must not go back; correct one of the two lines.',
    );
  });

  it('refuses a span that ends before it begins', () => {
    expect(() => read('[1:00:20 - 00:05] One.')).toThrow(
      'show.md, line 1: the span ends at 00:05, before it begins at 1:00:20.',
    );
  });
});
