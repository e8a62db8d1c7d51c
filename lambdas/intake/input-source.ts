// Where a request's files come from: a folder on disk, or the bucket's incoming/ folder.
import type { ObjectStore } from '../shared/ports.ts';
import { INCOMING_PREFIX } from '../shared/keys.ts';

export interface InputSource {
  /** The file called `name` (with `/` between folders), or undefined when there is none. */
  read: (name: string) => Promise<Uint8Array | undefined>;
}

/** Objects of the bucket by key; keys outside incoming/ are never read, whatever a product sheet names. */
export const incomingSource = (store: Pick<ObjectStore, 'find'>): InputSource => ({
  read: (key) => (key.startsWith(INCOMING_PREFIX) ? store.find(key) : Promise.resolve(undefined)),
});
