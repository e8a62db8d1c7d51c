// When the rows of a running order happen: clock times, ranges and lengths of time as people type them, in seconds since the show began.

export interface Written {
  /** Seconds since midnight or since the show began: what the table counts from. */
  start?: number;
  end?: number;
  /** Seconds. */
  duration?: number;
}

export interface RowTime {
  start?: number;
  end?: number;
}

const CLOCK = /(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*([ap])?\.?m?\.?/giu;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(\d+(?:[.,]\d+)?)\s*(?:小时|h\b|hrs?\b|hours?|horas?)/iu, 3600],
  [/(\d+(?:[.,]\d+)?)\s*(?:分钟|分|min\b|mins\b|m\b|minutes?|minutos?|['′])/iu, 60],
  [/(\d+(?:[.,]\d+)?)\s*(?:秒钟?|s\b|secs?\b|seconds?|segundos?|["″])/iu, 1],
];

const even = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[点时](?=\d{2})/gu, ':')
    .replaceAll(/(\d)[点时](?!长|间)/gu, '$1:00');

const clockSeconds = ([, first = '0', second = '0', third, half]: RegExpMatchArray, twoParts: number): number => {
  const [a, b] = [Number(first), Number(second)];
  if (third !== undefined) return a * 3600 + b * 60 + Number(third) + afternoon(a, half);
  return (a * 60 + b) * twoParts + afternoon(a, half);
};

const afternoon = (hour: number, half: string | undefined): number => {
  if (half === undefined) return 0;
  if (half.toLowerCase() === 'p') return hour < 12 ? 12 * 3600 : 0;
  return hour === 12 ? -12 * 3600 : 0;
};

/** `20:05`, `20:05–20:10`, `8:05 pm`, `00:12:30`. `twoParts`: seconds that the last of two parts counts (60: hours and minutes; 1: minutes and seconds). */
export const readClock = (text: string, twoParts: number): Written => {
  const [start, end] = [...even(text).matchAll(CLOCK)].map((match) => clockSeconds(match, twoParts));
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
};

/** Seconds of `5分钟`, `5 min`, `1 h 30 min`, `03:00` (minutes and seconds), or a bare number of minutes. */
export const readDuration = (text: string): number | undefined => {
  const plain = even(text).trim();
  if (plain === '') return undefined;
  const clock = readClock(plain, 1).start;
  if (clock !== undefined) return clock;
  const parts = UNITS.flatMap(([unit, seconds]) => {
    const amount = unit.exec(plain)?.[1];
    return amount === undefined ? [] : [Number(amount.replace(',', '.')) * seconds];
  });
  if (parts.length > 0) return Math.round(parts.reduce((sum, part) => sum + part, 0));
  return /^\d+(?:[.,]\d+)?$/u.test(plain) ? Math.round(Number(plain.replace(',', '.')) * 60) : undefined;
};

/**
 * Whether two-part times are hours and minutes (60) or minutes and seconds (1): a show that begins at `00:…` or whose first number passes
 * 23 counts from its own beginning.
 */
export const secondsOfTwoParts = (texts: readonly string[]): 60 | 1 => {
  const firsts = texts.flatMap((text) => {
    const [match] = [...even(text).matchAll(CLOCK)];
    return match === undefined || match[3] !== undefined ? [] : [Number(match[1])];
  });
  return firsts[0] === 0 || firsts.some((first) => first > 23) ? 1 : 60;
};

const DAY = 86_400;
/** A step back by more than half a day is midnight, not a mistake. */
const MIDNIGHT = DAY / 2;

/** Rows whose time lies before the one above: their index, and both times. */
export interface StepBack {
  index: number;
}

const withoutStepsBack = (written: readonly Written[]): { times: Written[]; back: StepBack[] } => {
  let last = -Infinity;
  let days = 0;
  const back: StepBack[] = [];
  const times = written.map((time, index): Written => {
    if (time.start === undefined) return time;
    if (last - (time.start + days) > MIDNIGHT) days += DAY;
    const start = time.start + days;
    if (start < last) {
      back.push({ index });
      return {};
    }
    last = start;
    const end = time.end === undefined ? undefined : time.end + days + (time.end < time.start ? DAY : 0);
    const sound = end !== undefined && end - start < MIDNIGHT;
    return { ...time, start, ...(sound ? { end } : {}) };
  });
  return { times, back };
};

/** Rows with lengths but no times follow one another. */
const fromDurations = (written: readonly Written[]): Written[] => {
  let at = 0;
  return written.map(({ duration }) => {
    const start = at;
    at += duration ?? 0;
    return { start, ...(duration === undefined ? {} : { end: at }) };
  });
};

/**
 * Times of the rows in seconds since the first of them; a row without an end lasts for its length, or until the next row with a time.
 * `back` tells the rows whose time lies before an earlier row's: they keep their place and lose their time.
 */
export const rowTimes = (written: readonly Written[]): { times: RowTime[]; back: StepBack[] } => {
  const clocked = written.some(({ start }) => start !== undefined);
  const timed = written.some(({ duration }) => duration !== undefined);
  if (!clocked && !timed) return { times: written.map(() => ({})), back: [] };
  const { times, back } = withoutStepsBack(clocked ? written : fromDurations(written));
  const zero = times.find(({ start }) => start !== undefined)?.start ?? 0;
  const offset = clocked && zero < 600 ? 0 : zero;
  const rows = times.map(({ start, end, duration }, index): RowTime => {
    if (start === undefined) return {};
    const next = times.slice(index + 1).find((later) => later.start !== undefined && later.start > start)?.start;
    const until = end ?? (duration === undefined ? next : start + duration);
    return { start: start - offset, ...(until === undefined ? {} : { end: until - offset }) };
  });
  return { times: rows, back };
};
