// Picks the integration for a task's Resource.
import { StateFailure } from '../failure.ts';
import { isObject } from '../json.ts';
import { argumentsFor, SUPPORT } from '../support.ts';
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

/** Loading looks at literal Arguments; those that an expression made are looked at here. */
const refuseUnknownArguments = ({ arguments: request, resource }: TaskCall): void => {
  const known = argumentsFor(SUPPORT.integrations, resource.arn) ?? [];
  const unknown = isObject(request) ? Object.keys(request).find((key) => !known.includes(key)) : undefined;
  if (unknown === undefined) return;
  const cause = `The argument ${unknown} of ${resource.arn} is not supported; known are ${known.join(', ')}.`;
  throw new StateFailure({ error: 'States.Runtime', cause });
};

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
    if (kind === 'integration') refuseUnknownArguments(call);
    return runner(call, signal);
  };
};
