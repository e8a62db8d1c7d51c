// What every part of the page is made from.
import type { Analysis } from '../../shared/domain/analysis.ts';
import type { CuePublication, Manifest, PublishedOption } from '../../shared/domain/manifest.ts';
import type { Attempt } from '../../shared/domain/outcome.ts';
import type { RunSpec } from '../../shared/domain/run.ts';
import type { Thumbs } from './pictures.ts';

export interface View {
  manifest: Manifest;
  spec: RunSpec;
  analysis: Analysis;
  /** The script's whole text. */
  script: string;
  thumbs: Thumbs;
}

/** What marks every picture that no image model made. */
export const STORYBOARD_LABEL = 'Storyboard · drawn locally, no AI model called';

/** The thumb's name of what stands for the cue: its pick, or its card. */
export const chosenOf = ({ pick }: CuePublication): string => (pick === undefined ? 'card' : String(pick));

/** The file of a cue's own page, beside the show's. */
export const cuePageName = ({ cue }: CuePublication): string => `${cue.cueId}.html`;

/** Accepted options, the pick first. */
export const rankedOptions = ({ options }: CuePublication): PublishedOption[] =>
  options.filter(({ rank }) => rank !== undefined).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));

/** Pictures of an option that failed the check, oldest first. */
export const failedAttempts = ({ outcome }: PublishedOption): readonly Attempt[] => {
  if (outcome.kind === 'rejected') return outcome.attempts;
  return outcome.kind === 'accepted' || outcome.kind === 'refused' ? outcome.earlier : [];
};
