// Reads subtitles (.srt, .vtt) as a script: captions are joined to stretches of talk that a picture can stand for.
import type { Script, ScriptSegment } from '../shared/domain/script.ts';
import { badInput } from '../shared/errors.ts';
import { clockWords, secondsOf } from './timestamps.ts';

interface Caption {
  start: number;
  end: number;
  text: string;
  speaker?: string;
  /** Line of the file its time stands in, from 1. */
  line: number;
}

const CLOCK = String.raw`((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})`;
const TIMES = new RegExp(String.raw`^\s*${CLOCK}\s*-->\s*${CLOCK}(?:\s.*)?$`, 'u');
const VOICE = /<v(?:\.[^ >]*)? ([^>]+)>/u;
const TAGS = /<[^>\n]{1,80}>|\{\\[^}\n]{1,80}\}/gu;

/** A stretch ends at a sentence's end from this length on, in any case at the greatest, and at a pause. Seconds. */
const STRETCH = { enough: 15, most: 45, pause: 4 };
const SENTENCE_END = /[。！？!?.…]["”’」』)]*$/u;

const readBlock = (lines: readonly string[], firstLine: number): Caption | undefined => {
  const at = lines.findIndex((line) => TIMES.test(line));
  const [, start = '', end = ''] = TIMES.exec(lines[at] ?? '') ?? [];
  if (at === -1) return undefined;
  const raw = lines.slice(at + 1).join('\n');
  const speaker = VOICE.exec(raw)?.[1]?.trim();
  const text = raw.replaceAll(TAGS, '').replaceAll(/\s+/gu, ' ').trim();
  return {
    start: secondsOf(start),
    end: secondsOf(end),
    text,
    ...(speaker === undefined ? {} : { speaker }),
    line: firstLine + at,
  };
};

const captionsOf = (text: string): Caption[] => {
  const captions: Caption[] = [];
  let block: string[] = [];
  const lines = [...text.replaceAll(/\r\n?/gu, '\n').split('\n'), ''];
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== '') {
      block.push(line);
      continue;
    }
    const caption = readBlock(block, index - block.length + 1);
    if (caption !== undefined && caption.text !== '') captions.push(caption);
    block = [];
  }
  return captions;
};

const checkTimes = (captions: readonly Caption[], name: string): void => {
  for (const [index, { start, end, line }] of captions.entries()) {
    const before = captions[index - 1];
    if (end < start)
      throw badInput(
        `${name}, line ${line}: the caption ends at ${clockWords(end)}, before it begins at ${clockWords(start)}. Swap the two times.`,
      );
    if (before !== undefined && start < before.start)
      throw badInput(
        `${name}, line ${line}: the time ${clockWords(start)} comes after ${clockWords(before.start)} of line ${before.line}. Timestamps must not go back; sort the captions.`,
      );
  }
};

/** Chinese is written without spaces between captions. */
const joint = (before: string, after: string): string =>
  /[\p{Script=Han}，。！？、；：]$/u.test(before) && /^[\p{Script=Han}“（]/u.test(after) ? '' : ' ';

const goesOn = (open: Caption, next: Caption): boolean => {
  if (open.speaker !== next.speaker || next.start - open.end > STRETCH.pause) return false;
  const length = open.end - open.start;
  return length < STRETCH.most && !(length >= STRETCH.enough && SENTENCE_END.test(open.text));
};

const stretchesOf = (captions: readonly Caption[]): Caption[] => {
  const stretches: Caption[] = [];
  for (const caption of captions) {
    const open = stretches.at(-1);
    if (open !== undefined && goesOn(open, caption)) {
      open.text += joint(open.text, caption.text) + caption.text;
      open.end = Math.max(open.end, caption.end);
    } else stretches.push({ ...caption });
  }
  return stretches;
};

/**
 * Reads SubRip or WebVTT text; the script's text is the stretches joined by newlines. Styling tags are left out; `<v Name>` is the speaker.
 * Throws BadInput when there is no caption, or times go back.
 */
export const readSubtitles = (text: string, name: string): Omit<Script, 'warnings'> => {
  const captions = captionsOf(text);
  if (captions.length === 0)
    throw badInput(
      `${name} has no caption: no line like "00:00:05,000 --> 00:00:09,000" with words below it. Export the subtitles again, or save the words as .txt.`,
    );
  checkTimes(captions, name);
  const stretches = stretchesOf(captions);
  let from = 0;
  const segments = stretches.map(({ start, end, text: words, speaker }): ScriptSegment => {
    const segment = { from, to: from + words.length, start, end, ...(speaker === undefined ? {} : { speaker }) };
    from = segment.to + 1;
    return segment;
  });
  return { title: '', text: stretches.map((stretch) => stretch.text).join('\n'), segments };
};
