import { createServer } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { listenOnLoopback } from '../../local/loopback.ts';

describe('listenOnLoopback', () => {
  it('listens on a port of the system’s choice', async () => {
    const endpoint = await listenOnLoopback(
      createServer((_request, response) => response.end('here')),
      { name: 'the test server' },
    );
    const answer = await fetch(endpoint.url);
    expect(await answer.text()).toBe('here');
    await endpoint.close();
  });

  it('refuses a port in use, naming it and what to change', async () => {
    const first = await listenOnLoopback(createServer(), { name: 'the first' });
    const port = Number(new URL(first.url).port);
    const second = listenOnLoopback(createServer(), { port, name: 'the S3 endpoint' });
    await expect(second).rejects.toMatchObject({
      name: 'BadInput',
      message: `Port ${port} is in use, so the S3 endpoint cannot listen there. Stop what uses it, or give another port (0 lets the system choose).`,
    });
    await first.close();
  });

  it('ends no idle connection', async () => {
    const server = createServer();
    const endpoint = await listenOnLoopback(server, { name: 'the test server' });
    expect(server.keepAliveTimeout).toBe(0);
    await endpoint.close();
  });

  it('closes although a client keeps its connection open', async () => {
    const endpoint = await listenOnLoopback(createServer(), { name: 'the test server' });
    const socket = connect(Number(new URL(endpoint.url).port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    await endpoint.close();
    await expect(closed).resolves.toBeDefined();
  });
});
