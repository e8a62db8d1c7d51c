// The sentence of the script that a cue rests on, highlighted in what was said around it.
import type { Cue } from '../../shared/domain/analysis.ts';
import { markup, type Html } from './html.ts';

/** Characters of the script shown before and after the evidence; a Chinese character says as much as half a word. */
const CONTEXT = 130;
const CHINESE_CONTEXT = 48;
const SENTENCE_END = /[.!?。！？…\n]/u;

interface Span {
  start: number;
  end: number;
}

/** Spans that touch, or that only white space parts, become one. */
const merged = (spans: readonly Span[], script: string): Span[] => {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && script.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
};

/** Starts the context at a sentence where one begins nearby, else cuts and says so. */
const before = (script: string, end: number, context: number): string => {
  const text = script.slice(Math.max(0, end - context), end);
  if (end <= context) return text.trimStart();
  const found = text.slice(0, -1).search(SENTENCE_END);
  return found >= 0 ? text.slice(found + 1).trimStart() : `…${text.replace(/^\S*\s/u, '')}`;
};

const after = (script: string, start: number, context: number): string => {
  const text = script.slice(start, start + context);
  if (start + context >= script.length) return text.trimEnd();
  const found = [...text.matchAll(new RegExp(SENTENCE_END, 'gu'))].at(-1);
  return found !== undefined && found.index > 0 ? text.slice(0, found.index + 1) : `${text.replace(/\s\S*$/u, '')}…`;
};

/** Between two marked spans: whole when short, else its ends. */
const between = (script: string, { start, end }: Span, context: number): string =>
  end - start <= 2 * context
    ? script.slice(start, end)
    : `${after(script, start, context)} ${before(script, end, context)}`;

/** Empty lines of the script say nothing here. */
const tight = (text: string): string => text.replace(/\n\s*\n/gu, '\n');

/** The excerpt with every evidence span marked; offsets are UTF-16 code units into `script`. */
export const evidenceExcerpt = (cue: Cue, script: string): Html => {
  const spans = merged(cue.evidence, script);
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return markup``;
  const context = cue.language.startsWith('zh') ? CHINESE_CONTEXT : CONTEXT;
  const marked = spans.map((span, index) => {
    const next = spans[index + 1];
    const gap = next === undefined ? '' : between(script, { start: span.end, end: next.start }, context);
    return markup`<mark>${script.slice(span.start, span.end)}</mark>${tight(gap)}`;
  });
  return markup`<blockquote class="script" lang="${cue.language}">
    <p>${tight(before(script, first.start, context))}${marked}${tight(after(script, last.end, context))}</p>
  </blockquote>`;
};
