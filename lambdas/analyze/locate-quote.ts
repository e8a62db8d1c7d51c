// Finds a model's quote in the script: exactly, or else with whitespace, width and quotation marks evened out, mapped back to the exact span.

export interface Span {
  start: number;
  /** Exclusive. */
  end: number;
}

export interface Folded {
  text: string;
  /** For each code unit of `text`, where its character begins and ends in the original. */
  origin: Span[];
}

const SAME_MARKS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
};

/**
 * Drops whitespace and zero-width characters, folds full-width and compatibility forms (NFKC) and typographic marks.
 * Case and words stay, so that only a true quote can match.
 */
export const fold = (text: string): Folded => {
  let folded = '';
  const origin: Span[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const plain = SAME_MARKS[character] ?? character.normalize('NFKC');
    const kept = plain.replace(/[\s\u200B-\u200D\uFEFF]/gu, '');
    folded += kept;
    for (let unit = 0; unit < kept.length; unit += 1) origin.push({ start, end });
    start = end;
  }
  return { text: folded, origin };
};

const searchFolded = (text: Folded, quote: string, from: number): Span | undefined => {
  const wanted = fold(quote).text;
  if (wanted === '') return undefined;
  const firstUnit = text.origin.findIndex(({ start }) => start >= from);
  const at = firstUnit === -1 ? -1 : text.text.indexOf(wanted, firstUnit);
  const first = text.origin[at];
  const last = text.origin[at + wanted.length - 1];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
};

/**
 * Returns a function that locates quotes in `text`, as offsets into it. Quotes come in show order, so the place at or after `from` wins
 * over an earlier one; undefined when the text does not contain the quote.
 */
export const quoteLocator = (text: string): ((quote: string, from?: number) => Span | undefined) => {
  let folded: Folded | undefined;
  const exact = (quote: string, from: number): Span | undefined => {
    const start = quote === '' ? -1 : text.indexOf(quote, from);
    return start === -1 ? undefined : { start, end: start + quote.length };
  };
  return (quote, from = 0) => {
    const trimmed = quote.trim();
    const found = exact(trimmed, from) ?? exact(trimmed, 0);
    if (found !== undefined) return found;
    folded ??= fold(text);
    return searchFolded(folded, trimmed, from) ?? searchFolded(folded, trimmed, 0);
  };
};
