// Check: the picture looks like the brand's own, by the measure of docs/brands.md.
import type { CheckResult } from '../../shared/domain/outcome.ts';
import type { Brand } from '../../shared/domain/packs.ts';
import { styleConsistency } from '../../shared/style/consistency.ts';
import type { StyleFeatures } from '../../shared/style/style-of.ts';
import { faultsOf } from '../../shared/style/words.ts';

type Guide = Pick<Brand, 'name' | 'style' | 'review'>;

/**
 * Fails when the style score (0–1) is below the guide's limit: `review.reviewBelow`, else what learning found. `features` are those of styleOf.
 * Without a learned style it passes and says so.
 */
export const checkStyle = (features: StyleFeatures, { name, style, review }: Guide): CheckResult => {
  if (style === undefined)
    return { check: 'style', passed: true, reason: `The guide of ${name} has no learned style.` };
  const { score, parts } = styleConsistency(features, style);
  const limit = review?.reviewBelow ?? style.scores.limit;
  const passed = score >= limit;
  const faults = faultsOf(parts);
  const why = faults.length === 0 ? 'a little off in many ways' : faults.join(', ');
  const reason = passed ? `Looks like ${name}.` : `It does not look like ${name}: ${why}.`;
  return { check: 'style', passed, value: score, limit, reason };
};

/** Whether the guide forbids publishing a picture of this score; its other misses go to a person. */
export const blocksStyle = (score: number, { review }: Pick<Brand, 'review'>): boolean =>
  review?.blockBelow !== undefined && score < review.blockBelow;
