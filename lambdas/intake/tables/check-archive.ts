// Unpacks an Office file once under limits, before any parser may: a small archive can hold gigabytes.
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { badInput } from '../../shared/errors.ts';

/** Bytes of all parts together; a running order of 1,000 rows has 1 MB, fifty pictures of a phone 200 MB. */
export const MAX_UNPACKED = 300_000_000;
/** Bytes of all XML parts together: what a parser holds as a tree takes ten times as much. */
const MAX_XML = 40_000_000;
const MAX_ENTRIES = 5_000;

export interface ArchiveLimits {
  /** Message prefix: the file's name. */
  name: string;
  maxUnpacked?: number;
}

const tooLarge = (name: string, bytes: number): Error =>
  badInput(
    `${name} unpacks to more than ${Math.round(bytes / 1e6)} MB; so much is not read. Remove what is not needed (pictures, empty formatted rows, old sheets) and save it again.`,
  );

const open = async (bytes: Uint8Array, name: string): Promise<ZipFile> => {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
  } catch (error) {
    throw badInput(`${name} is damaged: its archive cannot be opened. Save it again.`, { cause: error });
  }
};

/** The real size is counted while unpacking: what an archive states about itself may be a lie. */
const sizeOf = async (zip: ZipFile, entry: Entry, left: number): Promise<number> => {
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > left) break;
  }
  return size;
};

const measure = async (zip: ZipFile, { name, maxUnpacked = MAX_UNPACKED }: ArchiveLimits): Promise<Set<string>> => {
  let [all, xml] = [0, 0];
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    names.add(entry.fileName);
    if (names.size > MAX_ENTRIES) throw badInput(`${name} has more than ${MAX_ENTRIES} parts inside. Save it again.`);
    if (entry.isEncrypted()) throw badInput(`${name} is locked with a password. Save it without one.`);
    const size = await sizeOf(zip, entry, maxUnpacked - all);
    all += size;
    if (/\.(?:xml|rels|vml)$/iu.test(entry.fileName)) xml += size;
    if (all > maxUnpacked) throw tooLarge(name, maxUnpacked);
    if (xml > MAX_XML) throw tooLarge(name, MAX_XML);
  }
  return names;
};

/**
 * Names of the archive's parts, once all of them were unpacked and thrown away.
 * Throws BadInput for a damaged or locked archive, and for one that unpacks to more than is read.
 */
export const checkArchive = async (bytes: Uint8Array, limits: ArchiveLimits): Promise<ReadonlySet<string>> => {
  const zip = await open(bytes, limits.name);
  try {
    return await measure(zip, limits);
  } catch (error) {
    if ((error as { name?: string }).name === 'BadInput') throw error;
    throw badInput(`${limits.name} is damaged: a part of it cannot be unpacked. Save it again.`, { cause: error });
  } finally {
    zip.close();
  }
};

/** The parts of a checked archive whose names `wanted` accepts. */
export const unpack = async (
  bytes: Uint8Array,
  name: string,
  wanted: (part: string) => boolean,
): Promise<Map<string, Buffer>> => {
  const zip = await open(bytes, name);
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  zip.close();
  return parts;
};
