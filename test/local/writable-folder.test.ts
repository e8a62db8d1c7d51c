import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writableFolder } from '../../local/writable-folder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe('writableFolder', () => {
  it('creates the folder, and takes one that is there', async () => {
    const folder = join(temporaryFolder(), 'new', 'out');
    await writableFolder(folder, '--out');
    await writableFolder(folder, '--out');
    expect(existsSync(folder)).toBe(true);
  });

  it('refuses a path through a file, naming the option to change', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(writableFolder(join(file, 'out'), '--out')).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringMatching(/cannot be written to: .*ENOTDIR.*Choose another one with --out\.$/),
    });
  });
});
