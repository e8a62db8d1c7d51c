// The photo fetcher with the system's own name resolution.
import { lookup } from 'node:dns/promises';
import { photoFetcher } from './fetch-photo.ts';

export const systemPhotoFetcher = photoFetcher({
  resolve: async (host) => (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address),
});
