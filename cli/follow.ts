// Follows an execution to its end, with progress on the terminal.
import { DescribeExecutionCommand, type DescribeExecutionOutput, type SFNClient } from '@aws-sdk/client-sfn';
import { SingleBar } from 'cli-progress';
import { findJson, getJsonLines } from '../lambdas/shared/json-objects.ts';
import { analysisKey, jobsKey } from '../lambdas/shared/keys.ts';
import { AnalysisSchema } from '../lambdas/shared/domain/analysis.ts';
import { RenderJobSchema } from '../lambdas/shared/domain/render-job.ts';
import type { Clock } from '../lambdas/shared/ports/clock.ts';
import type { ObjectStore } from '../lambdas/shared/ports/object-store.ts';
import type { OutcomeRecords } from '../lambdas/shared/ports/outcome-records.ts';

export interface Followed {
  client: SFNClient;
  objects: ObjectStore;
  outcomes: OutcomeRecords;
  clock: Clock;
}

interface Bar {
  update: (done: number, total: number, doing: string) => void;
  stop: () => void;
}

const POLL_MILLISECONDS = 300;

/** A bar on stderr when it is a terminal; silence otherwise. */
const openBar = (): Bar => {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {value}/{total} pictures  {doing}',
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(1, 0, { doing: 'reading the script' });
  return {
    update: (done, total, doing) => {
      bar.setTotal(Math.max(1, total));
      bar.update(done, { doing });
    },
    stop: () => bar.stop(),
  };
};

const countOutcomes = async (outcomes: OutcomeRecords, runId: string): Promise<number> => {
  let count = 0;
  for await (const record of outcomes.list(runId)) count += record.jobId === '' ? 0 : 1;
  return count;
};

const showProgress = async ({ objects, outcomes }: Followed, runId: string, bar: Bar): Promise<void> => {
  const analysis = await findJson(objects, analysisKey(runId), AnalysisSchema);
  if (analysis === undefined || !(await objects.exists(jobsKey(runId)))) {
    bar.update(0, 1, 'reading the script');
    return;
  }
  const jobs = await getJsonLines(objects, jobsKey(runId), RenderJobSchema);
  const done = await countOutcomes(outcomes, runId);
  bar.update(done, jobs.length, done < jobs.length ? `of ${analysis.cues.length} moments` : 'publishing');
};

/** Waits for the end of the execution, whatever it is. */
export const follow = async (
  followed: Followed,
  runId: string,
  executionArn: string,
): Promise<DescribeExecutionOutput> => {
  const bar = openBar();
  try {
    for (;;) {
      const execution = await followed.client.send(new DescribeExecutionCommand({ executionArn }));
      if (execution.status !== 'RUNNING') return execution;
      if (process.stderr.isTTY) await showProgress(followed, runId, bar);
      await followed.clock.sleep(POLL_MILLISECONDS);
    }
  } finally {
    bar.stop();
  }
};
