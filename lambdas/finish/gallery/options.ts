// The options of a cue: the pick large, the alternatives to choose from, and what became of the others.
import type { CuePublication, PublishedOption } from '../../shared/domain/manifest.ts';
import { blockersOf, flagsOf, OUTCOME_WORDS, type CheckResult, type Outcome } from '../../shared/domain/outcome.ts';
import { markup, type Html } from './html.ts';
import { fromGallery } from './pictures.ts';
import { chosenOf, failedAttempts, rankedOptions, STORYBOARD_LABEL, type View } from './view.ts';
import { clockTime, counted, percent, styleWords } from './words.ts';

const badge = ({ manifest }: View, card: boolean): Html => {
  if (card) return markup`<span class="badge card">No picture passed — card</span>`;
  return manifest.simulated ? markup`<span class="badge">${STORYBOARD_LABEL}</span>` : markup``;
};

/** Width and height of the first channel, so that the page does not jump while pictures load. */
const frame = ({ spec }: View): { width: number; height: number } => {
  const [channel] = spec.packs.channels;
  return { width: channel?.width ?? 1, height: channel?.height ?? 1 };
};

/** The pick (or the card) in large; `eager` for the first on the page. */
export const largePicture = (publication: CuePublication, view: View, eager: boolean): Html => {
  const { cue, files, card, altText, pickReason } = publication;
  const source = view.thumbs.find(cue.cueId, chosenOf(publication), 'pick');
  const { width, height } = frame(view);
  const full = files[0] === undefined ? undefined : fromGallery(view.manifest.runId, files[0].key);
  const image =
    source === undefined
      ? markup`<span class="blank"></span>`
      : markup`<img
          src="${source}"
          alt="${altText}"
          width="${width}"
          height="${height}"
          ${eager ? markup`fetchpriority="high"` : markup`loading="lazy"`}
        />`;
  return markup`<figure class="pick">
    <a class="large" href="${full ?? '#'}" title="Open in full size" data-large>${image}</a>${badge(view, card)}
    <figcaption data-caption>${pickCaption(publication, pickReason)}</figcaption>
  </figure>`;
};

/** What a person should look at before the picture is used. */
const lookAtThis = (outcome: Outcome): string => {
  if (outcome.kind !== 'accepted') return '';
  const flags = flagsOf(outcome.checks);
  return flags.length === 0 ? '' : ` Look at this: ${flags.map(({ reason }) => reason).join(' ')}`;
};

const pickCaption = ({ pick, options, card }: CuePublication, reason: string): Html => {
  if (card) return markup`${reason}`;
  const chosen = options.find(({ job }) => job.option === pick);
  const flags = chosen === undefined ? '' : lookAtThis(chosen.outcome);
  return markup`<b>Option ${pick}</b>, ${chosen?.job.variation ?? ''}. ${reason}${flags}`;
};

/** Why it has its place, and how well it fits the brand's style. */
const choiceWords = ({ rankReason = '', styleScore }: PublishedOption, { spec }: View): string =>
  styleScore === undefined ? rankReason : `${rankReason} ${styleWords(styleScore, spec.packs.brand.name)}.`;

const choice = (option: PublishedOption, publication: CuePublication, view: View): Html => {
  const { cue, pick } = publication;
  const { job, files, styleScore } = option;
  const which = String(job.option);
  const [small, large] = [view.thumbs.find(cue.cueId, which, 'option'), view.thumbs.find(cue.cueId, which, 'pick')];
  const full = files[0] === undefined ? '#' : fromGallery(view.manifest.runId, files[0].key);
  const { width, height } = frame(view);
  const chosen = job.option === pick;
  return markup`<li>
    <a
      class="option"
      href="${full}"
      data-option="${large ?? ''}"
      data-words="${choiceWords(option, view)}"
      data-name="${`Option ${which}`}"
      data-variation="${job.variation}"
      ${chosen ? markup` aria-current="true"` : markup``}
    >
      <img
        src="${small ?? ''}"
        alt="${`Option ${which}: ${job.variation}`}"
        width="${width}"
        height="${height}"
        loading="lazy"
      />
      <span class="label">${chosen ? markup`<b>Pick</b>` : markup`${which}`} ${job.variation}${
        styleScore === undefined
          ? markup``
          : markup` <small title="How well it fits the brand's style">style ${percent(styleScore)}</small>`
      }</span></a
    >
  </li>`;
};

const explanation = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'refused':
      return outcome.reason;
    case 'skipped':
      return outcome.detail;
    case 'failed':
      return `${outcome.error.name}: ${outcome.error.message}`;
    case 'rejected':
      return counted(outcome.attempts.length, 'picture was', 'pictures were') + ' made; none passed.';
    case 'accepted':
      return '';
  }
};

const missing = ({ job, outcome }: PublishedOption): Html => {
  const { label, next } = OUTCOME_WORDS[outcome.kind];
  return markup`<li class="missing ${outcome.kind}">
    <b>Option ${job.option}: ${label}.</b> ${explanation(outcome)} <span class="next">${next}</span>
  </li>`;
};

/** All accepted options as a row to choose from; the others in words. */
export const optionRow = (publication: CuePublication, view: View): Html => {
  const accepted = rankedOptions(publication);
  const others = publication.options.filter(({ rank }) => rank === undefined);
  const row =
    accepted.length === 0
      ? markup``
      : markup`<ul class="options" aria-label="Options">
          ${accepted.map((option) => choice(option, publication, view))}
        </ul>`;
  return markup`${row}${
    others.length === 0
      ? markup``
      : markup`<ul class="others">
          ${others.map(missing)}
        </ul>`
  }`;
};

const faults = (checks: readonly CheckResult[]): string =>
  blockersOf(checks)
    .map(({ reason }) => reason)
    .join(' ');

const successor = (option: PublishedOption, publication: CuePublication, view: View): Html => {
  if (option.outcome.kind !== 'accepted') {
    return markup`<p class="then">No further picture followed.</p>`;
  }
  const source = view.thumbs.find(publication.cue.cueId, String(option.job.option), 'option');
  const { width, height } = frame(view);
  return markup`<span class="arrow" aria-hidden="true">→</span
    ><img
      src="${source ?? ''}"
      alt="${`Its successor, option ${option.job.option}`}"
      width="${width}"
      height="${height}"
      loading="lazy"
    />`;
};

const turnedDownOption = (option: PublishedOption, publication: CuePublication, view: View): Html[] => {
  const attempts = failedAttempts(option);
  return attempts.map(({ attempt, checks }, index) => {
    const source = view.thumbs.find(publication.cue.cueId, `${option.job.option}-failed-${attempt}`, 'option');
    const picture =
      source === undefined
        ? markup`<span class="blank">no readable picture</span>`
        : markup`<img class="failed" src="${source}" alt="${`Turned down: ${faults(checks)}`}" loading="lazy" />`;
    const last = index === attempts.length - 1;
    const accepted = option.outcome.kind === 'accepted';
    const then = accepted ? 'Drawn again with a new seed and this as a hint; the next one passed.' : '';
    return markup`<li>
      <div class="pair">${picture}${last ? successor(option, publication, view) : markup``}</div>
      <p><b>Option ${option.job.option}, picture ${index + 1}.</b> ${faults(checks)} ${last ? then : ''}</p>
    </li>`;
  });
};

/** Pictures that failed the check, each with its reason and what came after it. */
export const turnedDown = (publication: CuePublication, view: View): Html => {
  const items = publication.options.flatMap((option) => turnedDownOption(option, publication, view));
  if (items.length === 0) return markup``;
  return markup`<section class="turned-down">
    <h3>Turned down by the check</h3>
    <ul>
      ${items}
    </ul>
  </section>`;
};

/** `1:15`, or nothing without timestamps. */
export const when = (start: number | undefined): string => (start === undefined ? '' : clockTime(start));
