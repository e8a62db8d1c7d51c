// Every other word: what is shown and what it does.
import { factsOfKind } from './fact.ts';

export const contentFacts = factsOfKind('content');
