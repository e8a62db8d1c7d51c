// Decides whether two near prompts ask for the same picture: cosine alone does not tell a red dress from a blue one.
import { compoundsAlike } from './arrangement/compounds.ts';
import { sameArrangement } from './arrangement/same-arrangement.ts';
import { colourFacts } from './facts/colours.ts';
import { contentFacts } from './facts/content.ts';
import { factText, isOthersFault, sameFact, type Fact, type FactsOf } from './facts/fact.ts';
import { materialFacts } from './facts/materials.ts';
import { negationFacts } from './facts/negations.ts';
import { numberFacts } from './facts/numbers.ts';
import { patternFacts } from './facts/patterns.ts';
import { positionFacts } from './facts/positions.ts';
import { productFacts } from './facts/products.ts';
import { textFacts } from './facts/quoted-text.ts';
import { rolesDifference } from './facts/roles.ts';
import { shapeFacts, sizeFacts } from './facts/shapes-and-sizes.ts';
import { styleFacts } from './facts/styles.ts';
import { readPrompt } from './reading/read-prompt.ts';
import type { FactKind, Sentence } from './word.ts';

/** One fact that differs; a side that has nothing of it is empty. */
export interface Difference {
  fact: FactKind;
  wanted: string;
  candidate: string;
}

export interface Verdict {
  same: boolean;
  /** Words a person understands. */
  why: string;
  /** Empty when `same`. */
  differences: Difference[];
}

const READERS: readonly FactsOf[] = [
  colourFacts,
  materialFacts,
  patternFacts,
  shapeFacts,
  sizeFacts,
  numberFacts,
  negationFacts,
  textFacts,
  positionFacts,
  productFacts,
  styleFacts,
  contentFacts,
];

/** What of `wanted` and of `candidate` is left when each fact has taken its like away. */
const unmatched = (wanted: readonly Fact[], candidate: readonly Fact[]): [Fact[], Fact[]] => {
  const left = [...candidate];
  const missing = wanted.filter((fact) => {
    const index = left.findIndex((other) => sameFact(fact, other));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [missing, left];
};

const differencesOf = (wanted: readonly Sentence[], candidate: readonly Sentence[]): Difference[] => {
  const [wordsOfWanted, wordsOfCandidate] = [wanted.flat(), candidate.flat()];
  return READERS.flatMap((factsOf) => {
    const [missing, extra] = unmatched(wanted.flatMap(factsOf), candidate.flatMap(factsOf));
    const [a, b] = [
      missing.filter((fact) => !isOthersFault(fact, wordsOfCandidate)),
      extra.filter((fact) => !isOthersFault(fact, wordsOfWanted)),
    ];
    return Array.from({ length: Math.max(a.length, b.length) }, (_, index): Difference => {
      const [one, other] = [a[index], b[index]];
      return {
        fact: (one ?? other)?.kind ?? 'content',
        wanted: one === undefined ? '' : factText(one),
        candidate: other === undefined ? '' : factText(other),
      };
    });
  });
};

const sentenceOf = ({ fact, wanted, candidate }: Difference): string => {
  if (candidate === '') return `${fact}: it lacks ${wanted}`;
  return wanted === '' ? `${fact}: it has ${candidate}` : `${fact}: ${candidate} instead of ${wanted}`;
};

/** Prompts that were read, because a look-up compares each with several neighbours and reading is what takes the time. */
const READ = new Map<string, readonly Sentence[]>();
const MOST_READ = 5_000;

const read = (prompt: string): readonly Sentence[] => {
  const known = READ.get(prompt);
  if (known !== undefined) return known;
  if (READ.size >= MOST_READ) READ.clear();
  const sentences = readPrompt(prompt);
  READ.set(prompt, sentences);
  return sentences;
};

/** Differences named in `why`; `differences` has them all. */
const NAMED = 3;

/**
 * Same only when every word of one prompt is accounted for in the other, by a form of the same word or a synonym of the
 * tables, and both put them together in the same way. Independent clauses may change places; what only adds grammar is
 * left out. Unsure is different. Meant for English, Chinese, Spanish and mixes of them, and symmetrical but for one
 * thing: a wish for a person is met by a picture of a man, a wish for a man is not met by one of a person.
 */
export const compareContent = (wanted: string, candidate: string): Verdict => {
  const [a, b] = compoundsAlike(read(wanted), read(candidate));
  if (sameArrangement(a, b)) return { same: true, why: 'every fact is the same', differences: [] };
  const found = differencesOf(a, b);
  const differences = found.length > 0 ? found : [{ fact: 'roles' as const, ...rolesDifference(a, b) }];
  const named = differences.slice(0, NAMED).map(sentenceOf).join('; ');
  const more = differences.length > NAMED ? `; and ${differences.length - NAMED} more` : '';
  return { same: false, why: named + more, differences };
};
