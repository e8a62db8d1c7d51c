// A run of one published cue, exported into a folder of its own as `liveframe run` does it.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportRun } from '../../../cli/export-run.ts';
import type { Manifest } from '../../../lambdas/shared/domain/manifest.ts';
import { putJson } from '../../../lambdas/shared/json-objects.ts';
import { manifestKey, specKey } from '../../../lambdas/shared/keys.ts';
import { analysis, RUN_ID } from '../../lambdas/publish/run-fixture.ts';
import type { PublishedCue } from '../../lambdas/publish/published-cue.ts';

const AT = '2026-11-26T00:00:00.000Z';

const manifestOf = ({ publication, spec }: PublishedCue): Manifest => ({
  runId: RUN_ID,
  title: 'Show',
  executionArn: 'arn',
  n: 1,
  createdAt: AT,
  finishedAt: AT,
  simulated: true,
  modelEndpoint: 'stand-in',
  brand: { id: 'hearth', name: 'Hearth' },
  channels: spec.packs.channels.map(({ id }) => id),
  markets: spec.packs.markets.map(({ id }) => id),
  versions: {},
  analysis: { languages: analysis.languages, emotion: analysis.emotion, audience: '' },
  cues: [publication],
  unpictured: [],
  adaptations: [],
  totals: {
    cues: 1,
    jobs: 1,
    accepted: 1,
    refused: 0,
    rejected: 0,
    skipped: 0,
    failed: 0,
    fromCache: 0,
    cards: 0,
    needsReview: 0,
    successRate: 1,
    usableFirstPass: 1,
    costMicroUsd: 0,
    costPerAcceptedMicroUsd: 0,
    costPerPickMicroUsd: 0,
  },
  ledger: { limitMicroUsd: 0, settledMicroUsd: 0, uncertainMicroUsd: 0, lines: [] },
  warnings: [],
});

/** The folder; the caller removes it. */
export const exportedFolder = async (world: PublishedCue): Promise<string> => {
  await putJson(world.store, specKey(RUN_ID), world.spec);
  await putJson(world.store, manifestKey(RUN_ID), manifestOf(world));
  const { folder } = await exportRun(world.store, RUN_ID, await mkdtemp(join(tmpdir(), 'liveframe-check-')));
  return folder;
};

/** Where a key of the run lies in the folder. */
export const inFolder = (folder: string, key: string): string => join(folder, key.slice(`runs/${RUN_ID}/`.length));
