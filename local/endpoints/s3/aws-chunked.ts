// Takes the aws-chunked framing off an upload: newer SDKs send streams that way, with a checksum in the trailer.
import { pipeline, Transform, type TransformCallback } from 'node:stream';
import type { S3Middleware } from '@20minutes/s3rver';

const CRLF = Buffer.from('\r\n');

interface Position {
  /** Bytes not yet understood. */
  rest: Buffer;
  /** What the next of them belong to; `closing` is the CRLF after a chunk's data. */
  part: 'header' | 'data' | 'closing' | 'trailer';
  /** Bytes of the present chunk's data still to come. */
  left: number;
}

/** Each takes what it can from `rest` and tells whether it got all it needs to go on. */
const TAKE = {
  /** `<hex size>[;chunk-signature=…]\r\n` */
  header: (position: Position): boolean => {
    const end = position.rest.indexOf(CRLF);
    if (end < 0) return false;
    position.left = Number.parseInt(position.rest.toString('latin1', 0, end), 16);
    if (Number.isNaN(position.left)) throw new Error('The aws-chunked upload has a chunk without a size.');
    position.rest = position.rest.subarray(end + CRLF.length);
    position.part = position.left === 0 ? 'trailer' : 'data';
    return true;
  },
  data: (position: Position, pass: (data: Buffer) => void): boolean => {
    const data = position.rest.subarray(0, position.left);
    if (data.length === 0) return false;
    position.rest = position.rest.subarray(data.length);
    position.left -= data.length;
    if (position.left === 0) position.part = 'closing';
    pass(data);
    return true;
  },
  closing: (position: Position): boolean => {
    if (position.rest.length < CRLF.length) return false;
    position.rest = position.rest.subarray(CRLF.length);
    position.part = 'header';
    return true;
  },
  trailer: (): boolean => false,
};

/** A stream from aws-chunked bytes to the object's own; the trailer is dropped. Fails when the upload ends early. */
export const unchunk = (): Transform => {
  const position: Position = { rest: Buffer.alloc(0), part: 'header', left: 0 };
  return new Transform({
    transform(chunk: Buffer, _encoding, callback: TransformCallback) {
      try {
        position.rest = Buffer.concat([position.rest, chunk]);
        const pass = (data: Buffer): void => void this.push(data);
        while (TAKE[position.part](position, pass));
        callback();
      } catch (error) {
        callback(error as Error);
      }
    },
    flush(callback) {
      callback(position.part === 'trailer' ? null : new Error('The aws-chunked upload ended before its last chunk.'));
    },
  });
};

const withoutChunkedEncoding = (encoding: string): string =>
  encoding
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== 'aws-chunked' && name !== '')
    .join(',');

/** s3rver knows only the signed variant without a trailer; every aws-chunked upload is decoded before it gets there. */
export const decodeChunkedUploads: S3Middleware = async (context, next) => {
  if (context.headers['x-amz-content-sha256']?.startsWith('STREAMING-') === true) {
    context.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
    const encoding = withoutChunkedEncoding(context.headers['content-encoding'] ?? '');
    if (encoding === '') delete context.headers['content-encoding'];
    else context.headers['content-encoding'] = encoding;
    // Unlike pipe, this ends the decoder when the client hangs up; its reader gets the error.
    context.req = pipeline(context.req, unchunk(), () => undefined);
  }
  await next();
};
