// Opens and closes servers on the loopback interface; the one place that words a port conflict.
import { Server as HttpServer } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { badInput } from '../lambdas/shared/errors.ts';

export interface Endpoint {
  /** `http://127.0.0.1:<port>` */
  url: string;
  close: () => Promise<void>;
}

interface Place {
  /** 0 lets the operating system choose. */
  port?: number | undefined;
  /** What listens, for the message: `the S3 endpoint`. */
  name: string;
}

const listenError = (error: NodeJS.ErrnoException, { port, name }: Place): Error => {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return error;
  const what = error.code === 'EADDRINUSE' ? 'is in use' : 'may not be opened by this user';
  return badInput(
    `Port ${port ?? 0} ${what}, so ${name} cannot listen there. Stop what uses it, or give another port (0 lets the system choose).`,
    { cause: error, data: { port, name } },
  );
};

/**
 * Starts `server` on 127.0.0.1. It ends no idle connection: on a busy machine a client may send on it at that very moment,
 * and its request is lost. Closing drops open connections, so that it never waits for a client's keep-alive.
 * Throws BadInput, which names the port and what to change, when the port is taken.
 */
export const listenOnLoopback = async (server: Server, place: Place): Promise<Endpoint> => {
  const sockets = new Set<Socket>();
  if (server instanceof HttpServer) server.keepAliveTimeout = 0;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(listenError(error, place));
    };
    server.once('error', fail);
    server.listen(place.port ?? 0, '127.0.0.1', () => {
      server.off('error', fail);
      resolve();
    });
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          // dynalite gives null where Node gives undefined.
          if (error instanceof Error) reject(error);
          else resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
};
