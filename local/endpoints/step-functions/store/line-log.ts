// A file of JSON Lines that grows at its end; writes are gathered for one turn of the event loop.
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface LineLog {
  /** Adds one line and gives the place of its text in the file. */
  append: (line: string) => { offset: number; length: number };
  flush: () => void;
  close: () => void;
}

/** More than this waits for no turn to end. */
const MAX_WAITING_CHARACTERS = 256 * 1024;
const NEWLINE = 10;

const lengthUpToLastNewline = (bytes: Uint8Array): number => bytes.lastIndexOf(NEWLINE) + 1;

/** Opens the log; a half-written last line of a killed process is cut off. */
export const openLineLog = (path: string): LineLog => {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a+');
  let size = fstatSync(file).size;
  if (size > 0) {
    const whole = lengthUpToLastNewline(readFileSync(path));
    if (whole < size) ftruncateSync(file, whole);
    size = whole;
  }
  let waiting: string[] = [];
  let characters = 0;
  let scheduled: NodeJS.Immediate | undefined;
  let closed = false;
  const flush = (): void => {
    clearImmediate(scheduled);
    scheduled = undefined;
    if (waiting.length === 0) return;
    writeSync(file, waiting.join(''));
    waiting = [];
    characters = 0;
  };
  return {
    append: (line) => {
      const text = `${line}\n`;
      const length = Buffer.byteLength(line);
      const place = { offset: size, length };
      size += length + 1;
      waiting.push(text);
      characters += text.length;
      if (characters > MAX_WAITING_CHARACTERS) flush();
      else scheduled ??= setImmediate(flush);
      return place;
    },
    flush,
    close: () => {
      if (closed) return;
      closed = true;
      flush();
      closeSync(file);
    },
  };
};

const READ_BYTES = 1024 * 1024;

/** The lines of a file, read piece by piece; a last line without its newline is left out. None when there is no file. */
export function* readLines(path: string): Generator<string> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    let rest = Buffer.alloc(0);
    const piece = Buffer.alloc(READ_BYTES);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
        yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  } finally {
    closeSync(file);
  }
}

/** One line that `append` gave the place of. */
export const readAt = (path: string, { offset, length }: { offset: number; length: number }): string => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, offset);
    return bytes.toString('utf8');
  } finally {
    closeSync(file);
  }
};
