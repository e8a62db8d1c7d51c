// Applies a market's rules to words that will stand on a picture: forbidden ones are replaced or left out, doubtful ones are warned about.
import type { ForbidRule, MarketRule, WarnRule } from '../domain/market-rules.ts';
import type { Market } from '../domain/packs.ts';
import { findWords, mentions, replaceWords, type FoundWord } from './find-words.ts';

export interface OverlayChange {
  rule: ForbidRule;
  before: string;
  after: string;
  /** The words that the rule forbids, as they stood there. */
  found: string[];
}

export interface OverlayWarning {
  rule: WarnRule;
  found: string[];
}

export interface CheckedWords {
  /** Empty: left out. */
  text: string;
  changes: OverlayChange[];
  warnings: OverlayWarning[];
}

const isForbid = (rule: MarketRule): rule is ForbidRule => rule.does === 'forbid';
const isOverlayWarning = (rule: MarketRule): rule is Extract<WarnRule, { in: 'overlay' }> =>
  rule.does === 'warn' && rule.in === 'overlay';

const foundBy = (
  text: string,
  { match, except, together }: Pick<ForbidRule, 'match' | 'except' | 'together'>,
): FoundWord[] => (mentions(text, together) ? findWords(text, match, except) : []);

const surfaces = (found: readonly FoundWord[]): string[] => [...new Set(found.map(({ surface }) => surface))];

const tidy = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,，、;；:：·-]+|[\s,，、;；:：·-]+$/gu, '')
    .trim();

const replacementOf = (rule: ForbidRule, { word }: FoundWord): string | undefined => {
  const entries = Object.entries(rule.replacements ?? {});
  return entries.find(([key]) => key.toLowerCase() === word.toLowerCase())?.[1];
};

const applyForbid = (text: string, rule: ForbidRule): OverlayChange | undefined => {
  const found = foundBy(text, rule);
  if (found.length === 0) return undefined;
  const keepsPhrase = found.every((hit) => replacementOf(rule, hit) !== undefined);
  const after = keepsPhrase ? tidy(replaceWords(text, found, (hit) => replacementOf(rule, hit) ?? '')) : '';
  return { rule, before: text, after, found: surfaces(found) };
};

/** The forbidden words in `text` with the rules that forbid them, in the market's order of rules. */
export const forbiddenWords = (
  text: string,
  { rules }: Pick<Market, 'rules'>,
): { rule: ForbidRule; found: string[] }[] =>
  rules
    .filter(isForbid)
    .map((rule) => ({ rule, found: surfaces(foundBy(text, rule)) }))
    .filter(({ found }) => found.length > 0);

/** `text` as it may stand on a picture in the market. Rules apply one after the other, so that each change is listed by itself. */
export const checkWords = (text: string, { rules }: Pick<Market, 'rules'>): CheckedWords => {
  const changes: OverlayChange[] = [];
  let checked = text;
  for (const rule of rules.filter(isForbid)) {
    const change = applyForbid(checked, rule);
    if (change === undefined) continue;
    changes.push(change);
    checked = change.after;
  }
  const warnings = rules
    .filter(isOverlayWarning)
    .map((rule) => ({ rule, found: surfaces(foundBy(checked, rule)) }))
    .filter(({ found }) => found.length > 0);
  return { text: checked, changes, warnings };
};
