// A file of JSON lines that remembers changes: read back at start, appended to while running, rewritten when compacted.
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface AppendLog<Entry> {
  /** What the file held when it was opened, oldest first. */
  entries: readonly Entry[];
  /** Written before it returns, so that a killed process loses nothing that was answered. */
  append: (...entries: Entry[]) => void;
  /** Replaces the whole file by `entries`, in one step. */
  rewrite: (entries: Iterable<Entry>) => void;
}

const lineOf = (entry: unknown): string => `${JSON.stringify(entry)}\n`;

/** A process killed in the middle of a write leaves half a line, which was never answered for: it is cut off. */
const readEntries = <Entry>(file: string): Entry[] => {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const half = lines.pop() ?? '';
  if (half !== '') truncateSync(file, Buffer.byteLength(text) - Buffer.byteLength(half));
  return lines.map((line) => JSON.parse(line) as Entry);
};

/** Opens `file`, creating its folder. The caller trusts its own entries: the file is nobody else's. */
export const openAppendLog = <Entry>(file: string): AppendLog<Entry> => {
  mkdirSync(dirname(file), { recursive: true });
  const entries = readEntries<Entry>(file);
  const rewrite = (kept: Iterable<Entry>): void => {
    const temporary = `${file}.new`;
    const descriptor = openSync(temporary, 'w');
    try {
      for (const entry of kept) writeSync(descriptor, lineOf(entry));
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  };
  return {
    entries,
    append: (...added) => {
      appendFileSync(file, added.map(lineOf).join(''));
    },
    rewrite,
  };
};
