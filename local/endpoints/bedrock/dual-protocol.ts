// One port that speaks HTTP/1.1 and cleartext HTTP/2: the SDK's Bedrock client uses HTTP/2 unless told otherwise.
import {
  createServer as createHttp1,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttp2, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer, type Server, type Socket } from 'node:net';

export type AnyRequest = IncomingMessage | Http2ServerRequest;
export type AnyResponse = ServerResponse | Http2ServerResponse;

/** The first bytes of every HTTP/2 connection: `PRI * HTTP/2.0`. */
const HTTP2_PREFACE = 'PRI';

/** A server, not yet listening, that hands each connection to the protocol its first bytes speak. */
export const createDualProtocolServer = (listener: (request: AnyRequest, response: AnyResponse) => void): Server => {
  const http1 = createHttp1(listener as RequestListener);
  const http2 = createHttp2(listener);
  const route = (socket: Socket): void => {
    const first = socket.read() as Buffer | null;
    if (first === null) return;
    socket.unshift(first);
    (first.toString('latin1', 0, HTTP2_PREFACE.length) === HTTP2_PREFACE ? http2 : http1).emit('connection', socket);
  };
  return createServer((socket) => {
    // A client that hangs up is its own affair.
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      route(socket);
    });
  });
};
