// Small texts the page needs in many places.
import type { RunSpec } from '../../shared/domain/run.ts';
import type { Manifest } from '../../shared/domain/manifest.ts';
import { formatUsd } from '../../shared/money.ts';
import { pricesDate } from '../../shared/prices-date.ts';

/** `1:15`, from an hour `1:02:05`. Seconds since the show began. */
export const clockTime = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const parts = hours > 0 ? [hours, String(minutes).padStart(2, '0')] : [minutes];
  return [...parts, String(Math.floor(seconds % 60)).padStart(2, '0')].join(':');
};

/** `1 picture`, `3 pictures`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** What was paid, in words that cannot be misread. */
export const moneySentence = (manifest: Manifest, spec: RunSpec): string => {
  const cost = formatUsd(manifest.totals.costMicroUsd);
  if (manifest.simulated) return `Paid $0.00; would cost ${cost} on Bedrock (prices of ${pricesDate(spec.packs)}).`;
  const uncertain = manifest.ledger.uncertainMicroUsd;
  return uncertain === 0 ? `Cost ${cost}.` : `Cost ${cost}, of which ${formatUsd(uncertain)} is uncertain.`;
};

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** E.g. `Fits Hearth's style: 98 %`. The score is 0–1: docs/brands.md. */
export const styleWords = (score: number, brandName: string): string => `Fits ${brandName}'s style: ${percent(score)}`;
