// Finishes an execution: closes its books, writes picks, manifest and gallery, tells the bus, and sets the run record.
import pLimit from 'p-limit';
import type { Manifest } from '../shared/domain/manifest.ts';
import { LiveframeError } from '../shared/errors.ts';
import { putJson } from '../shared/json-objects.ts';
import { cuePageKey, galleryKey, manifestKey } from '../shared/keys.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Events } from '../shared/ports/events.ts';
import type { Ledger } from '../shared/ports/ledger.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import type { OutcomeRecords } from '../shared/ports/outcome-records.ts';
import type { RunRecords } from '../shared/ports/run-records.ts';
import { buildManifest } from './build-manifest.ts';
import { closeLedger } from './close-ledger.ts';
import { cuePage } from './gallery/cue-page.ts';
import { galleryPage, viewOf } from './gallery/page.ts';
import { listThumbs, loadRun, loadScriptText, type LoadedRun } from './load-run.ts';
import { writePicksZip } from './picks-zip.ts';
import type { FinishInput, FinishOutput } from './schema.ts';
import { settleOutcomes } from './settle-outcomes.ts';

export interface FinishCollaborators {
  store: ObjectStore;
  outcomes: Pick<OutcomeRecords, 'list' | 'record'>;
  runs: Pick<RunRecords, 'find' | 'replace'>;
  ledger: Pick<Ledger, 'lines' | 'markUncertain' | 'totals'>;
  events: Events;
  clock: Pick<Clock, 'now'>;
}

/** Pages written at the same time. */
const CONCURRENT_PAGES = 16;

const writeGallery = async (
  { store }: FinishCollaborators,
  manifest: Manifest,
  { spec, analysis }: LoadedRun,
): Promise<string> => {
  const [script, thumbs] = await Promise.all([loadScriptText(store, spec), listThumbs(store, manifest.runId)]);
  const view = viewOf({ manifest, spec, analysis, script, thumbs });
  const write = (key: string, page: string): Promise<void> => store.put(key, page, 'text/html; charset=utf-8');
  await pLimit(CONCURRENT_PAGES).map(manifest.cues, (publication, index) =>
    write(cuePageKey(manifest.runId, publication.cue.cueId), cuePage(publication, view, index)),
  );
  const key = galleryKey(manifest.runId);
  await write(key, galleryPage(view));
  return key;
};

/** skipped and failed jobs are open: the next execution of the run goes on with them. */
const statusOf = ({ totals }: Manifest): FinishOutput['status'] =>
  totals.skipped + totals.failed === 0 ? 'finished' : 'finished-with-open';

const closeRunRecord = async (
  { runs, clock }: FinishCollaborators,
  { runId, n }: FinishInput,
  status: FinishOutput['status'],
): Promise<void> => {
  const record = await runs.find(runId);
  if (record === undefined) throw new LiveframeError('ObjectNotFound', `The run ${runId} has no record.`);
  if (record.n !== n) return;
  await runs.replace({ ...record, status, finishedAt: clock.now() }, n);
};

/**
 * Finishes execution `n` of a run. Everything it writes replaces what an earlier try wrote, so it can be repeated; the
 * event may then come twice. A run that a later execution has taken over keeps that one's record.
 * Throws ObjectNotFound when a publication is missing, StoreUnavailable, and zod's error for a manifest that does not fit.
 */
export const finishRun = async (collaborators: FinishCollaborators, input: FinishInput): Promise<FinishOutput> => {
  const { store, ledger, events, clock } = collaborators;
  const { runId, n } = input;
  const lines = await closeLedger(ledger, runId);
  const records = await settleOutcomes(collaborators, input);
  const [run, money] = await Promise.all([loadRun(store, runId, records), ledger.totals(runId)]);
  const finishedAt = clock.now();
  const manifest = buildManifest({ ...input, run, money, lines, finishedAt });
  const picksZip = await writePicksZip(store, { runId, cues: run.cues, modified: new Date(run.spec.createdAt) });
  const gallery = await writeGallery(collaborators, manifest, run);
  await putJson(store, manifestKey(runId), manifest);
  const status = statusOf(manifest);
  const output: FinishOutput = {
    runId,
    n,
    status,
    manifest: manifestKey(runId),
    gallery,
    picksZip,
    simulated: manifest.simulated,
    ...manifest.totals,
  };
  await closeRunRecord(collaborators, input, status);
  await events.publish({ detailType: 'Run Finished', detail: { ...output } });
  return output;
};
