// The files the endpoint keeps: whole documents and logs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openLineLog, readAt, readLines } from '../../../../../local/endpoints/step-functions/store/line-log.ts';
import {
  fileName,
  namesIn,
  readJson,
  removeFile,
  writeJson,
} from '../../../../../local/endpoints/step-functions/store/json-file.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liveframe-files-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('line log', () => {
  it('gives back each line by its place, beyond the first megabyte too', () => {
    const path = join(folder, 'a/log.jsonl');
    const log = openLineLog(path);
    const lines = Array.from({ length: 30 }, (_, index) => `${index} ${'é'.repeat(50_000)}`);
    const places = lines.map((line) => log.append(line));
    log.close();
    log.close();

    expect([...readLines(path)]).toEqual(lines);
    expect(readAt(path, places[17] ?? { offset: 0, length: 0 })).toBe(lines[17]);
  });

  it('writes by the end of the turn', async () => {
    const path = join(folder, 'log.jsonl');
    const log = openLineLog(path);
    log.append('one');
    expect([...readLines(path)]).toEqual([]);
    await new Promise(setImmediate);

    expect([...readLines(path)]).toEqual(['one']);
    log.close();
  });

  it('cuts off half a line of a killed process', () => {
    const path = join(folder, 'log.jsonl');
    writeFileSync(path, 'one\nhal');
    expect([...readLines(path)]).toEqual(['one']);
    const log = openLineLog(path);
    const place = log.append('two');
    log.close();

    expect(place).toEqual({ offset: 4, length: 3 });
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('reads nothing where there is no file', () => {
    expect([...readLines(join(folder, 'none'))]).toEqual([]);
  });
});

describe('json files', () => {
  it('writes, reads and removes a document', () => {
    const path = join(folder, 'deep/one.json');
    writeJson(path, { a: 1 });
    expect(readJson(path)).toEqual({ a: 1 });
    expect(namesIn(join(folder, 'deep'))).toEqual(['one.json']);
    removeFile(path);

    expect(readJson(path)).toBeUndefined();
    expect(namesIn(join(folder, 'gone'))).toEqual([]);
  });

  it('fails for what is no file or folder', () => {
    writeFileSync(join(folder, 'file'), '');

    expect(() => readJson(folder)).toThrow('EISDIR');
    expect(() => namesIn(join(folder, 'file'))).toThrow('ENOTDIR');
    expect(() => [...readLines(join(folder, 'file', 'inside'))]).toThrow('ENOTDIR');
  });

  it.each([
    ['show-1', 'show-1'],
    ['..', '%2E.'],
    ['直播', '%E7%9B%B4%E6%92%AD'],
  ])('makes %s a safe file name', (name, expected) => {
    expect(fileName(name)).toBe(expected);
  });

  it('shortens names that a file system would refuse', () => {
    const [first, second] = [fileName('直'.repeat(80)), fileName('播'.repeat(80))];

    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(first).not.toBe(second);
  });
});
