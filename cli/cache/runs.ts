// The runs of a data folder, the newest first, as far as the cache's commands need them.
import * as z from 'zod';
import type { OutcomeRecord } from '../../lambdas/shared/domain/outcome.ts';
import { EmbedderCardSchema } from '../../lambdas/shared/domain/packs.ts';
import { RenderJobSchema, type RenderJob } from '../../lambdas/shared/domain/render-job.ts';
import { getJson, getJsonLines } from '../../lambdas/shared/json-objects.ts';
import { jobsKey, specKey } from '../../lambdas/shared/keys.ts';
import type { ObjectStore } from '../../lambdas/shared/ports/object-store.ts';
import type { OutcomeRecords } from '../../lambdas/shared/ports/outcome-records.ts';

const SPEC = /^runs\/([^/]+)\/spec\.json$/u;

const SpecSchema = z.object({
  runId: z.string(),
  title: z.string(),
  createdAt: z.int(),
  modelEndpoint: z.string(),
  packs: z.object({ embedder: EmbedderCardSchema, brand: z.object({ id: z.string() }) }),
});
export type RunFacts = z.output<typeof SpecSchema>;

/** All runs, the newest first. */
export const runsOf = async (objects: Pick<ObjectStore, 'list' | 'get'>): Promise<RunFacts[]> => {
  const runs: RunFacts[] = [];
  for await (const key of objects.list('runs/')) {
    const runId = SPEC.exec(key)?.[1];
    if (runId !== undefined) runs.push(await getJson(objects, specKey(runId), SpecSchema));
  }
  return runs.sort((a, b) => b.createdAt - a.createdAt || (a.runId < b.runId ? -1 : 1));
};

/** The jobs of a run; none when it was stopped before they were built. */
export const jobsOf = async (objects: Pick<ObjectStore, 'exists' | 'get'>, runId: string): Promise<RenderJob[]> =>
  (await objects.exists(jobsKey(runId))) ? getJsonLines(objects, jobsKey(runId), RenderJobSchema) : [];

export const outcomesOf = async (outcomes: Pick<OutcomeRecords, 'list'>, runId: string): Promise<OutcomeRecord[]> => {
  const found: OutcomeRecord[] = [];
  for await (const record of outcomes.list(runId)) found.push(record);
  return found;
};
