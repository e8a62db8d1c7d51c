// Date values in queries: ISO 8601, milliseconds, and `now` with offsets.
import { badQuery } from './failure.ts';

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds since 1970 of `value`, e.g. `now`, `now-5m`, `2026-11-23T12:00:00Z`, 1795000000000. Throws parsing_exception. */
export const readDate = (value: unknown, now: number): number => {
  if (typeof value === 'number') return value;
  const text = String(value);
  const [, offset, unit] = /^now(?:([+-]\d+)([smhdw]))?$/.exec(text) ?? [undefined, undefined, undefined];
  if (text === 'now') return now;
  if (offset !== undefined && unit !== undefined) return now + Number(offset) * (UNITS[unit] ?? 0);
  const time = Date.parse(text);
  if (Number.isNaN(time))
    throw badQuery(
      `failed to parse date field [${text}]: this endpoint reads ISO 8601, milliseconds and now±<n><s|m|h|d|w>`,
    );
  return time;
};
