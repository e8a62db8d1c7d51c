// How well the pictures fit the brand's style: the score that the style check measured, on every option and pick.
import type { CuePublication, PublishedOption } from '../shared/domain/manifest.ts';
import { runConsistency } from '../shared/style/consistency.ts';

const withScore = (option: PublishedOption): PublishedOption => {
  const { outcome } = option;
  const styleScore =
    outcome.kind === 'accepted' ? outcome.checks.find(({ check }) => check === 'style')?.value : undefined;
  return styleScore === undefined ? option : { ...option, styleScore };
};

/** The publication with the style score (0–1) of each accepted option and of the pick, where the brand has a learned style. */
export const withStyleScores = (publication: CuePublication): CuePublication => {
  const options = publication.options.map(withScore);
  const styleScore = options.find(({ job }) => job.option === publication.pick)?.styleScore;
  return { ...publication, options, ...(styleScore === undefined ? {} : { styleScore }) };
};

/** The score of a run: the mean of its picks' scores, because these are what is published; undefined where none has one. */
export const runStyleScore = (cues: readonly CuePublication[]): number | undefined =>
  runConsistency(cues.flatMap(({ styleScore }) => styleScore ?? []));
