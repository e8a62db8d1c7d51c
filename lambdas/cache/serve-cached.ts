// Serves pictures of the cache: for each job the first that is still there and that its cue does not show yet.
import pLimit from 'p-limit';
import type { RenderJob } from '../shared/domain/render-job.ts';
import type { Denial } from '../shared/ports/denials.ts';
import type { ExactCache, ExactRecord } from '../shared/ports/exact-cache.ts';
import type { CuePictures } from './cue-pictures.ts';
import { isDenied } from './denied.ts';
import { entryIdOf } from './entry-id.ts';
import { exactKeyOf } from './exact-key.ts';
import type { Candidate, Candidates } from './find-candidates.ts';
import type { Ruling } from './report.ts';
import { serveHit, type Hit, type HitCollaborators } from './serve-hit.ts';

/** Cues served at once. */
const CONCURRENCY = 16;

/** What serving knows, and what it has done so far. */
export interface Serving {
  collaborators: HitCollaborators & { exactCache: Pick<ExactCache, 'find'> };
  n: number;
  denials: readonly Denial[];
  shown: CuePictures;
  /** By job id. */
  rulings: Map<string, Ruling>;
  /** Cache entries whose pictures were served, and those whose pictures are gone. */
  served: Set<string>;
  gone: Set<string>;
}

/** A hit with the id of its cache entry. */
interface EntryHit extends Hit {
  entryId: string;
}

export const isServed = ({ rulings }: Pick<Serving, 'rulings'>, { jobId }: RenderJob): boolean =>
  rulings.get(jobId)?.hit === true;

/** Tries the hits in order until one can be served that the cue does not show yet. */
const serveFirst = async (serving: Serving, job: RenderJob, hits: readonly EntryHit[]): Promise<void> => {
  const { collaborators, n, shown, rulings } = serving;
  for (const hit of hits) {
    if (shown.has(job.cueId, hit.assetKey)) continue;
    if ((await serveHit(collaborators, { job, n }, hit)) === undefined) {
      serving.gone.add(hit.entryId);
      rulings.set(job.jobId, { hit: false, reason: 'gone', note: `${hit.note} Its picture is no longer there.` });
      continue;
    }
    serving.served.add(hit.entryId);
    shown.add(job.cueId, hit.assetKey);
    rulings.set(job.jobId, { hit: true, source: hit.source, note: hit.note });
    return;
  }
};

/** Cues go side by side, the jobs of a cue one after the other: they must not take the same picture. */
const byCue = async <Value>(
  values: readonly Value[],
  cueOf: (value: Value) => string,
  serve: (value: Value) => Promise<unknown>,
): Promise<void> => {
  await pLimit(CONCURRENCY).map([...Map.groupBy(values, cueOf).values()], async (ofCue) => {
    for (const value of ofCue) await serve(value);
  });
};

/** The exact records that may be served for a job: what is denied by its picture, brand or product is not. */
const exactHits = ({ denials }: Serving, job: RenderJob, records: readonly ExactRecord[]): EntryHit[] =>
  records
    .map((record) => ({ ...record, entryId: entryIdOf(record) }))
    .filter(({ entryId, assetKey, createdAt }) => !isDenied(denials, { ...job, entryId, assetKey, createdAt }))
    .map(({ entryId, assetKey, runId, jobId }) => {
      const note = `The same prompt was rendered for run ${runId}.`;
      return { source: 'exact-cache', entryId, assetKey, origin: { runId, jobId }, note };
    });

/** Serves pictures of the very same prompt; gives the jobs that are left. Throws StoreUnavailable. */
export const serveExact = async (serving: Serving, jobs: readonly RenderJob[]): Promise<RenderJob[]> => {
  const { exactCache, clock } = serving.collaborators;
  const found = await exactCache.find(jobs.map(exactKeyOf), clock.now());
  const serve = (job: RenderJob): Promise<void> =>
    serveFirst(serving, job, exactHits(serving, job, found.get(exactKeyOf(job)) ?? []));
  await byCue(jobs, ({ cueId }) => cueId, serve);
  return jobs.filter((job) => !isServed(serving, job));
};

/** Best matches first, so that of a cue's options the one that fits best gets a picture. Throws StoreUnavailable. */
export const serveSimilar = async (serving: Serving, { byJob }: Candidates): Promise<void> => {
  const candidates = [...byJob.values()].flat().sort((a, b) => b.similarity - a.similarity);
  const serve = async ({ job, entry, note }: Candidate): Promise<void> => {
    if (isServed(serving, job)) return;
    const { entryId, assetKey, runId, jobId } = entry;
    await serveFirst(serving, job, [{ source: 'semantic-cache', entryId, assetKey, origin: { runId, jobId }, note }]);
  };
  await byCue(candidates, ({ job }) => job.cueId, serve);
};
