// How a cue's pictures were made: prompt, engine, seed, cost and the checks' verdicts, on the cue's own page.
import type { CuePublication, PublishedOption } from '../../shared/domain/manifest.ts';
import { OUTCOME_WORDS, type CheckResult, type Outcome } from '../../shared/domain/outcome.ts';
import { formatUsd } from '../../shared/money.ts';
import { markup, type Html } from './html.ts';
import type { View } from './view.ts';

const SOURCE_WORDS: Record<Extract<Outcome, { kind: 'accepted' }>['source'], string> = {
  rendered: 'rendered for this run',
  'exact-cache': 'from the cache: the same prompt was rendered before',
  'semantic-cache': 'from the cache: a prompt that means the same was rendered before',
  follows: 'the same picture as another cue of this run',
};

const checksOf = (outcome: Outcome): readonly CheckResult[] => {
  if (outcome.kind === 'accepted') return outcome.checks;
  return outcome.kind === 'rejected' ? (outcome.attempts.at(-1)?.checks ?? []) : [];
};

/** What a check that did not pass means: see SEVERITIES. */
const SIGNS = { block: '✗', review: 'look at this:', note: 'note:' } as const;

const verdict = ({ check, passed, severity = 'block', reason }: CheckResult): Html =>
  markup`<li class="${passed || severity === 'note' ? 'passed' : 'not-passed'}"><span>${passed ? '✓' : SIGNS[severity]} ${check}</span> ${reason}</li>`;

const costOf = (outcome: Outcome, simulated: boolean): string => {
  if (outcome.kind !== 'accepted') return 'see the ledger';
  const cost = formatUsd(outcome.costMicroUsd);
  return simulated ? `${cost} on Bedrock, $0.00 here` : cost;
};

const engineOf = ({ manifest, spec }: View): string =>
  manifest.simulated ? `local painter in the place of ${spec.packs.image.name}` : spec.packs.image.name;

const optionDetails = ({ job, outcome }: PublishedOption, view: View): Html => {
  const seed = outcome.kind === 'accepted' ? outcome.seed : job.seed;
  const checks = checksOf(outcome);
  const accepted = outcome.kind === 'accepted' ? outcome : undefined;
  return markup`<section>
    <h4>Option ${job.option}, ${job.variation}: ${OUTCOME_WORDS[outcome.kind].label}</h4>
    <dl>
      <dt>Engine</dt>
      <dd>${engineOf(view)}</dd>
      <dt>Seed</dt>
      <dd>${seed}</dd>
      <dt>Cost</dt>
      <dd>${costOf(outcome, view.manifest.simulated)}</dd>
      ${
        accepted === undefined
          ? markup``
          : markup`<dt>Source</dt>
              <dd>
                ${SOURCE_WORDS[accepted.source]}${accepted.cacheNote === undefined ? '' : ` (${accepted.cacheNote})`}
              </dd>`
      }
      <dt>Prompt</dt>
      <dd class="prompt">${job.prompt}</dd>
      ${
        job.negativePrompt === ''
          ? markup``
          : markup`<dt>Not wanted</dt>
              <dd class="prompt">${job.negativePrompt}</dd>`
      }
    </dl>
    ${
      checks.length === 0
        ? markup``
        : markup`<ul class="checks">
            ${checks.map(verdict)}
          </ul>`
    }
  </section>`;
};

/** What every option was made from, and what the checks said. */
export const making = ({ options }: CuePublication, view: View): Html =>
  markup`<section class="making">
    <h3>How these were made</h3>
    ${options.map((option) => optionDetails(option, view))}
  </section>`;
