// The table and the bucket of the week, in memory: a week is a thousand jobs, and none of them has a real picture.
import { LiveframeError } from '../../lambdas/shared/errors.ts';
import { isFinal, type OutcomeRecord } from '../../lambdas/shared/domain/outcome.ts';
import type { Denials } from '../../lambdas/shared/ports/denials.ts';
import type { ExactCache, ExactRecord } from '../../lambdas/shared/ports/exact-cache.ts';
import type { ObjectStore } from '../../lambdas/shared/ports/object-store.ts';
import type { OutcomeRecords } from '../../lambdas/shared/ports/outcome-records.ts';
import type { RecentEntries } from '../../lambdas/shared/ports/recent-entries.ts';
import type { CacheEntry } from '../../lambdas/shared/ports/vector-index.ts';

export interface MemoryCloud {
  store: ObjectStore;
  outcomes: OutcomeRecords;
  exactCache: ExactCache;
  recent: RecentEntries;
  denials: Denials;
}

const objects = (): ObjectStore => {
  const bodies = new Map<string, Uint8Array>();
  return {
    get: (key) => {
      const body = bodies.get(key);
      return body === undefined
        ? Promise.reject(new LiveframeError('ObjectNotFound', `There is no object ${key}.`))
        : Promise.resolve(body);
    },
    find: (key) => Promise.resolve(bodies.get(key)),
    put: (key, body) => {
      bodies.set(key, typeof body === 'string' ? new TextEncoder().encode(body) : body);
      return Promise.resolve();
    },
    exists: (key) => Promise.resolve(bodies.has(key)),
    list: async function* (prefix) {
      await Promise.resolve();
      yield* [...bodies.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
};

const records = (): OutcomeRecords => {
  const byRun = new Map<string, Map<string, OutcomeRecord>>();
  return {
    find: (runId, jobId) => Promise.resolve(byRun.get(runId)?.get(jobId)),
    list: async function* (runId) {
      await Promise.resolve();
      yield* byRun.get(runId)?.values() ?? [];
    },
    record: (record) => {
      const ofRun = byRun.get(record.runId) ?? new Map<string, OutcomeRecord>();
      byRun.set(record.runId, ofRun);
      const standing = ofRun.get(record.jobId);
      if (standing !== undefined && isFinal(standing.outcome)) return Promise.resolve(standing);
      ofRun.set(record.jobId, record);
      return Promise.resolve(record);
    },
  };
};

const exactRecords = (): ExactCache => {
  const byKey = new Map<string, ExactRecord[]>();
  return {
    find: (exactKeys, now) => {
      const living = exactKeys.map(
        (key) => [key, (byKey.get(key) ?? []).filter(({ expiresAt }) => expiresAt > now)] as const,
      );
      return Promise.resolve(new Map(living.filter(([, found]) => found.length > 0)));
    },
    add: (record) => {
      byKey.set(record.exactKey, [...(byKey.get(record.exactKey) ?? []), record]);
      return Promise.resolve();
    },
  };
};

const recentEntries = (): RecentEntries => {
  let kept: { entry: CacheEntry; until: number }[] = [];
  return {
    add: (entry, until) => {
      kept.push({ entry, until });
      return Promise.resolve();
    },
    find: (scopes, now) => {
      kept = kept.filter(({ until }) => until > now);
      const wanted = kept.map(({ entry }) => entry).filter(({ scope }) => scopes.includes(scope));
      return Promise.resolve(Map.groupBy(wanted, ({ scope }) => scope));
    },
  };
};

/** A bucket and a table with nothing in them. */
export const memoryCloud = (): MemoryCloud => ({
  store: objects(),
  outcomes: records(),
  exactCache: exactRecords(),
  recent: recentEntries(),
  // Nothing is taken out of service in the week.
  denials: { add: () => Promise.resolve(), list: () => Promise.resolve([]) },
});
