import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lockDataFolder } from '../../../local/runtime/data-folder-lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ignore = (): void => undefined;

/** What a process leaves behind that was killed a while ago. */
const leaveLock = (folder: string, holder: string | undefined): void => {
  const lock = join(folder, 'lock');
  mkdirSync(lock);
  const before = new Date(Date.now() - 5000);
  utimesSync(lock, before, before);
  if (holder !== undefined) writeFileSync(join(folder, 'holder.json'), holder);
};

describe('lockDataFolder', () => {
  it('creates the folder, and lets the next one in after release', async () => {
    const folder = join(temporaryFolder(), 'new', 'data');
    const first = await lockDataFolder(folder, ignore);
    await expect(lockDataFolder(folder, ignore)).rejects.toThrow('in use');
    await first.release();
    const second = await lockDataFolder(folder, ignore);
    await second.release();
  });

  it('refuses a folder in use, naming the process and where it listens', async () => {
    const folder = temporaryFolder();
    const lock = await lockDataFolder(folder, ignore);
    await expect(lockDataFolder(folder, ignore)).rejects.toThrow(`in use by process ${process.pid}. Stop that process`);
    await lock.announce({ s3: 'http://127.0.0.1:1', api: 'http://127.0.0.1:2' });
    await expect(lockDataFolder(folder, ignore)).rejects.toMatchObject({
      name: 'BadInput',
      message: `The data folder ${folder} is in use by process ${process.pid} (s3 at http://127.0.0.1:1, api at http://127.0.0.1:2). Stop that process, or choose another folder with --data.`,
    });
    await lock.release();
  });

  it('refuses a folder that cannot be made, naming --data', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(lockDataFolder(join(file, 'data'), ignore)).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringContaining('Choose another one with --data.'),
    });
  });

  it('takes over from a process that is gone', async () => {
    const folder = temporaryFolder();
    // Process ids end below 2^22 on Linux.
    leaveLock(folder, JSON.stringify({ pid: 4_999_999, endpoints: {} }));
    const lock = await lockDataFolder(folder, ignore);
    await expect(lockDataFolder(folder, ignore)).rejects.toThrow(`process ${process.pid}`);
    await lock.release();
  });

  it.each([undefined, '{"half":'])('refuses a locked folder whose holder did not say who it is: %j', async (holder) => {
    const folder = temporaryFolder();
    leaveLock(folder, holder);
    await expect(lockDataFolder(folder, ignore)).rejects.toThrow('in use by another process');
  });

  it('refuses a folder of somebody else’s process', async () => {
    const folder = temporaryFolder();
    leaveLock(folder, JSON.stringify({ pid: 1, endpoints: {} }));
    await expect(lockDataFolder(folder, ignore)).rejects.toThrow('in use by process 1');
  });

  it('fails for a folder that cannot be made', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(lockDataFolder(file, ignore)).rejects.toThrow('EEXIST');
  });
});
