// Follows the coded data of a sequential JPEG and says where it is no JPEG any more. Decoders go on in silence there.
import { scansOf, type Scan } from './segments.ts';

/**
 * The largest coefficient that eight-bit samples can give is 8 × 128 (T.81, annex A.3.3); encoders that overshoot on
 * purpose (mozjpeg's deringing) stay below this.
 */
const MOST_COEFFICIENT = 1_500;
/** Bits of the largest differences that a baseline file may code (T.81, tables F.1 and F.2). */
const MOST_DC_BITS = 11;
const MOST_AC_BITS = 10;

interface Reader {
  data: Uint8Array;
  /** In bits. */
  at: number;
}

interface Block {
  dc: Uint16Array;
  ac: Uint16Array;
  quantisation: Uint16Array;
  /** Index into the predictions. */
  component: number;
}

const next16 = ({ data, at }: Reader): number => {
  const byte = at >> 3;
  return (
    ((((data[byte] ?? 255) << 16) | ((data[byte + 1] ?? 255) << 8) | (data[byte + 2] ?? 255)) >> (8 - (at & 7))) &
    0xffff
  );
};

/** The next symbol, or −1 where there is no code. */
const symbolFrom = (reader: Reader, lookup: Uint16Array): number => {
  const entry = lookup[next16(reader)] ?? 0;
  if (entry === 0) return -1;
  reader.at += entry >> 8;
  return entry & 255;
};

/** `size` bits as a signed number (T.81, figure F.12). */
const amountFrom = (reader: Reader, size: number): number => {
  const value = next16(reader) >> (16 - size);
  reader.at += size;
  return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
};

/** What is wrong with a coefficient of `size` bits at `index`, or with a run of zeros that ends there. */
const faultAt = (index: number, size: number): string | undefined => {
  if (index > 64 || (index === 64 && size > 0)) return 'a run beyond the end of its block';
  return size > MOST_AC_BITS ? 'a coefficient with too many bits' : undefined;
};

const isImpossible = (coefficient: number): boolean =>
  coefficient > MOST_COEFFICIENT || coefficient < -MOST_COEFFICIENT;

/** The 63 coefficients of a block after the first. */
const readRest = (reader: Reader, { ac, quantisation }: Block): string | undefined => {
  let index = 1;
  while (index < 64) {
    const symbol = symbolFrom(reader, ac);
    if (symbol < 0) return 'a code that does not exist';
    const run = symbol >> 4;
    const size = symbol & 15;
    if (size === 0 && run < 15) return undefined;
    index += size === 0 ? 16 : run;
    const fault = faultAt(index, size);
    if (fault !== undefined) return fault;
    if (size === 0) continue;
    if (isImpossible(amountFrom(reader, size) * (quantisation[index] ?? 1))) return 'a coefficient that no picture has';
    index += 1;
  }
  return undefined;
};

const readBlock = (reader: Reader, block: Block, predictions: Int32Array): string | undefined => {
  const size = symbolFrom(reader, block.dc);
  if (size < 0) return 'a code that does not exist';
  if (size > MOST_DC_BITS) return 'a difference with too many bits';
  const { component } = block;
  const level = (predictions[component] ?? 0) + (size === 0 ? 0 : amountFrom(reader, size));
  predictions[component] = level;
  if (isImpossible(level * (block.quantisation[0] ?? 1))) return 'a brightness that no picture has';
  return readRest(reader, block);
};

/** The blocks of one minimum coded unit, and how many units there are. */
const layoutOf = ({ frame, tables, parts }: Scan): { blocks: Block[]; units: number } | undefined => {
  const [widest, highest] = [
    Math.max(...frame.components.map(({ horizontal }) => horizontal)),
    Math.max(...frame.components.map(({ vertical }) => vertical)),
  ];
  const blocks: Block[] = [];
  for (const [index, { component, dc, ac }] of parts.entries()) {
    const found = [
      tables.huffman.get(dc),
      tables.huffman.get(ac),
      tables.quantisation.get(component.quantisation),
    ] as const;
    if (found[0] === undefined || found[1] === undefined || found[2] === undefined) return undefined;
    const block = { dc: found[0], ac: found[1], quantisation: found[2], component: index };
    const count = parts.length === 1 ? 1 : component.horizontal * component.vertical;
    for (let each = 0; each < count; each++) blocks.push(block);
  }
  const [only] = parts;
  if (only === undefined) return undefined;
  const scale = parts.length === 1 ? only.component : { horizontal: 1, vertical: 1 };
  const across = Math.ceil((frame.width * scale.horizontal) / (8 * widest));
  const down = Math.ceil((frame.height * scale.vertical) / (8 * highest));
  return { blocks, units: across * down };
};

const BITS_OF_ONES = 32;

/** One restart interval: `units` minimum coded units. */
const readPiece = (data: Uint8Array, blocks: readonly Block[], units: number): string | undefined => {
  const reader = { data, at: 0 };
  const predictions = new Int32Array(4);
  const end = data.length * 8 - BITS_OF_ONES;
  for (let unit = 0; unit < units; unit++) {
    for (const block of blocks) {
      const problem = readBlock(reader, block, predictions);
      if (problem !== undefined) return problem;
    }
    if (reader.at > end) return 'an end that comes too early';
  }
  return end - reader.at >= 16 ? `${(end - reader.at) >> 3} bytes that belong to nothing` : undefined;
};

const readScan = (scan: Scan): string | undefined => {
  const layout = layoutOf(scan);
  if (layout === undefined) return undefined;
  const interval = scan.tables.restartInterval === 0 ? layout.units : scan.tables.restartInterval;
  if (scan.restarts.some((number, index) => number !== index % 8)) return 'restart marks out of order';
  let left = layout.units;
  for (const piece of scan.pieces) {
    const problem = readPiece(piece, layout.blocks, Math.min(interval, left));
    if (problem !== undefined) return problem;
    left -= interval;
  }
  return left > 0 ? 'an end that comes too early' : undefined;
};

const BASELINE = 0xc0;
const EXTENDED = 0xc1;

/**
 * What is wrong with the coded data of a JPEG file, in words; undefined when it can be followed to its end, and for
 * progressive files and others that are not read here. Never throws for what is in the bytes.
 */
export const faultInCodedData = (bytes: Uint8Array): string | undefined => {
  for (const scan of scansOf(bytes)) {
    if (scan.frame.marker !== BASELINE && scan.frame.marker !== EXTENDED) return undefined;
    const problem = readScan(scan);
    if (problem !== undefined) return problem;
  }
  return undefined;
};
