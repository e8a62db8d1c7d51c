// Gives one process a data folder for itself, and tells the next one who has it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock, type LockOptions } from 'proper-lockfile';
import * as z from 'zod';
import { badInput } from '../../lambdas/shared/errors.ts';
import { writableFolder } from '../writable-folder.ts';

export interface DataFolderLock {
  /** Leaves word of where the holder listens, for whoever comes next. */
  announce: (endpoints: Readonly<Record<string, string>>) => Promise<void>;
  release: () => Promise<void>;
}

const HolderSchema = z.object({ pid: z.int(), endpoints: z.record(z.string(), z.string()) });
type Holder = z.output<typeof HolderSchema>;

/** A living holder may be busy with pictures for long before it touches its lock again. Milliseconds. */
const STALE_AFTER = 60_000;
/** The shortest that proper-lockfile takes: for a lock whose holder is known to be gone. */
const STALE_WITHOUT_HOLDER = 2_000;

const holderFile = (folder: string): string => join(folder, 'holder.json');

const readHolder = async (folder: string): Promise<Holder | undefined> => {
  try {
    return HolderSchema.parse(JSON.parse(await readFile(holderFile(folder), 'utf8')));
  } catch {
    // Missing or half-written: the holder is not known, which the message says.
    return undefined;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const lockedError = (folder: string, holder: Holder | undefined, cause: unknown): Error => {
  const places = Object.entries(holder?.endpoints ?? {}).map(([name, url]) => `${name} at ${url}`);
  const who = holder === undefined ? 'another process' : `process ${holder.pid}`;
  const where = places.length === 0 ? '' : ` (${places.join(', ')})`;
  return badInput(
    `The data folder ${folder} is in use by ${who}${where}. Stop that process, or choose another folder with --data.`,
    { cause, data: { folder, holder } },
  );
};

const takeLock = async (folder: string, options: LockOptions): Promise<() => Promise<void>> => {
  try {
    return await lock(folder, { lockfilePath: join(folder, 'lock'), stale: STALE_AFTER, ...options });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ELOCKED') throw error;
    const holder = await readHolder(folder);
    if (holder === undefined || isRunning(holder.pid) || options.stale !== undefined)
      throw lockedError(folder, holder, error);
    const retries = { retries: 5, factor: 1, minTimeout: 500 };
    return takeLock(folder, { ...options, stale: STALE_WITHOUT_HOLDER, retries });
  }
};

/**
 * Locks `folder`, creating it when it is absent. The lock of a killed process is taken over within seconds.
 * Throws BadInput, naming the holder, when a living process has it, and when it cannot be written to. `onLost` hears if somebody takes the lock away.
 */
export const lockDataFolder = async (folder: string, onLost: (error: Error) => void): Promise<DataFolderLock> => {
  await writableFolder(folder, '--data');
  const release = await takeLock(folder, { onCompromised: onLost });
  const announce = (endpoints: Readonly<Record<string, string>>): Promise<void> =>
    writeFile(holderFile(folder), `${JSON.stringify({ pid: process.pid, endpoints })}\n`);
  await announce({});
  return { announce, release };
};
