// The JSONata functions that Step Functions adds, and the built-in ones whose time or randomness is an input here.
import { createHash } from 'node:crypto';
import jsonata from 'jsonata';

export interface FunctionSources {
  /** Milliseconds since 1970. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  uuid: () => string;
}

/** JSONata 2.0.6 errors are objects with a code and a message, not always Errors. */
const fail = (code: string, message: string): Error => Object.assign(new Error(message), { code });

const partition = (values: unknown[], size: number): unknown[][] => {
  const whole = Math.trunc(size);
  if (whole < 1) throw fail('D3141', `The second argument of $partition is ${size}; it must be 1 or more.`);
  const parts: unknown[][] = [];
  for (let start = 0; start < values.length; start += whole) parts.push(values.slice(start, start + whole));
  return parts;
};

/** At most this many members, as for JSONata's own range operator (its error D2014). */
const MAX_RANGE = 10_000_000;

const range = (first: number, last: number, step: number): number[] => {
  if (step === 0) throw fail('D3142', 'The third argument of $range is 0; it must not be.');
  const length = Math.floor((last - first) / step) + 1;
  if (length > MAX_RANGE) throw fail('D2014', `The size of the sequence must not exceed 1e7, but was ${length}.`);
  const values = Array.from({ length: Math.max(0, length) }, (_, index) => first + index * step);
  // Step Functions hands the result on as a sequence, so that a single member is unwrapped.
  return Object.assign(values, { sequence: true });
};

const ALGORITHMS: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

const hash = (data: unknown, algorithm: string): string => {
  const name = ALGORITHMS[algorithm];
  if (name === undefined) {
    throw fail('D3143', `$hash knows ${Object.keys(ALGORITHMS).join(', ')}, not ${algorithm}.`);
  }
  return createHash(name)
    .update(typeof data === 'string' ? data : JSON.stringify(data))
    .digest('hex');
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fail('D3137', `$parse got a string that is not JSON: ${(error as Error).message}`);
  }
};

/** A number in [0, 1) from `seed` (mulberry32); the same seed gives the same number. Amazon's generator is not published. */
const seeded = (seed: number): number => {
  let state = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
};

const formatTime = jsonata('$fromMillis($time, $picture, $zone)');

const now =
  (sources: FunctionSources) =>
  (picture?: string, zone?: string): string | Promise<unknown> => {
    const time = sources.now();
    if (picture === undefined && zone === undefined) return new Date(time).toISOString();
    return formatTime.evaluate(undefined, { time, picture, zone });
  };

/**
 * Binds what Step Functions adds to JSONata ($partition, $range, $hash, $random with a seed, $uuid, $parse), $now and
 * $millis on the engine's clock, and takes $eval away.
 */
export const bindFunctions = (expression: jsonata.Expression, sources: FunctionSources): void => {
  expression.registerFunction('partition', partition, '<an:a>');
  expression.registerFunction('range', range, '<nnn:a>');
  expression.registerFunction('hash', hash, '<xs:s>');
  expression.registerFunction('parse', parse, '<s:x>');
  expression.registerFunction(
    'random',
    (seed?: number) => (seed === undefined ? sources.random() : seeded(seed)),
    '<n?:n>',
  );
  expression.registerFunction('uuid', () => sources.uuid(), '<:s>');
  expression.registerFunction('now', now(sources), '<s?s?:s>');
  expression.registerFunction('millis', () => sources.now(), '<:n>');
  expression.assign('eval', undefined);
};
