// Merges the analyses of a script's parts into one analysis of the show.
import type { Analysis, Cue, Emotion, PartAnalysis, Unpictured } from '../shared/domain/analysis.ts';

const byStart = <Item>(items: readonly Item[], start: (item: Item) => number): Item[] =>
  [...items].sort((a, b) => start(a) - start(b));

/** Code units of the part that its evidence covers: parts do not carry their text's length. */
const weightOf = ({ cues, unpictured }: PartAnalysis): number => {
  const spans = [...cues.flatMap(({ evidence }) => evidence), ...unpictured.map(({ evidence }) => evidence)];
  return Math.max(
    1,
    spans.reduce((sum, { start, end }) => sum + end - start, 0),
  );
};

const mergeLanguages = (parts: readonly PartAnalysis[]): Analysis['languages'] => {
  const total = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const shares = new Map<string, number>();
  for (const part of parts) {
    for (const { language, share } of part.languages) {
      shares.set(language, (shares.get(language) ?? 0) + (share * weightOf(part)) / total);
    }
  }
  return [...shares]
    .map(([language, share]) => ({ language, share: Math.min(1, Number(share.toFixed(3))) }))
    .sort((a, b) => b.share - a.share);
};

const mean = (numbers: readonly number[]): number =>
  Number((numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toFixed(3));

/** The label most parts bear (the heavier text decides a tie), with the mean intensity and confidence of those parts. */
const mergeEmotion = (parts: readonly PartAnalysis[]): Emotion => {
  const votes = new Map<Emotion['label'], { parts: number; weight: number }>();
  for (const part of parts) {
    const vote = votes.get(part.emotion.label) ?? { parts: 0, weight: 0 };
    votes.set(part.emotion.label, { parts: vote.parts + 1, weight: vote.weight + weightOf(part) });
  }
  const [winner] = [...votes].sort(([, a], [, b]) => b.parts - a.parts || b.weight - a.weight);
  const label = winner?.[0] ?? 'neutral';
  const voters = parts.filter(({ emotion }) => emotion.label === label).map(({ emotion }) => emotion);
  if (voters.length === 0) return { label, intensity: 0, confidence: 0 };
  return {
    label,
    intensity: mean(voters.map(({ intensity }) => intensity)),
    confidence: mean(voters.map(({ confidence }) => confidence)),
  };
};

const numbered = (cue: Cue, index: number): Cue => ({ ...cue, cueId: `c${String(index + 1).padStart(3, '0')}` });

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

/**
 * One analysis of all parts: cues renumbered from c001 and unpictured moments in show order, languages weighted by text, the emotion most
 * parts bear, each audience and warning once, dropped findings summed.
 */
export const mergeAnalyses = (parts: readonly PartAnalysis[]): Analysis => {
  const inOrder = byStart(parts, ({ index }) => index);
  const cues = byStart(
    inOrder.flatMap((part) => part.cues),
    ({ evidence }) => evidence[0]?.start ?? 0,
  );
  const unpictured: Unpictured[] = inOrder.flatMap((part) => part.unpictured);
  return {
    languages: mergeLanguages(inOrder),
    emotion: mergeEmotion(inOrder),
    audience: distinct(inOrder.map(({ audience }) => audience))
      .slice(0, 3)
      .join('; '),
    cues: cues.map(numbered),
    unpictured: byStart(unpictured, ({ evidence }) => evidence.start),
    warnings: distinct(inOrder.flatMap(({ warnings }) => warnings)),
    dropped: {
      keywords: inOrder.reduce((sum, { dropped }) => sum + dropped.keywords, 0),
      sellingPoints: inOrder.reduce((sum, { dropped }) => sum + dropped.sellingPoints, 0),
    },
  };
};
