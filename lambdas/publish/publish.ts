// Publishes a batch of cues, one after the other, and writes what came of each.
import { AnalysisSchema } from '../shared/domain/analysis.ts';
import { handWorkOf, HandWorkLogSchema } from '../shared/domain/hand-work.ts';
import { RenderJobSchema, type CueItem, type RenderJob } from '../shared/domain/render-job.ts';
import { RunSpecSchema } from '../shared/domain/run.ts';
import { RunWordsSchema } from '../shared/domain/run-words.ts';
import { badInput } from '../shared/errors.ts';
import { findJson, getJson, putJson } from '../shared/json-objects.ts';
import { analysisKey, handWorkKey, jobsKey, publicationKey, specKey, wordsKey } from '../shared/keys.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { publishCue, type PublishCollaborators } from './publish-cue.ts';
import type { PublishInput, PublishOutput } from './schema.ts';

/** Only the batch's own lines are parsed: a run may have tens of thousands. */
const loadJobs = async (
  store: Pick<ObjectStore, 'get'>,
  runId: string,
  items: readonly CueItem[],
): Promise<Map<string, RenderJob>> => {
  const wanted = new Set(items.flatMap(({ jobIds }) => jobIds));
  const jobs = new Map<string, RenderJob>();
  for (const line of new TextDecoder().decode(await store.get(jobsKey(runId))).split('\n')) {
    const jobId = /"jobId":\s*"([0-9a-f]+)"/.exec(line)?.[1];
    if (jobId !== undefined && wanted.has(jobId)) jobs.set(jobId, RenderJobSchema.parse(JSON.parse(line)));
  }
  return jobs;
};

const jobsOf = (item: CueItem, jobs: ReadonlyMap<string, RenderJob>): RenderJob[] =>
  item.jobIds.map((jobId) => {
    const job = jobs.get(jobId);
    if (job === undefined)
      throw badInput(`The cue ${item.cueId} names the job ${jobId}, which jobs.jsonl does not have.`);
    return job;
  });

/** Publishes every cue of the batch. Throws BadInput when the batch names a cue or job the run does not have. */
export const publishBatch = async (
  collaborators: PublishCollaborators,
  { BatchInput: { runId }, Items: items }: PublishInput,
): Promise<PublishOutput> => {
  const { store } = collaborators;
  const [spec, analysis, log, runWords, jobs] = await Promise.all([
    getJson(store, specKey(runId), RunSpecSchema),
    getJson(store, analysisKey(runId), AnalysisSchema),
    findJson(store, handWorkKey(runId), HandWorkLogSchema),
    findJson(store, wordsKey(runId), RunWordsSchema),
    loadJobs(store, runId, items),
  ]);
  const counts = { cues: 0, files: 0, cards: 0 };
  for (const item of items) {
    const cue = analysis.cues.find(({ cueId }) => cueId === item.cueId);
    if (cue === undefined) throw badInput(`The analysis of ${runId} has no cue ${item.cueId}.`);
    const hand = handWorkOf(log ?? [], item.cueId);
    const publication = await publishCue(collaborators, {
      spec,
      cue,
      hand,
      jobs: [...jobsOf(item, jobs), ...hand.jobs],
      ...(runWords === undefined ? {} : { runWords }),
    });
    await putJson(store, publicationKey(runId, item.cueId), publication);
    counts.cues += 1;
    counts.files += publication.files.length;
    counts.cards += publication.card ? 1 : 0;
  }
  return counts;
};
