// Turns a checked answer into the part's analysis: quotes become spans of the whole script, floors are applied, doubts become warnings.
import type { Cue, PartAnalysis, Unpictured } from '../shared/domain/analysis.ts';
import type { Evidence } from '../shared/domain/evidence.ts';
import type { Product } from '../shared/domain/product.ts';
import type { ScriptPart } from '../shared/domain/script.ts';
import type { Answer, CueAnswer } from './answer-schema.ts';
import { floorKeywords, floorSellingPoints, limitAttributes } from './floors.ts';
import { quoteLocator } from './locate-quote.ts';
import { findPlaceholders, withoutPlaceholders } from './placeholders.ts';
import { oneCueARow, rowsWithoutCue } from './rows.ts';
import { cueTimes, segmentAt } from './times.ts';

export interface Resolution {
  analysis: PartAnalysis;
  /** Quotes that are not in the script; the analysis must not be used when there are any. */
  problems: string[];
  /** Rows of a running order that show a product and got no cue, in words: worth asking again for, not worth stopping for. */
  missing: string[];
}

interface Context {
  part: ScriptPart;
  skus: ReadonlySet<string>;
  placeholders: readonly string[];
  /** Evidence for a quote at or after the given offset into the part; notes a problem and returns undefined when there is none. */
  evidence: (quote: string, where: string, from: number) => Evidence | undefined;
  warnings: string[];
}

const evidenceFinder = (part: ScriptPart, problems: string[]): Context['evidence'] => {
  const locate = quoteLocator(part.text);
  return (quote, where, from) => {
    const span = locate(quote, Math.max(0, from));
    if (span === undefined) {
      problems.push(
        `${where} is not in the script: ${JSON.stringify(quote.slice(0, 120))}. Copy the sentence exactly.`,
      );
      return undefined;
    }
    return {
      start: part.offset + span.start,
      end: part.offset + span.end,
      quote: part.text.slice(span.start, span.end),
    };
  };
};

const productOf = (answer: CueAnswer, evidence: Evidence, context: Context): string | undefined => {
  const stated = segmentAt(context.part, evidence.start)?.productId;
  if (stated !== undefined && context.skus.has(stated)) return stated;
  if (answer.productSku === '') return undefined;
  if (context.skus.has(answer.productSku)) return answer.productSku;
  context.warnings.push(
    `"${answer.title}" named the product ${answer.productSku}, which is not in the product sheet; the cue goes without a product.`,
  );
  return undefined;
};

const clean = (text: string, { placeholders }: Context): string => withoutPlaceholders(text, placeholders);

const cleanScene = (scene: CueAnswer['scene'], context: Context): Cue['scene'] => ({
  subject: clean(scene.subject, context),
  action: clean(scene.action, context),
  setting: clean(scene.setting, context),
  foreground: clean(scene.foreground, context),
  background: clean(scene.background, context),
  light: clean(scene.light, context),
  mood: clean(scene.mood, context),
  props: scene.props.map((prop) => clean(prop, context)).filter((prop) => prop !== ''),
});

const holdsPlaceholder = (text: string, { placeholders }: Context): boolean =>
  placeholders.some((placeholder) => text.includes(placeholder));

const words = (answer: CueAnswer, context: Context) => {
  const keywords = floorKeywords(answer.keywords.filter(({ text }) => !holdsPlaceholder(text, context)));
  const points = floorSellingPoints(answer.sellingPoints.filter(({ text }) => !holdsPlaceholder(text, context)));
  const attributes = limitAttributes(answer.attributes.filter(({ value }) => !holdsPlaceholder(value, context)));
  return { keywords, points, attributes };
};

interface Place {
  /** Offset into the part where the search begins; quotes come in show order. */
  from: number;
  context: Context;
}

const locateQuotes = (quotes: readonly string[], where: string, { from, context }: Place): Evidence[] => {
  let next = from;
  const evidence = quotes.flatMap((quote, index) => {
    const found = context.evidence(quote, `${where}.quotes.${index}`, next);
    if (found === undefined) return [];
    next = found.end - context.part.offset;
    return [found];
  });
  return evidence.sort((a, b) => a.start - b.start);
};

interface ResolvedCue {
  cue: Cue;
  dropped: PartAnalysis['dropped'];
}

const resolveCue = (answer: CueAnswer, where: string, { from, context }: Place): ResolvedCue | undefined => {
  const evidence = locateQuotes(answer.quotes, where, { from, context });
  const [first] = evidence;
  if (first === undefined) return undefined;
  const { keywords, points, attributes } = words(answer, context);
  const productSku = productOf(answer, first, context);
  const sellingPoints = points.kept.flatMap(({ text, confidence, quote }, index) => {
    const proof = context.evidence(quote, `${where}.sellingPoints.${index}.quote`, first.start - context.part.offset);
    return proof === undefined ? [] : [{ text, confidence, evidence: proof }];
  });
  const cue: Cue = {
    cueId: 'c000',
    ...cueTimes(context.part, evidence),
    title: clean(answer.title, context) || first.quote.slice(0, 40),
    language: answer.language,
    evidence,
    keywords: keywords.kept,
    sellingPoints,
    ...(productSku === undefined ? {} : { productSku }),
    ...(clean(answer.productName, context) === '' ? {} : { productName: clean(answer.productName, context) }),
    attributes,
    emotion: answer.emotion,
    scene: cleanScene(answer.scene, context),
  };
  return { cue, dropped: { keywords: keywords.dropped, sellingPoints: points.dropped } };
};

const inOrder = <Item>(items: readonly Item[], start: (item: Item) => number): Item[] =>
  [...items].sort((a, b) => start(a) - start(b));

const resolveCues = (answers: readonly CueAnswer[], context: Context): ResolvedCue[] => {
  let from = 0;
  const resolved = answers.flatMap((answer, index) => {
    const found = resolveCue(answer, `cues.${index}`, { from, context });
    if (found === undefined) return [];
    from = (found.cue.evidence.at(-1)?.end ?? from) - context.part.offset;
    return [found];
  });
  return inOrder(resolved, ({ cue }) => cue.evidence[0]?.start ?? 0);
};

const resolveUnpictured = (answers: Answer['unpictured'], context: Context): Unpictured[] => {
  let from = 0;
  const moments = answers.flatMap(({ kind, quote, reason }, index): Unpictured[] => {
    const evidence = context.evidence(quote, `unpictured.${index}.quote`, from);
    if (evidence === undefined) return [];
    from = evidence.end - context.part.offset;
    const start = segmentAt(context.part, evidence.start)?.start;
    return [{ kind, evidence, ...(start === undefined ? {} : { start }), reason }];
  });
  return inOrder(moments, ({ evidence }) => evidence.start);
};

const placeholderWarning = (placeholders: readonly string[]): string[] =>
  placeholders.length === 0
    ? []
    : [
        `The script has unfilled placeholders (${placeholders.join(', ')}). They are left out of pictures; fill them in and run again.`,
      ];

const numbered = (cue: Cue, index: number): Cue => ({ ...cue, cueId: `c${String(index + 1).padStart(3, '0')}` });

/** Resolves `answer` against the part it is about. Spans count in the whole script's text; cue ids from c001 in show order. */
export const resolveAnswer = (answer: Answer, part: ScriptPart, products: readonly Product[]): Resolution => {
  const problems: string[] = [];
  const placeholders = findPlaceholders(part.text);
  const context: Context = {
    part,
    skus: new Set(products.map(({ sku }) => sku)),
    placeholders,
    evidence: evidenceFinder(part, problems),
    warnings: placeholderWarning(placeholders),
  };
  const resolved = resolveCues(answer.cues, context);
  const cues = oneCueARow(
    resolved.map(({ cue }) => cue),
    part,
  );
  const missing = rowsWithoutCue(cues, part, context.skus).map(
    ({ row, productId }) => `Row ${row ?? 0} shows the product ${productId ?? ''} and has no cue. Give it one.`,
  );
  const analysis: PartAnalysis = {
    index: part.index,
    languages: answer.languages,
    emotion: answer.emotion,
    audience: answer.audience,
    cues: cues.map(numbered),
    unpictured: resolveUnpictured(answer.unpictured, context),
    warnings: context.warnings,
    dropped: {
      keywords: resolved.reduce((sum, { dropped }) => sum + dropped.keywords, 0),
      sellingPoints: resolved.reduce((sum, { dropped }) => sum + dropped.sellingPoints, 0),
    },
  };
  return { analysis, problems, missing };
};
