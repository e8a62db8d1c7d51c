// Photos by address: which hosts may be asked, what an answer may be, and that the address that was checked is the one connected to.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { photoFetcher } from '../../../lambdas/intake/photos/fetch-photo.ts';
import { isPublicAddress } from '../../../lambdas/intake/photos/public-address.ts';
import { opaque } from './photos.ts';

const png = await opaque().png().toBuffer();
const asked: string[] = [];

const ROUTES: Record<string, RequestListener> = {
  '/a.png': (_request, response) => response.setHeader('content-type', 'image/png').end(png),
  '/plain': (_request, response) => response.setHeader('content-type', 'application/octet-stream').end(png),
  '/page': (_request, response) => response.setHeader('content-type', 'text/html').end('<p>'),
  '/liar': (_request, response) => response.setHeader('content-type', 'image/png').end('no picture at all'),
  '/gone': (_request, response) => response.writeHead(404).end(),
  '/once': (_request, response) => response.writeHead(302, { location: '/a.png' }).end(),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/inside': (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/slow': () => undefined,
  '/huge': (_request, response) => {
    response.setHeader('content-type', 'image/png');
    for (let sent = 0; sent < 21; sent += 1) response.write(Buffer.alloc(1_000_000));
    response.end();
  },
};

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    ROUTES[request.url ?? '']?.(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Every name means the test server, and only its address and port are allowed. */
const get = (path: string, timeout?: number) =>
  photoFetcher({
    resolve: () => Promise.resolve(['127.0.0.1']),
    mayConnect: (address, to) => address === '127.0.0.1' && to === port,
    ...(timeout === undefined ? {} : { timeout }),
  })(`http://photos.example:${port}${path}`);

describe('a photo’s address', () => {
  it('gives the photo, from the address that was checked, under the name that was asked for', async () => {
    expect(Buffer.from(await get('/a.png')).equals(png)).toBe(true);
    expect(asked).toContain(`photos.example:${port}/a.png`);
  });

  it('may be without a type, and may lead on', async () => {
    expect((await get('/plain')).length).toBe(png.length);
    expect((await get('/once')).length).toBe(png.length);
  });

  it.each([
    ['a page', '/page', 'gives text/html, not an image'],
    ['what only says that it is an image', '/liar', 'what is there is not an image'],
    ['what is not there', '/gone', 'the server answered 404'],
    ['one that leads on for ever', '/loop', 'leads on more than 3 times'],
    ['one that leads inside', '/inside', '169.254.169.254 is not a public web address'],
    ['one that leads to a file', '/file', 'begins with file:'],
    ['more than 20 MB', '/huge', 'larger than 20 MB'],
  ])('refuses %s', async (_what, path, message) => {
    await expect(get(path)).rejects.toThrow(message);
  });

  it('fails when the answer takes too long', async () => {
    await expect(get('/slow', 50)).rejects.toThrow('could not be fetched: it took too long');
  });

  const fetcher = photoFetcher({
    resolve: (host) =>
      host === 'mixed.example'
        ? Promise.resolve(['93.184.216.34', '10.0.0.1'])
        : Promise.reject(new Error('ENOTFOUND')),
  });
  it.each([
    ['http://127.0.0.1/a.png', 'not a public web address'],
    ['http://2130706433/a.png', '127.0.0.1 is not a public web address'],
    ['http://[::ffff:10.0.0.1]/a.png', 'not a public web address'],
    ['http://169.254.169.254/latest/meta-data', 'not a public web address'],
    ['https://93.184.216.34:6379/a.png', 'not a public web address (ports 80 and 443)'],
    ['https://mixed.example/a.png', 'not a public web address'],
    ['https://nowhere.example/a.png', 'the host nowhere.example is not known'],
    ['https://user:secret@example.com/a.png', 'has a user name in it'],
    ['ftp://example.com/a.png', 'begins with ftp:'],
    ['https://', 'the address is not valid'],
  ])('refuses %s', async (address, message) => {
    await expect(fetcher(address)).rejects.toThrow(message);
  });
});

describe('a public address', () => {
  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '64:ff9b::5db8:d822'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:192.168.1.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'nonsense',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
