// Timestamps at the beginning of a script's line: `[00:12]`, `[1:02:03]`, `(00:12 – 00:20)`, `00:12 –`, `00:12 -`.

export interface LineTime {
  /** Seconds since the show began. */
  start: number;
  end?: number;
  /** Code units of the line that the timestamp takes, with the space after it. */
  length: number;
}

const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?`;
const TO = String.raw`\s*(?:-->|→|[–—~-])\s*`;
const BRACKETED = new RegExp(
  String.raw`^[\[(（【]\s*(${CLOCK})(?:${TO}(${CLOCK}))?\s*[\])）】](?:\*\*)?\s*(?:[–—-]\s+)?`,
  'u',
);
const RANGE = new RegExp(String.raw`^(${CLOCK})${TO}(${CLOCK})(?:\*\*)?(?=\s|$)\s*(?:[–—-]\s+)?`, 'u');
const DASHED = new RegExp(String.raw`^(${CLOCK})(?:\*\*)?\s*(?:[–—-](?![\d>])\s*|$)`, 'u');

/** Seconds of `12:05`, `1:02:03` or `00:12.5`. */
export const secondsOf = (clock: string): number =>
  clock
    .replace(',', '.')
    .split(':')
    .reduce((seconds, part) => seconds * 60 + Number(part), 0);

/** The time a line begins with, or undefined. `18:00 tonight` without bracket or dash is part of the sentence. */
export const readTimestamp = (line: string): LineTime | undefined => {
  const [whole, start, end] = BRACKETED.exec(line) ?? RANGE.exec(line) ?? DASHED.exec(line) ?? [];
  if (whole === undefined || start === undefined) return undefined;
  return { start: secondsOf(start), ...(end === undefined ? {} : { end: secondsOf(end) }), length: whole.length };
};

/** `mm:ss`, or `h:mm:ss` from an hour on. */
export const clockWords = (seconds: number): string => {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours === 0 ? `${two(minutes)}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
};
