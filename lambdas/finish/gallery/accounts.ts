// The run in numbers: outcomes, money, warnings, and where the files are.
import type { Manifest } from '../../shared/domain/manifest.ts';
import { formatUsd } from '../../shared/money.ts';
import type { Purpose } from '../../shared/ports/ledger.ts';
import { markup, type Content, type Html } from './html.ts';
import type { View } from './view.ts';
import { understoodSection } from './understood.ts';
import { moneySentence, percent } from './words.ts';

const figure = (value: Content, words: string): Html => markup`<div><dt>${words}</dt><dd>${value}</dd></div>`;

const provenFiles = ({ cues }: Manifest): number =>
  cues.flatMap(({ files }) => files).filter(({ proof }) => proof !== undefined).length;

const style = ({ totals: { styleScore }, brand }: Manifest): Html =>
  styleScore === undefined ? markup`` : figure(percent(styleScore), `fit of the picks with ${brand.name}'s style`);

/** Where there is no number, why. */
const unmeasuredStyle = ({ totals: { styleScore }, brand }: Manifest, { packs }: View['spec']): Html =>
  styleScore !== undefined || packs.brand.style !== undefined
    ? markup``
    : markup`<p class="aside">Brand style was not measured: the guide of ${brand.name} has not learned one yet (<code>liveframe brand learn</code>).</p>`;

const totals = (manifest: Manifest): Html => {
  const { jobs, accepted, refused, rejected, skipped, failed, fromCache, cards, successRate, usableFirstPass } =
    manifest.totals;
  const some = (count: number, words: string): Html => (count === 0 ? markup`` : figure(count, words));
  return markup`<dl class="figures">
    ${figure(`${accepted} of ${jobs}`, 'pictures passed the check')}${figure(percent(successRate), 'success rate')}${figure(percent(usableFirstPass), 'usable at the first picture')}${style(manifest)}${some(provenFiles(manifest), 'files with the product proven unchanged')}${some(fromCache, 'served from the cache')}${some(rejected, 'failed our check')}${some(refused, "blocked by the model's filter")}${some(skipped, 'stopped before paying')}${some(failed, 'ended in an error')}${some(cards, 'cards in the place of a picture')}
  </dl>`;
};

const PURPOSES: Record<string, string> = {
  analysis: 'Reading the script',
  repair: 'Repairing an answer',
  embedding: 'Looking for earlier pictures',
  render: 'Making pictures',
  judge: 'Judging pictures',
  'cut-out': 'Cutting out products',
  upscale: 'Enlarging pictures',
  translation: 'Translating words',
  'style-transfer': "Taking on the brand's style",
} satisfies Record<Purpose, string>;

const ledger = ({ ledger: { lines, limitMicroUsd }, totals: numbers }: Manifest): Html => {
  const rows = lines.map(
    ({ purpose, modelId, calls, chargedMicroUsd }) =>
      markup`<tr>
        <th scope="row">${PURPOSES[purpose] ?? purpose}</th>
        <td><code>${modelId}</code></td>
        <td class="number">${calls}</td>
        <td class="number">${formatUsd(chargedMicroUsd)}</td>
      </tr>`,
  );
  return markup`<table>
    <thead>
      <tr>
        <th scope="col">For</th>
        <th scope="col">Model</th>
        <th scope="col" class="number">Calls</th>
        <th scope="col" class="number">Cost</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="3">Total, of a budget of ${formatUsd(limitMicroUsd)}</th>
        <td class="number">${formatUsd(numbers.costMicroUsd)}</td>
      </tr>
      <tr>
        <th scope="row" colspan="3">For each accepted picture</th>
        <td class="number">${formatUsd(numbers.costPerAcceptedMicroUsd)}</td>
      </tr>
    </tfoot>
  </table>`;
};

const warnings = ({ warnings: texts }: Manifest): Html =>
  texts.length === 0
    ? markup``
    : markup`<section>
        <h2>Worth knowing</h2>
        <ul class="warnings">
          ${texts.map((text) => markup`<li>${text}</li>`)}
        </ul>
      </section>`;

const versions = (manifest: Manifest): Html =>
  markup`<details>
    <summary>Versions of everything that went in</summary>
    <dl class="versions">
      ${Object.entries(manifest.versions).map(
        ([name, version]) =>
          markup`<dt>${name}</dt>
            <dd><code>${version}</code></dd>`,
      )}
    </dl>
  </details>`;

/** What stands below the show. */
export const accounts = (view: View): Html => {
  const { manifest, spec } = view;
  return markup`<footer class="accounts">
    <section>
      <h2>The run in numbers</h2>
      ${totals(manifest)} ${unmeasuredStyle(manifest, spec)}
    </section>
    <section>
      <h2>What it cost</h2>
      <p>${moneySentence(manifest, spec)}</p>
      ${ledger(manifest)}
    </section>
    ${understoodSection(view)} ${warnings(manifest)}
    <section class="colophon">
      <p><a href="../picks.zip">All picks in one zip</a> · <a href="../manifest.json">The manifest</a></p>
      <p>Redo every check and proof: <code>liveframe check</code> with the name of this run's folder.</p>
      <p>
        Run <code>${manifest.runId}</code>, execution ${manifest.n}, finished
        <time datetime="${manifest.finishedAt}">${manifest.finishedAt.slice(0, 16).replace('T', ' ')} UTC</time>.
      </p>
      ${versions(manifest)}
    </section>
  </footer>`;
};
