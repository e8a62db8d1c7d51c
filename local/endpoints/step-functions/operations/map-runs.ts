// List, Describe and Update for map runs.
import * as z from 'zod';
import type { MapRun } from '../../../asl/map-run.ts';
import { ApiError } from '../api-error.ts';
import { checkArn } from '../arns.ts';
import { pageOf } from '../pages.ts';
import { describedMapRun, listedMapRun } from '../wire.ts';
import { operation, type Context } from './operation.ts';

/** The map run of that ARN. Throws ApiError InvalidArn or ResourceNotFound. */
export const findMapRun = ({ stores }: Context, arn: string): MapRun => {
  const run = stores.mapRuns.find(checkArn(arn, 'mapRun'));
  if (run === undefined) throw new ApiError('ResourceNotFound', `Resource not found: '${arn}'`);
  return run;
};

const ListRequest = z.strictObject({
  executionArn: z.string(),
  maxResults: z.int().min(0).max(1000).optional(),
  nextToken: z.string().optional(),
});

export const listMapRuns = operation(ListRequest, ({ stores }, request) => {
  const arn = checkArn(request.executionArn, 'execution');
  if (stores.executions.find(arn) === undefined && stores.mapRuns.findChild(arn) === undefined) {
    throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  }
  const runs = stores.mapRuns.listOf(arn).sort((left, right) => right.startDate - left.startDate);
  const { items, next } = pageOf(runs, request);
  return { mapRuns: items.map(listedMapRun), ...next };
});

export const describeMapRun = operation(z.strictObject({ mapRunArn: z.string() }), (context, { mapRunArn }) =>
  describedMapRun(findMapRun(context, mapRunArn)),
);

const UpdateRequest = z.strictObject({
  mapRunArn: z.string(),
  maxConcurrency: z.int().min(0).optional(),
  toleratedFailureCount: z.int().min(0).optional(),
  toleratedFailurePercentage: z.number().min(0).max(100).optional(),
});

/** Changes a running map's limits; they count from the next child on. */
export const updateMapRun = operation(UpdateRequest, (context, { mapRunArn, ...limits }) => {
  const run = findMapRun(context, mapRunArn);
  if (run.status !== 'RUNNING')
    throw new ApiError('ValidationException', `The map run is ${run.status} and cannot be updated.`);
  const { maxConcurrency, toleratedFailureCount, toleratedFailurePercentage } = limits;
  if (maxConcurrency !== undefined) run.maxConcurrency = maxConcurrency;
  if (toleratedFailureCount !== undefined) run.toleratedFailureCount = toleratedFailureCount;
  if (toleratedFailurePercentage !== undefined) run.toleratedFailurePercentage = toleratedFailurePercentage;
  context.stores.mapRuns.save(run);
  context.stores.mapRuns.updated(run);
  return {};
});
