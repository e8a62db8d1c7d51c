// Ranks a cue's accepted options: the first is the pick. Pure; every reason is what was measured, in words.
import { flagsOf, type CheckResult } from '../shared/domain/outcome.ts';

export interface Candidate {
  option: number;
  checks: readonly CheckResult[];
  /** Mean CIEDE2000 to the brand's palette. */
  paletteDistance: number;
  /** Mean edge energy where the product stands. */
  busyness: number;
  /** Seen from straight above: a product's photo, taken from the front, cannot stand there. */
  fromAbove: boolean;
}

export interface Ranked {
  option: number;
  /** From 1. */
  rank: number;
  /** 0–1. */
  score: number;
  reason: string;
}

/** CIEDE2000 at which a picture counts as foreign to the palette. */
const FOREIGN_PALETTE = 30;
/** Edge energy at which the product's place counts as full. */
const FULL_PLACE = 24;
/** Half-way point of the sharpness margin: a value this many times its limit scores 0.5. */
const SHARP_ENOUGH = 4;
const NEUTRAL = 0.5;

interface Criterion {
  weight: number;
  /** 0–1, from a candidate. */
  score: (candidate: Candidate) => number;
  /** Said of the candidate that leads in it, and of one that trails. */
  strength: string;
  weakness: string;
}

const checkOf = ({ checks }: Candidate, name: string): CheckResult | undefined =>
  checks.find(({ check }) => check === name);

const sharpness = (candidate: Candidate): number => {
  const { value, limit } = checkOf(candidate, 'blur') ?? {};
  if (value === undefined || limit === undefined || limit <= 0) return NEUTRAL;
  return value / (value + SHARP_ENOUGH * limit);
};

const exposure = (candidate: Candidate): number => {
  const { value, limit } = checkOf(candidate, 'exposure') ?? {};
  return value === undefined || limit === undefined || limit <= 0 ? NEUTRAL : Math.max(0, 1 - value / limit);
};

/** What a picture that the judge was not asked about counts as: about what accepted ones get. */
const UNJUDGED = 0.8;

const judged = (candidate: Candidate): number => {
  const value = checkOf(candidate, 'judge')?.value;
  return value === undefined ? UNJUDGED : value / 10;
};

const flagCount = ({ checks }: Candidate): number => flagsOf(checks).length;

/** Weights are ours: whether the product can stand there, the brand and the room are what an audience notices first. */
const CRITERIA: readonly Criterion[] = [
  {
    weight: 0.22,
    score: ({ paletteDistance }) => 1 - Math.min(1, paletteDistance / FOREIGN_PALETTE),
    strength: "closest to the brand's colours",
    weakness: "further from the brand's colours",
  },
  {
    weight: 0.22,
    score: ({ busyness }) => 1 - Math.min(1, busyness / FULL_PLACE),
    strength: 'clearest place for the product',
    weakness: 'busier where the product stands',
  },
  {
    weight: 0.25,
    score: ({ fromAbove }) => (fromAbove ? 0 : 1),
    strength: 'a view in which the product stands',
    weakness: 'seen from straight above, where a product cannot stand,',
  },
  { weight: 0.15, score: judged, strength: 'best liked by the judge', weakness: 'liked less by the judge' },
  { weight: 0.1, score: sharpness, strength: 'sharpest', weakness: 'softer' },
  { weight: 0.06, score: exposure, strength: 'best exposed', weakness: 'with more clipped light or shadow' },
];

/** Differences below this are not worth a word. */
const NOTICEABLE = 0.015;

interface Scored {
  candidate: Candidate;
  scores: number[];
  score: number;
}

const scoreOf = (candidate: Candidate): Scored => {
  const scores = CRITERIA.map((criterion) => criterion.score(candidate));
  const score = scores.reduce((sum, value, index) => sum + value * (CRITERIA[index]?.weight ?? 0), 0);
  return { candidate, scores, score };
};

const words = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the first has over every other one. */
const pickReason = (first: Scored, others: readonly Scored[]): string => {
  if (others.length === 0) return 'The only option that passed the check.';
  const flagged = others.filter(({ candidate }) => flagCount(candidate) > 0).length;
  if (flagged === others.length && flagCount(first.candidate) === 0) return 'The only option without a flag.';
  const leads = CRITERIA.filter((_, index) =>
    others.every(({ scores }) => (first.scores[index] ?? 0) >= (scores[index] ?? 0) + NOTICEABLE),
  ).map(({ strength }) => strength);
  return leads.length === 0
    ? 'The best balance of brand colours, room for the product and sharpness.'
    : `${capitalised(words(leads))}.`;
};

/** What it is that the first one does better. */
const otherReason = (scored: Scored, first: Scored): string => {
  if (flagCount(scored.candidate) > 0 && flagCount(first.candidate) === 0) {
    return `Look at this one: ${flagsOf(scored.candidate.checks)
      .map(({ reason }) => reason)
      .join(' ')}`;
  }
  const behind = CRITERIA.map(({ weakness, weight }, index) => ({
    weakness,
    gap: (first.scores[index] ?? 0) - (scored.scores[index] ?? 0),
    weight,
  }))
    .filter(({ gap }) => gap >= NOTICEABLE)
    .sort((a, b) => b.gap * b.weight - a.gap * a.weight)
    .slice(0, 2)
    .map(({ weakness }) => weakness);
  return behind.length === 0
    ? 'As good as the pick in everything measured.'
    : `${capitalised(words(behind))} than the pick.`;
};

/** Pictures without a flag first, then the best; equals keep the order of their option numbers. */
export const rankOptions = (candidates: readonly Candidate[]): Ranked[] => {
  const sorted = candidates
    .map(scoreOf)
    .sort(
      (a, b) =>
        Number(flagCount(a.candidate) > 0) - Number(flagCount(b.candidate) > 0) ||
        b.score - a.score ||
        a.candidate.option - b.candidate.option,
    );
  const [first, ...others] = sorted;
  if (first === undefined) return [];
  return sorted.map((scored, index) => ({
    option: scored.candidate.option,
    rank: index + 1,
    score: scored.score,
    reason: index === 0 ? pickReason(first, others) : otherReason(scored, first),
  }));
};
