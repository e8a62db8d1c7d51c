// Reads a script in Markdown or plain text: headings, timestamps, speakers, paragraphs.
import type { Script, ScriptSegment } from '../shared/domain/script.ts';
import { badInput } from '../shared/errors.ts';
import { findSpeakers, readPrefix } from './speakers.ts';
import { clockWords, readTimestamp, type LineTime } from './timestamps.ts';

interface Line {
  /** From 1. */
  number: number;
  text: string;
  /** Offset of `text` in the script. */
  from: number;
  /** Code units before what is spoken: list marks, bold marks, timestamp. */
  lead: number;
  /** Has neither list mark nor time: it may go on with the line before. */
  plain: boolean;
  time?: LineTime;
  prefix?: { name: string; length: number };
}

/** A segment under construction. */
interface Spoken {
  from: number;
  to: number;
  time?: LineTime;
  speaker?: string;
}

const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$/u;
const MARKS = /^\s*(?:(?:[-*+•>]|\d{1,2}[.)、])\s+)?(?:\*\*(?=[[(（【\d]))?/u;

const readLine = (text: string, from: number, number: number): Line => {
  const mark = MARKS.exec(text)?.[0] ?? '';
  const marks = mark.length;
  const time = readTimestamp(text.slice(marks));
  const lead = marks + (time?.length ?? 0);
  const prefix = readPrefix(text.slice(lead));
  return {
    number,
    text,
    from,
    lead,
    plain: mark.trim() === '' && time === undefined,
    ...(time === undefined ? {} : { time }),
    ...(prefix === undefined ? {} : { prefix }),
  };
};

const readLines = (text: string): Line[] => {
  let from = 0;
  return text.split('\n').map((line, index) => {
    const read = readLine(line, from, index + 1);
    from += line.length + 1;
    return read;
  });
};

/** Throws BadInput when a time lies before the one in front of it, or a span ends before it begins. */
const checkOrder = (lines: readonly Line[], name: string): void => {
  let last: Line | undefined;
  for (const line of lines.filter(({ time }) => time !== undefined)) {
    const { start = 0, end } = line.time ?? {};
    const before = last?.time?.start;
    if (before !== undefined && start < before) {
      throw badInput(
        `${name}, line ${line.number}: the time ${clockWords(start)} comes after ${clockWords(before)} of line ${last?.number ?? 0}. Timestamps must not go back; correct one of the two lines.`,
      );
    }
    if (end !== undefined && end < start) {
      throw badInput(
        `${name}, line ${line.number}: the span ends at ${clockWords(end)}, before it begins at ${clockWords(start)}. Swap the two times.`,
      );
    }
    last = line;
  }
};

const isStructure = ({ text }: Line): boolean => HEADING.test(text) || RULE.test(text);

/** A line with its speaker decided: `begin` is where its words begin, `body` the words. */
interface Utterance {
  line: Line;
  speaker?: string;
  begin: number;
  body: string;
}

const utteranceOf = (line: Line, speakers: ReadonlySet<string>): Utterance => {
  if (isStructure(line)) return { line, begin: 0, body: '' };
  const speaker = line.prefix !== undefined && speakers.has(line.prefix.name) ? line.prefix : undefined;
  const begin = line.lead + (speaker?.length ?? 0);
  return {
    line,
    begin,
    body: line.text.slice(begin).trimEnd(),
    ...(speaker === undefined ? {} : { speaker: speaker.name }),
  };
};

/** Lines become segments: a new one at each time, speaker, list item or empty line; other lines go on with the one before. */
const collect = (lines: readonly Line[]): Spoken[] => {
  const prefixes = lines.flatMap(({ prefix, time }) =>
    prefix === undefined ? [] : [{ name: prefix.name, timed: time !== undefined }],
  );
  const speakers = findSpeakers(prefixes);
  const spoken: Spoken[] = [];
  let open: Spoken | undefined;
  let heard: Pick<Spoken, 'time' | 'speaker'> = {};
  for (const { line, speaker, begin, body } of lines.map((each) => utteranceOf(each, speakers))) {
    heard = {
      ...heard,
      ...(line.time === undefined ? {} : { time: line.time }),
      ...(speaker === undefined ? {} : { speaker }),
    };
    const to = line.from + begin + body.length;
    if (body === '') {
      open = undefined;
    } else if (open !== undefined && line.plain && speaker === undefined) {
      open.to = to;
    } else {
      open = { from: line.from + begin, to, ...heard };
      spoken.push(open);
    }
  }
  return spoken;
};

/** A segment without a time of its own carries the last one; without a stated end it lasts until the next later time. */
const withTimes = (spoken: readonly Spoken[]): ScriptSegment[] =>
  spoken.map(({ from, to, time, speaker }, index) => {
    const start = time?.start;
    const next = spoken
      .slice(index + 1)
      .find((later) => later.time !== undefined && start !== undefined && later.time.start > start);
    const end = time?.end ?? (start === undefined ? undefined : next?.time?.start);
    return {
      from,
      to,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(speaker === undefined ? {} : { speaker }),
    };
  });

/**
 * Reads Markdown or plain text; offsets are those of `text` as it is. The title is the first heading, or ''.
 * Throws BadInput when nothing is spoken or times go back.
 */
export const readPlainScript = (text: string, name: string): Omit<Script, 'warnings'> => {
  const lines = readLines(text);
  checkOrder(lines, name);
  const spoken = collect(lines);
  if (spoken.length === 0) {
    throw badInput(
      `${name} is empty: it has no spoken line. Put the words of the show into it, one moment a line or paragraph.`,
    );
  }
  const title = lines.map((line) => HEADING.exec(line.text)?.[2] ?? '').find((heading) => heading !== '') ?? '';
  return { title, text, segments: withTimes(spoken) };
};
