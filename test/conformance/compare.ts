// Compares what the engine gave with what AWS gave.
import { isObject, type Json } from '../../local/asl/json.ts';

/**
 * Members that may differ or be absent: ids, times, headers, stacks. `trace` is what a Node.js function has where the
 * recorded Python functions had stackTrace.
 */
const FREE_MEMBERS = new Set([
  'SdkHttpMetadata',
  'SdkResponseMetadata',
  'requestId',
  'stackTrace',
  'trace',
  'LastModified',
  'ETag',
  'StartTime',
  'EnteredTime',
  'ExecutedVersion',
  'LogResult',
]);

const ANY = '«any»';

/** A text that holds a JSON object or array becomes that; everything else stays. */
const unfolded = (value: Json): Json => {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
};

const matchesText = (expected: string, actual: Json): boolean => {
  if (!expected.includes(ANY)) return expected === actual;
  if (expected === ANY) return true;
  if (typeof actual !== 'string') return false;
  const pattern = expected.split(ANY).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('[\\s\\S]*')}$`).test(actual);
};

/** Tells whether `actual` is what was recorded, wildcards and free members aside. */
export const matches = (expectedValue: Json | undefined, actualValue: Json | undefined): boolean => {
  if (expectedValue === undefined || actualValue === undefined) return expectedValue === actualValue;
  const expected = unfolded(expectedValue);
  const actual = unfolded(actualValue);
  if (typeof expected === 'string') return matchesText(expected, actual);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false;
    return expected.every((member, index) => matches(member, actual[index]));
  }
  if (!isObject(expected)) return expected === actual;
  if (!isObject(actual)) return false;
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)].filter((key) => !FREE_MEMBERS.has(key)));
  return [...keys].every((key) => matches(expected[key], actual[key]));
};
