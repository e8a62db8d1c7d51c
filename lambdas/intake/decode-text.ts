// From a file's bytes to text, with the reasons why a file cannot be one.
import { badInput } from '../shared/errors.ts';

const MEGABYTE = 1_000_000;

/** `1.25 MB (1,250,000 bytes)` */
export const sizeWords = (bytes: number): string =>
  `${(bytes / MEGABYTE).toFixed(2)} MB (${bytes.toLocaleString('en-US')} bytes)`;

/** First bytes of files people take for text by mistake (Wikipedia, "List of file signatures"), in hexadecimal. */
const SIGNATURES: readonly (readonly [hex: string, kind: string])[] = [
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['25504446', 'a PDF'],
  ['504b0304', 'a ZIP archive or an Office document'],
  ['d0cf11e0', 'an Office document'],
  ['52494646', 'a WebP image or a recording'],
  ['494433', 'an MP3 recording'],
  ['fffe', 'UTF-16 text'],
  ['feff', 'UTF-16 text'],
];

const binaryKind = (bytes: Uint8Array): string | undefined => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const kind = SIGNATURES.find(([hex]) => head.startsWith(hex))?.[1];
  return kind ?? (bytes.includes(0) ? 'a binary file (it has NUL bytes)' : undefined);
};

const isDecodable = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** Offset of the first byte that no UTF-8 text can have there: the shortest prefix that fails ends with it. */
const firstInvalidByte = (bytes: Uint8Array): number => {
  let [good, bad] = [0, bytes.length];
  if (isDecodable(bytes)) return bytes.length - 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isDecodable(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bad - 1;
};

/**
 * Decodes UTF-8, without a byte order mark. Throws BadInput with what was got, what is allowed and what to change when the file is empty,
 * larger than `maxBytes`, binary, or not UTF-8.
 */
export const decodeText = (bytes: Uint8Array, { name, maxBytes }: { name: string; maxBytes: number }): string => {
  if (bytes.length > maxBytes) {
    throw badInput(
      `${name} is ${sizeWords(bytes.length)}; at most ${sizeWords(maxBytes)} is allowed. Split it into several files.`,
    );
  }
  const kind = binaryKind(bytes);
  if (kind !== undefined) throw badInput(`${name} is ${kind}; UTF-8 text is allowed. Save it as plain text in UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const offset = firstInvalidByte(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase();
    throw badInput(
      `${name} is not valid UTF-8: byte 0x${byte} at offset ${offset} cannot stand there. Save the file as UTF-8 (it may be in an older encoding such as GBK or Latin-1).`,
      { cause: error },
    );
  }
};
