// Takes a JPEG file apart: its tables, its frame, and the coded data of its scans (ITU-T T.81, annex B).
export interface Component {
  id: number;
  horizontal: number;
  vertical: number;
  /** Number of its quantisation table. */
  quantisation: number;
}

export interface Frame {
  /** 0xC0 baseline, 0xC1 extended, 0xC2 progressive, … */
  marker: number;
  width: number;
  height: number;
  components: Component[];
}

export interface Tables {
  /** The 64 divisors in zigzag order, by number. */
  quantisation: Map<number, Uint16Array>;
  /** For every 16 bits: length of the code they begin with × 256 + its symbol; 0 where there is no such code. By class × 16 + number. */
  huffman: Map<number, Uint16Array>;
  restartInterval: number;
}

export interface Scan {
  frame: Frame;
  tables: Tables;
  /** Each component of the scan with its table numbers. */
  parts: { component: Component; dc: number; ac: number }[];
  /** The coded bytes without stuffing, one piece for each restart interval, each followed by 4 bytes of ones. */
  pieces: Uint8Array[];
  /** The restart markers between them, in order: 0–7. */
  restarts: number[];
}

const { min } = Math;

const readQuantisation = (segment: Uint8Array, { quantisation }: Tables): void => {
  let at = 0;
  while (at < segment.length) {
    const [wide, number] = [(segment[at] ?? 0) >> 4, (segment[at] ?? 0) & 15];
    at += 1;
    const table = new Uint16Array(64);
    for (let index = 0; index < 64; index++) {
      table[index] = wide === 0 ? (segment[at] ?? 0) : (segment[at] ?? 0) * 256 + (segment[at + 1] ?? 0);
      at += wide === 0 ? 1 : 2;
    }
    quantisation.set(number, table);
  }
};

/** Canonical codes: each length's codes follow the ones before (T.81, annex C). */
const lookupOf = (lengths: Uint8Array, symbols: Uint8Array): Uint16Array => {
  const lookup = new Uint16Array(65_536);
  let [code, symbol] = [0, 0];
  for (let length = 1; length <= 16; length++) {
    for (let index = 0; index < (lengths[length - 1] ?? 0); index++) {
      const from = code << (16 - length);
      lookup.fill(length * 256 + (symbols[symbol] ?? 0), from, min(65_536, from + (1 << (16 - length))));
      code += 1;
      symbol += 1;
    }
    code <<= 1;
  }
  return lookup;
};

const readHuffman = (segment: Uint8Array, { huffman }: Tables): void => {
  let at = 0;
  while (at + 17 <= segment.length) {
    const lengths = segment.subarray(at + 1, at + 17);
    const count = lengths.reduce((sum, value) => sum + value, 0);
    huffman.set(segment[at] ?? 0, lookupOf(lengths, segment.subarray(at + 17, at + 17 + count)));
    at += 17 + count;
  }
};

const readFrame = (marker: number, segment: Uint8Array): Frame => {
  const count = segment[5] ?? 0;
  return {
    marker,
    height: (segment[1] ?? 0) * 256 + (segment[2] ?? 0),
    width: (segment[3] ?? 0) * 256 + (segment[4] ?? 0),
    components: Array.from({ length: count }, (_, index) => {
      const at = 6 + index * 3;
      return {
        id: segment[at] ?? 0,
        horizontal: (segment[at + 1] ?? 0) >> 4,
        vertical: (segment[at + 1] ?? 0) & 15,
        quantisation: segment[at + 2] ?? 0,
      };
    }),
  };
};

/** The coded bytes from `from` on, and where the next marker that is no restart stands. */
const readPieces = (bytes: Uint8Array, from: number): Pick<Scan, 'pieces' | 'restarts'> & { end: number } => {
  const pieces: Uint8Array[] = [];
  const restarts: number[] = [];
  let buffer = new Uint8Array(bytes.length - from + 4);
  let [at, size] = [from, 0];
  const finish = (): void => {
    buffer.fill(255, size, size + 4);
    pieces.push(buffer.subarray(0, size + 4));
    buffer = buffer.subarray(size + 4);
    size = 0;
  };
  while (at < bytes.length) {
    const value = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (value !== 255) buffer[size++] = value;
    else if (next === 0) {
      buffer[size++] = 255;
      at += 1;
    } else if (next >= 0xd0 && next <= 0xd7) {
      finish();
      // Four bytes of ones were appended, two of the marker are not copied.
      buffer = buffer.length < bytes.length - at + 4 ? new Uint8Array(bytes.length - at + 4) : buffer;
      restarts.push(next - 0xd0);
      at += 1;
    } else if (next !== 255) break;
    at += 1;
  }
  finish();
  return { pieces, restarts, end: at };
};

const partsOf = (segment: Uint8Array, { components }: Frame): Scan['parts'] =>
  Array.from({ length: segment[0] ?? 0 }, (_, index) => {
    const tables = segment[2 + index * 2] ?? 0;
    const component = components.find(({ id }) => id === segment[1 + index * 2]);
    return component === undefined ? [] : [{ component, dc: tables >> 4, ac: 16 + (tables & 15) }];
  }).flat();

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const readTables = (marker: number, segment: Uint8Array, tables: Tables): void => {
  if (marker === 0xdb) readQuantisation(segment, tables);
  else if (marker === 0xc4) readHuffman(segment, tables);
  else if (marker === 0xdd) tables.restartInterval = (segment[0] ?? 0) * 256 + (segment[1] ?? 0);
};

interface Segment {
  marker: number;
  content: Uint8Array;
  /** Where the next one begins. */
  end: number;
}

const END_OF_IMAGE = 0xd9;

/** The segment at `from`, past fill bytes; undefined at the image's end and where no whole one stands. */
const segmentAt = (bytes: Uint8Array, from: number): Segment | undefined => {
  let at = from;
  while (bytes[at] === 255 && bytes[at + 1] === 255) at += 1;
  const marker = bytes[at + 1];
  if (bytes[at] !== 255 || marker === undefined || marker === END_OF_IMAGE) return undefined;
  const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  return end > bytes.length || end < at + 4 ? undefined : { marker, content: bytes.subarray(at + 4, end), end };
};

/** The scans of a JPEG file, as far as its markers can be followed. */
export const scansOf = (bytes: Uint8Array): Scan[] => {
  const scans: Scan[] = [];
  const tables: Tables = { quantisation: new Map(), huffman: new Map(), restartInterval: 0 };
  let frame: Frame | undefined;
  let segment = segmentAt(bytes, 2);
  while (segment !== undefined) {
    const { marker, content } = segment;
    let next = segment.end;
    readTables(marker, content, tables);
    if (isFrame(marker)) frame = readFrame(marker, content);
    else if (marker === 0xda && frame !== undefined) {
      const { pieces, restarts, end } = readPieces(bytes, next);
      const own = { ...tables, huffman: new Map(tables.huffman) };
      scans.push({ frame, tables: own, parts: partsOf(content, frame), pieces, restarts });
      next = end;
    }
    segment = segmentAt(bytes, next);
  }
  return scans;
};
