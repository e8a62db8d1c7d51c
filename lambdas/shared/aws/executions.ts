// Executions of the pipeline on Step Functions.
import { DescribeExecutionCommand, StartExecutionCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { LiveframeError } from '../errors.ts';
import type { Executions } from '../ports/executions.ts';
import { stepFunctionsClient } from './clients.ts';
import { storeError } from './translate-error.ts';

const named = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** Executions of one state machine. Throws ConditionFailed for a taken name, and StoreUnavailable. */
export const executions = (stateMachineArn: string, client: SFNClient = stepFunctionsClient()): Executions => ({
  start: async (name, input) => {
    try {
      const { executionArn } = await client.send(
        new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
      );
      return executionArn ?? '';
    } catch (error) {
      if (named(error, 'ExecutionAlreadyExists')) {
        throw new LiveframeError('ConditionFailed', `An execution named ${name} exists already.`, { cause: error });
      }
      throw storeError(error, `start execution ${name}`);
    }
  },
  status: async (executionArn) => {
    try {
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return status === undefined || status === 'PENDING_REDRIVE' ? 'RUNNING' : status;
    } catch (error) {
      if (named(error, 'ExecutionDoesNotExist')) return 'UNKNOWN';
      throw storeError(error, `look at execution ${executionArn}`);
    }
  },
});
