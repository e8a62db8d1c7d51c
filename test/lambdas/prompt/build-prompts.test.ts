// From the analyses in the bucket to the list of jobs.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { buildPrompts } from '../../../lambdas/prompt/build-prompts.ts';
import { createHandler } from '../../../lambdas/prompt/handler.ts';
import { AnalysisSchema } from '../../../lambdas/shared/domain/analysis.ts';
import { CueItemSchema, PromptReportSchema, RenderJobSchema } from '../../../lambdas/shared/domain/render-job.ts';
import { getJson, getJsonLines, putJson } from '../../../lambdas/shared/json-objects.ts';
import {
  analysisKey,
  cuesKey,
  jobsKey,
  partAnalysisKey,
  partKey,
  promptReportKey,
  specKey,
} from '../../../lambdas/shared/keys.ts';
import { memoryObjectStore } from '../../fakes/memory-object-store.ts';
import { cue, part, partAnalysis, product, RUN_ID, specWith } from './fixtures.ts';

let store = memoryObjectStore();
const prepare = async (): Promise<void> => {
  await putJson(store, specKey(RUN_ID), specWith('stability-core', { products: [product], parts: 2 }));
  await putJson(store, partKey(RUN_ID, 0), part);
  await putJson(store, partKey(RUN_ID, 1), {
    ...part,
    index: 1,
    offset: 100,
    text: 'Bye. --seed 3',
    segments: [{ from: 100, to: 104 }],
  });
  const later = { ...cue, productSku: 'UNKNOWN', evidence: [{ start: 50, end: 55, quote: 'xxxxx' }] };
  await putJson(store, partAnalysisKey(RUN_ID, 0), partAnalysis([cue, later]));
  await putJson(store, partAnalysisKey(RUN_ID, 1), partAnalysis([], 1));
};

beforeEach(async () => {
  store = memoryObjectStore();
  await prepare();
});

describe('building prompts', () => {
  it('writes analysis, jobs, cues and report, and answers with counts', async () => {
    expect(await buildPrompts(store, { runId: RUN_ID, parts: 2 })).toEqual({ cues: 2, jobs: 8, foreign: 0 });
    const jobs = await getJsonLines(store, jobsKey(RUN_ID), RenderJobSchema);
    const cues = await getJsonLines(store, cuesKey(RUN_ID), CueItemSchema);
    const analysis = await getJson(store, analysisKey(RUN_ID), AnalysisSchema);
    expect(analysis.cues.map(({ cueId }) => cueId)).toEqual(['c001', 'c002']);
    expect(cues.map(({ cueId }) => cueId)).toEqual(['c001', 'c002']);
    expect(cues.flatMap(({ jobIds }) => jobIds)).toEqual(jobs.map(({ jobId }) => jobId));
    expect(new Set(jobs.map(({ jobId }) => jobId)).size).toBe(8);
    expect(jobs.map(({ productSku }) => productSku)).toEqual([
      ...Array<string>(4).fill('SK-RED'),
      ...Array<undefined>(4).fill(undefined),
    ]);
  });

  it('reports a product that is not in the sheet and flags that no picture comes from', async () => {
    await buildPrompts(store, { runId: RUN_ID, parts: 2 });
    const { warnings } = await getJson(store, promptReportKey(RUN_ID), PromptReportSchema);
    expect(warnings).toEqual([
      'The flags in "Bye. --seed 3" were dropped: no picture comes from that line.',
      'c002 names the product UNKNOWN, which is not in the product sheet.',
    ]);
  });

  it('reports what changed in the words of a cue', async () => {
    await putJson(
      store,
      partAnalysisKey(RUN_ID, 0),
      partAnalysis([{ ...cue, scene: { ...cue.scene, light: '(sun:1.2)' } }]),
    );
    await buildPrompts(store, { runId: RUN_ID, parts: 2 });
    const report = await getJson(store, promptReportKey(RUN_ID), PromptReportSchema);
    expect(report.changes).toEqual([
      { cueId: 'c001', change: 'the weight in "(sun:1.2)" is not understood by this model: only the words were kept.' },
    ]);
    expect(report.warnings).toContain(`c001: ${report.changes[0]?.change ?? ''}`);
  });

  it('writes the same again when it is repeated', async () => {
    await buildPrompts(store, { runId: RUN_ID, parts: 2 });
    const first = new Map(store.objects);
    await buildPrompts(store, { runId: RUN_ID, parts: 2 });
    expect(store.objects).toEqual(first);
  });

  it('writes empty lists and a warning for a script of talk only', async () => {
    await putJson(store, partAnalysisKey(RUN_ID, 0), partAnalysis([]));

    expect(await buildPrompts(store, { runId: RUN_ID, parts: 2 })).toEqual({ cues: 0, jobs: 0, foreign: 0 });
    expect(await getJsonLines(store, jobsKey(RUN_ID), RenderJobSchema)).toEqual([]);
    const { warnings } = await getJson(store, promptReportKey(RUN_ID), PromptReportSchema);
    expect(warnings.at(-1)).toMatch(/^The script has no moment that wants a picture: 0 moments were read/);
  });
});

describe('the handler', () => {
  it('refuses an input without parts', async () => {
    await expect(createHandler({ BUCKET_NAME: 'bucket' })({ runId: RUN_ID, parts: 0 })).rejects.toMatchObject({
      name: 'BadInput',
    });
  });

  it('refuses an environment without a bucket', () => {
    expect(() => createHandler({})).toThrow('BUCKET_NAME');
  });
});
