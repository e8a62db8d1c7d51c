// An embedder that answers from a function and remembers what it was asked.
import type { Embedder } from '../../lambdas/shared/ports/embedder.ts';

export interface ScriptedEmbedder extends Embedder {
  asked: string[][];
}

/** One call a text, one token a character. `vectorOf` may throw to make the whole call fail. */
export const scriptedEmbedder = (vectorOf: (text: string) => number[]): ScriptedEmbedder => {
  const asked: string[][] = [];
  return {
    asked,
    embed: async (texts) => {
      asked.push([...texts]);
      await Promise.resolve();
      return { vectors: texts.map(vectorOf), callTokens: texts.map(({ length }) => length) };
    },
  };
};
