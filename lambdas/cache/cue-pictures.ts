// Which pictures a cue shows already: no cue shows one picture twice.
import type { OutcomeRecord } from '../shared/domain/outcome.ts';

export interface CuePictures {
  has: (cueId: string, assetKey: string) => boolean;
  add: (cueId: string, assetKey: string) => void;
}

/** Starts with the accepted pictures among `records`. */
export const cuePictures = (records: readonly OutcomeRecord[]): CuePictures => {
  const shown = new Set<string>();
  const keyOf = (cueId: string, assetKey: string): string => `${cueId} ${assetKey}`;
  for (const { cueId, outcome } of records) {
    if (outcome.kind === 'accepted') shown.add(keyOf(cueId, outcome.asset.key));
  }
  return {
    has: (cueId, assetKey) => shown.has(keyOf(cueId, assetKey)),
    add: (cueId, assetKey) => {
      shown.add(keyOf(cueId, assetKey));
    },
  };
};
