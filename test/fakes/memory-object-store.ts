// An object store in a Map, for tests of the Lambdas' logic.
import { LiveframeError } from '../../lambdas/shared/errors.ts';
import type { ObjectStore } from '../../lambdas/shared/ports/object-store.ts';

export interface MemoryObjectStore extends ObjectStore {
  objects: Map<string, Uint8Array>;
}

export const memoryObjectStore = (): MemoryObjectStore => {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    get: (key) => {
      const body = objects.get(key);
      return body === undefined
        ? Promise.reject(new LiveframeError('ObjectNotFound', `There is no object ${key}.`))
        : Promise.resolve(body);
    },
    find: (key) => Promise.resolve(objects.get(key)),
    put: (key, body) => {
      objects.set(key, typeof body === 'string' ? new TextEncoder().encode(body) : body);
      return Promise.resolve();
    },
    exists: (key) => Promise.resolve(objects.has(key)),
    list: async function* (prefix) {
      await Promise.resolve();
      yield* [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
};
