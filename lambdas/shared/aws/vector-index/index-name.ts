// Which index holds the entries of an embedder: one each, so that vectors of two embedders never meet.

/** Goes up with every change of the mapping: a new shape is a new index, and nobody has to delete the old one first. */
const SHAPE = 3;

/** `amazon.titan-embed-text-v2:0/1024` → `liveframe-v3-amazon-titan-embed-text-v2-0-1024`, within OpenSearch's rules for names. */
export const indexNameOf = (embedderId: string): string =>
  `liveframe-v${SHAPE}-${embedderId.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`;
