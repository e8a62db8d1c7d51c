// Vectors as base64 of little-endian float32, so that similarity can be recomputed whatever a server does to its own copy.

/** 4 bytes a dimension. */
export const encodeVector = (vector: readonly number[]): string => {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, index) => bytes.writeFloatLE(value, index * 4));
  return bytes.toString('base64');
};

/** The values as float32; throws RangeError when `text` is no whole number of them. */
export const decodeVector = (text: string): number[] => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % 4 !== 0) throw new RangeError(`${bytes.length} bytes are no float32 vector`);
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
};
