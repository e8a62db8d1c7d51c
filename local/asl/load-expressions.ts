// Compiles every JSONata expression of a definition, so that a typing mistake is found at load.
import jsonata from 'jsonata';
import { expressionsIn } from './evaluate.ts';
import type { JsonObject } from './json.ts';
import type { Problem } from './load.ts';

const problemOf = (source: string): string | undefined => {
  try {
    jsonata(source);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

/** One problem for each expression that is not JSONata. */
export const checkExpressions = (definition: JsonObject): Problem[] => {
  const problems: Problem[] = [];
  for (const { source, location } of expressionsIn(definition, '')) {
    const problem = problemOf(source);
    if (problem !== undefined)
      problems.push({ location, message: `The expression '${source}' is not JSONata: ${problem}` });
  }
  return problems;
};
