// Fetches a photo from an address in a product sheet: public hosts only, the checked address is the one connected to, little and soon.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { fileTypeFromBuffer } from 'file-type';
import { badInput } from '../../shared/errors.ts';
import { isPublicAddress } from './public-address.ts';

export interface FetchCollaborators {
  /** All addresses of a host name. Throws when it has none. */
  resolve: (host: string) => Promise<string[]>;
  /** Default: public addresses on ports 80 and 443. */
  mayConnect?: (address: string, port: number) => boolean;
  /** Milliseconds for one photo with its redirects; default 15,000. */
  timeout?: number;
}

export const MAX_PHOTO_BYTES = 20_000_000;
const MAX_REDIRECTS = 3;
const TIMEOUT = 15_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const OPAQUE_TYPES = ['application/octet-stream', 'binary/octet-stream'];

const standardPort = (address: string, port: number): boolean =>
  isPublicAddress(address) && (port === 80 || port === 443);

const parseAddress = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw badInput('the address is not valid. Correct it.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw badInput(`the address begins with ${url.protocol}; https: and http: are allowed.`);
  if (url.username !== '' || url.password !== '')
    throw badInput('the address has a user name in it; that is not allowed. Use one that anybody may open.');
  return url;
};

/** The address to connect to, when every address of the host is allowed: one that is not shows what the name is for. */
const checkedAddress = async (
  url: URL,
  { resolve, mayConnect = standardPort }: FetchCollaborators,
): Promise<string> => {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const addresses = isIP(host) > 0 ? [host] : await resolve(host).catch(() => []);
  const [first] = addresses;
  if (first === undefined) throw badInput(`the host ${host} is not known. Correct the address.`);
  if (!addresses.every((address) => mayConnect(address, port)))
    throw badInput(
      `${host} is not a public web address (ports 80 and 443); photos are not fetched from inside a network. Put the file beside the sheet.`,
    );
  return first;
};

/** Answers every lookup with the checked address: the name is not asked a second time, so it cannot change in between. */
const pinned =
  (address: string): LookupFunction =>
  (_host, options, callback) => {
    const family = isIP(address);
    if (options.all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };

const open = (url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const headers = { accept: 'image/*', 'user-agent': 'liveframe', 'accept-encoding': 'identity' };
    send(url, { lookup: pinned(address), headers, signal, agent: false }, resolve)
      .on('error', reject)
      .end();
  });

/** Counted while it arrives: a stated length may be absent or wrong. */
const readBody = async (response: IncomingMessage): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += (chunk as Buffer).length;
    if (size > MAX_PHOTO_BYTES) throw badInput('the file is larger than 20 MB. Save it smaller.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
};

const checkType = (response: IncomingMessage): void => {
  const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!type.startsWith('image/') && !OPAQUE_TYPES.includes(type))
    throw badInput(
      `the address gives ${type === '' ? 'something without a type' : type}, not an image. Use the address of the picture itself.`,
    );
};

const redirectTarget = (from: URL, response: IncomingMessage): URL | undefined => {
  const { location } = response.headers;
  if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) return undefined;
  const target = parseAddress(new URL(location, from).href);
  if (from.protocol === 'https:' && target.protocol === 'http:')
    throw badInput('the address leads from https to http; that is not followed. Use the final address.');
  return target;
};

const follow = async (start: URL, collaborators: FetchCollaborators, signal: AbortSignal): Promise<Uint8Array> => {
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await open(url, await checkedAddress(url, collaborators), signal);
    const target = redirectTarget(url, response);
    if (target !== undefined) {
      response.destroy();
      url = target;
      continue;
    }
    if (response.statusCode !== 200) {
      response.destroy();
      throw badInput(
        `the server answered ${response.statusCode ?? 'nothing'}. Check that anybody may open the address.`,
      );
    }
    checkType(response);
    return readBody(response);
  }
  throw badInput(`the address leads on more than ${MAX_REDIRECTS} times. Use the final address.`);
};

const isDeliberate = (error: unknown): error is Error => error instanceof Error && error.name === 'BadInput';

/**
 * Makes the fetcher: the bytes at an http or https address, at most 20 MB, within 15 s, at most 3 redirects, each checked anew.
 * Throws BadInput without the address in it: not public, not reachable, too large, too slow, or not an image (by its type and first bytes).
 */
export const photoFetcher =
  (collaborators: FetchCollaborators) =>
  async (address: string): Promise<Uint8Array> => {
    const signal = AbortSignal.timeout(collaborators.timeout ?? TIMEOUT);
    try {
      const bytes = await follow(parseAddress(address), collaborators, signal);
      const kind = await fileTypeFromBuffer(bytes);
      if (kind?.mime.startsWith('image/') !== true)
        throw badInput('what is there is not an image. Use another address.');
      return bytes;
    } catch (error) {
      if (isDeliberate(error)) throw error;
      const slow = signal.aborted;
      const why = slow ? 'it took too long' : ((error as NodeJS.ErrnoException).code ?? (error as Error).message);
      throw badInput(`the photo could not be fetched: ${why}. Try again, or put the file beside the sheet.`, {
        cause: error,
      });
    }
  };
