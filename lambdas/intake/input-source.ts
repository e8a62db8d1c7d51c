// Where a request's files come from: a folder on disk, or the bucket's incoming/ folder.
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { INCOMING_PREFIX } from '../shared/keys.ts';

export interface InputSource {
  /** The file called `name` (with `/` between folders), or undefined when there is none. */
  read: (name: string) => Promise<Uint8Array | undefined>;
  /** Names of the files directly in `folder`, as `read` takes them; [] when there is none. Without it nothing is searched. */
  list?: (folder: string) => Promise<string[]>;
}

/** Objects of one folder that are looked at; more than any sheet has photos. */
const MAX_LISTED = 5_000;

const listFolder = async (store: Pick<ObjectStore, 'list'>, folder: string): Promise<string[]> => {
  const prefix = `${folder.replace(/\/+$/u, '')}/`;
  const keys: string[] = [];
  if (!prefix.startsWith(INCOMING_PREFIX)) return keys;
  for await (const key of store.list(prefix)) {
    if (!key.slice(prefix.length).includes('/')) keys.push(key);
    if (keys.length >= MAX_LISTED) break;
  }
  return keys;
};

/** Objects of the bucket by key; keys outside incoming/ are never read, whatever a product sheet names. */
export const incomingSource = (store: Pick<ObjectStore, 'find' | 'list'>): InputSource => ({
  list: (folder) => listFolder(store, folder),
  read: (key) => (key.startsWith(INCOMING_PREFIX) ? store.find(key) : Promise.resolve(undefined)),
});
