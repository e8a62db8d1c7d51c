// What is to be written in the picture, between quotation marks of any kind.
import { factsOfKind } from './fact.ts';

export const textFacts = factsOfKind('text');
