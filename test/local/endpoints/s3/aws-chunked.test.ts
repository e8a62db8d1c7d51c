import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { unchunk } from '../../../../local/endpoints/s3/aws-chunked.ts';

const decode = async (...pieces: string[]): Promise<string> =>
  (await buffer(Readable.from(pieces.map((piece) => Buffer.from(piece))).pipe(unchunk()))).toString();

const TRAILER = '0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n';

describe('unchunk', () => {
  it('takes the framing and the trailer off', async () => {
    expect(await decode(`5\r\nhello\r\n6\r\n world\r\n${TRAILER}`)).toBe('hello world');
  });

  it('takes signed chunks', async () => {
    expect(await decode('2;chunk-signature=abc\r\nhi\r\n0;chunk-signature=def\r\n\r\n')).toBe('hi');
  });

  it('does not mind where the pieces are cut', async () => {
    expect(await decode(...`A\r\n0123456789\r\n1\r\n!\r\n${TRAILER}`.split(/(?=.)/s))).toBe('0123456789!');
  });

  it('gives nothing for an empty upload', async () => {
    expect(await decode(TRAILER)).toBe('');
  });

  it('fails when the upload ends before its last chunk', async () => {
    const upload = Readable.from([Buffer.from('5\r\nhel')]).pipe(unchunk());
    await expect(buffer(upload)).rejects.toThrow('ended before its last chunk');
  });

  it('fails for a chunk without a size', async () => {
    const upload = Readable.from([Buffer.from('what\r\n')]).pipe(unchunk());
    await expect(buffer(upload)).rejects.toThrow('a chunk without a size');
  });
});
