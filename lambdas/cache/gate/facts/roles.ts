// Who does what to whom, and what is where: the words are the same, their arrangement is not.
import type { Sentence } from '../word.ts';

const textOf = (sentences: readonly Sentence[]): string =>
  sentences
    .map((sentence) => sentence.map(({ before, text, after }) => [...before.links, text, ...after].join(' ')).join(' '))
    .join('. ');

export interface RolesDifference {
  wanted: string;
  candidate: string;
}

/** The sentences of each side that the other does not have. */
export const rolesDifference = (wanted: readonly Sentence[], candidate: readonly Sentence[]): RolesDifference => {
  const [a, b] = [wanted, candidate].map((side) => side.map((sentence) => textOf([sentence])));
  return {
    wanted: a?.filter((text) => b?.includes(text) !== true).join('. ') ?? '',
    candidate: b?.filter((text) => a?.includes(text) !== true).join('. ') ?? '',
  };
};
