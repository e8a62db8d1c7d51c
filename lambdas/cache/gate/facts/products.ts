// Model numbers and other ids of letters and digits: F-150, X200.
import { factsOfKind } from './fact.ts';

export const productFacts = factsOfKind('product');
