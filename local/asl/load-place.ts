// What the load checks are made of: a place in the definition, and reports of what is not known there.
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Problem } from './load.ts';
import { argumentsFor, JSONPATH_FIELDS, SUPPORT } from './support.ts';

/** Where a check is in the definition, and where it puts what it finds. */
export interface Place {
  /** E.g. `/States/Analyze`. */
  location: string;
  /** E.g. `state 'Analyze'`. */
  what: string;
  problems: Problem[];
  /** Whether it is inside a Map's EXPRESS children. */
  express: boolean;
}

/** Adds a problem at the place. */
export const report = ({ location, what, problems }: Place, message: string): void => {
  problems.push({ location, message: `In ${what}: ${message}` });
};

/** Reports every field of `part` that is not known. */
export const refuseUnknown = (
  place: Place,
  part: JsonObject,
  [kind, known]: readonly [string, readonly string[]],
): void => {
  for (const field of Object.keys(part)) {
    if (known.includes(field)) continue;
    const why = JSONPATH_FIELDS.includes(field) ? 'is a JSONPath field, which is not supported' : 'is not supported';
    report({ ...place, location: `${place.location}/${field}` }, `field ${field} of ${kind} ${why}.`);
  }
};

/** Reports a field whose value is none of the words that SUPPORT.values lists for it. */
export const refuseValue = (
  place: Place,
  part: JsonObject,
  [field, key]: readonly [string, keyof typeof SUPPORT.values],
): void => {
  const value = part[field];
  const known: readonly string[] = SUPPORT.values[key];
  if (value === undefined || (typeof value === 'string' && known.includes(value))) return;
  report(place, `${field} ${JSON.stringify(value)} is not supported; known are ${known.join(', ')}.`);
};

type Part = keyof typeof SUPPORT.parts;

/** An optional part of a state: an object with known fields only; undefined when it is absent or no object. */
export const checkPart = (
  place: Place,
  owner: JsonObject,
  [field, kind]: readonly [string, Part],
): JsonObject | undefined => {
  const part = owner[field];
  if (part === undefined) return undefined;
  if (!isObject(part)) {
    report(place, `${field} must be an object.`);
    return undefined;
  }
  refuseUnknown({ ...place, location: `${place.location}/${field}` }, part, [kind, SUPPORT.parts[kind]]);
  return part;
};

/** The members of a list of parts, each with known fields only. */
export const checkList = (place: Place, owner: JsonObject, [field, kind]: readonly [string, Part]): JsonObject[] => {
  const list = owner[field];
  if (!Array.isArray(list)) return [];
  const parts = list.filter(isObject);
  for (const [index, part] of parts.entries()) {
    refuseUnknown({ ...place, location: `${place.location}/${field}[${index}]` }, part, [kind, SUPPORT.parts[kind]]);
  }
  return parts;
};

const checkArguments = (
  place: Place,
  value: Json | undefined,
  [resource, known]: readonly [string, readonly string[]],
): void => {
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    report(
      { ...place, location: `${place.location}/Arguments/${key}` },
      `argument ${key} of ${resource} is not supported.`,
    );
  }
};

/** Reports a Resource that is not in the list, and literal Arguments that it does not take. */
export const checkResource = (
  place: Place,
  part: JsonObject,
  list: Readonly<Record<string, readonly string[]>>,
): void => {
  const resource = part['Resource'];
  if (typeof resource !== 'string') return;
  const known = argumentsFor(list, resource);
  if (known === undefined) {
    report(place, `Resource ${resource} is not supported; known are ${Object.keys(list).join(', ')}.`);
    return;
  }
  checkArguments(place, part['Arguments'], [resource, known]);
};
