// Picks the integration for a task's Resource.
import type { ObjectAccess } from '../objects.ts';
import type { TaskCall, TaskRunner } from '../task-runner.ts';
import { runFunctionArn, runLambdaInvoke, type InvokeLambda } from './lambda.ts';
import { runGetObject, runPutObject } from './s3.ts';
import { runStartExecution, runStartExecutionSync, type StartExecution } from './start-execution.ts';

interface IntegrationServices {
  invokeLambda: InvokeLambda;
  objects: ObjectAccess;
  startExecution: StartExecution;
}

/** A runner for every integration of support.ts. Loading refuses all others, so meeting one is a mistake here. */
export const integrations = ({ invokeLambda, objects, startExecution }: IntegrationServices): TaskRunner => {
  const runners: Record<string, TaskRunner> = {
    'lambda:invoke': runLambdaInvoke(invokeLambda),
    'states:startExecution': runStartExecution(startExecution),
    'states:startExecution.sync:2': runStartExecutionSync(startExecution),
    'aws-sdk:s3:getObject': runGetObject(objects),
    'aws-sdk:s3:putObject': runPutObject(objects),
  };
  const runFunction = runFunctionArn(invokeLambda);
  return async (call: TaskCall, signal) => {
    const { kind, resourceType, resource, arn } = call.resource;
    const runner = kind === 'function' ? runFunction : runners[`${resourceType}:${resource}`];
    if (runner === undefined) throw new Error(`There is no integration for ${arn}.`);
    return runner(call, signal);
  };
};
