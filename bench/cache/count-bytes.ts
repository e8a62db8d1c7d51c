// A proxy on the loopback that counts what goes through it: what the bytes of a look-up are.
import { connect, createServer } from 'node:net';
import { listenOnLoopback, type Endpoint } from '../../local/loopback.ts';

export interface ByteCounter extends Endpoint {
  /** Bytes sent to the server and received from it since the last call. */
  taken: () => { sent: number; received: number };
}

export const countBytes = async (target: string): Promise<ByteCounter> => {
  const { hostname, port } = new URL(target);
  let counts = { sent: 0, received: 0 };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.on('data', (chunk) => (counts.sent += chunk.length)).on('error', () => far.destroy());
    far.on('data', (chunk) => (counts.received += chunk.length)).on('error', () => near.destroy());
    near.pipe(far);
    far.pipe(near);
  });
  // A TCP server: listenOnLoopback asks of it only what net and http servers share.
  const endpoint = await listenOnLoopback(server, { name: 'the byte counter' });
  return {
    ...endpoint,
    taken: () => {
      const taken = counts;
      counts = { sent: 0, received: 0 };
      return taken;
    },
  };
};
