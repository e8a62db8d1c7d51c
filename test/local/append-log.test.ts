import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openAppendLog } from '../../local/append-log.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

describe('openAppendLog', () => {
  it('is empty at first and gives back what was appended', () => {
    const file = join(temporaryFolder(), 'deep', 'log.jsonl');
    const log = openAppendLog<{ n: number }>(file);
    expect(log.entries).toEqual([]);
    log.append({ n: 1 }, { n: 2 });
    log.append({ n: 3 });
    expect(openAppendLog(file).entries).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('leaves out the half line of a killed process', () => {
    const file = join(temporaryFolder(), 'log.jsonl');
    openAppendLog<object>(file).append({ whole: true });
    appendFileSync(file, '{"half":');
    const reopened = openAppendLog<object>(file);
    expect(reopened.entries).toEqual([{ whole: true }]);
    reopened.append({ next: true });
    expect(openAppendLog(file).entries).toEqual([{ whole: true }, { next: true }]);
  });

  it('keeps only the given entries when it is rewritten', () => {
    const file = join(temporaryFolder(), 'log.jsonl');
    const log = openAppendLog<{ n: number }>(file);
    log.append({ n: 1 }, { n: 2 });
    log.rewrite([{ n: 2 }]);
    log.append({ n: 3 });
    expect(readFileSync(file, 'utf8')).toBe('{"n":2}\n{"n":3}\n');
  });
});
