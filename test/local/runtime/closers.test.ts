import { describe, expect, it } from '@jest/globals';
import { createClosers } from '../../../local/runtime/closers.ts';

describe('createClosers', () => {
  it('closes the last opened first, and once', async () => {
    const closed: string[] = [];
    const closers = createClosers();
    for (const name of ['lock', 's3', 'door']) closers.add(() => void closed.push(name));
    await closers.closeAll();
    await closers.closeAll();
    expect(closed).toEqual(['door', 's3', 'lock']);
  });

  it('closes the rest when one fails, and then fails with the first failure', async () => {
    const closed: string[] = [];
    const closers = createClosers();
    closers.add(() => void closed.push('lock'));
    closers.add(() => Promise.reject(new Error('second')));
    closers.add(() => Promise.reject(new Error('first')));
    await expect(closers.closeAll()).rejects.toThrow('first');
    expect(closed).toEqual(['lock']);
  });
});
