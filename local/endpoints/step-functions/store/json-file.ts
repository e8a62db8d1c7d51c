// JSON documents on disk, replaced as a whole.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';

/** Writes beside the file and renames, so that a killed process leaves the old or the new document, never half of one. */
export const writeJson = (path: string, value: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.draft`;
  writeFileSync(draft, JSON.stringify(value));
  renameSync(draft, path);
};

/** The document, or undefined when there is no file. The caller says what it wrote there. */
export const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

export const removeFile = (path: string): void => {
  rmSync(path, { force: true });
};

/** The names in a folder; none when there is no folder. */
export const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** File systems end names at 255 bytes. */
const MAX_NAME = 200;

/** A name that is safe as one part of a path, and different for different names. */
export const fileName = (name: string): string => {
  const encoded = encodeURIComponent(name).replace(/^\./, '%2E');
  return encoded.length <= MAX_NAME ? encoded : createHash('sha256').update(name).digest('hex');
};
