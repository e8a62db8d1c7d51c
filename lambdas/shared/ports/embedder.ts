// The port for embedding models.

export interface Embedder {
  /**
   * Unit vectors in the order of `texts`, and the tokens of each billed call. Throws the Model* errors, with
   * `data.callTokens`: the tokens of the calls that were billed before.
   */
  embed: (texts: readonly string[]) => Promise<{ vectors: number[][]; callTokens: number[] }>;
}
