// Numbers with what they count, amounts with their units, and prices.
import { factsOfKind } from './fact.ts';

/** `2 lipstick`, `30 ml bottle`: the number with the next thing. Units are brought to one by reading/units.ts. */
export const numberFacts = factsOfKind('number', (sentence, index) => {
  const counted = sentence.slice(index + 1).find(({ kind, describes }) => kind === 'content' && !describes);
  return counted === undefined ? [] : [counted];
});
