// Create, Describe, List, Update, Delete and Validate for state machines.
import * as z from 'zod';
import { DefinitionRefused, type Problem } from '../../../asl/load.ts';
import { ApiError } from '../api-error.ts';
import { checkArn, checkName, machineArn } from '../arns.ts';
import { pageOf } from '../pages.ts';
import type { MachineRecord } from '../store/machine-store.ts';
import { seconds } from '../wire.ts';
import { operation, type Context } from './operation.ts';

/** What has no effect here, and is accepted so that a deployed machine's request works. */
const withoutEffect = {
  loggingConfiguration: z.unknown().optional(),
  tracingConfiguration: z.unknown().optional(),
  tags: z.unknown().optional(),
};

const page = { maxResults: z.int().min(0).max(1000).optional(), nextToken: z.string().optional() };

const checkDefinition = ({ load }: Context, definition: string): void => {
  try {
    load(definition);
  } catch (error) {
    if (!(error instanceof DefinitionRefused)) throw error;
    throw new ApiError('InvalidDefinition', `Invalid State Machine Definition: '${error.message}'`);
  }
};

/** The machine of that ARN. Throws ApiError InvalidArn or StateMachineDoesNotExist. */
export const findMachine = ({ stores }: Context, arn: string): MachineRecord => {
  const machine = stores.machines.find(checkArn(arn, 'stateMachine'));
  if (machine === undefined) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
};

const CreateRequest = z.strictObject({
  name: z.string(),
  definition: z.string(),
  roleArn: z.string(),
  /** Only STANDARD machines: EXPRESS is for the children of a distributed Map here. */
  type: z.literal('STANDARD').optional(),
  ...withoutEffect,
});

export const createStateMachine = operation(CreateRequest, (context, { name, definition, roleArn }) => {
  const arn = machineArn(context.account, checkName(name));
  checkDefinition(context, definition);
  const existing = context.stores.machines.find(arn);
  if (existing !== undefined) {
    if (existing.definition !== definition || existing.roleArn !== roleArn) {
      throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
    }
    return { stateMachineArn: arn, creationDate: seconds(existing.creationDate) };
  }
  const now = context.clock.now();
  const revisionId = context.ids();
  context.stores.machines.save({ arn, name, definition, roleArn, creationDate: now, updateDate: now, revisionId });
  return { stateMachineArn: arn, creationDate: seconds(now) };
});

const MachineRequest = z.strictObject({ stateMachineArn: z.string(), includedData: z.string().optional() });

export const describeStateMachine = operation(MachineRequest, (context, { stateMachineArn }) => {
  const machine = findMachine(context, stateMachineArn);
  return {
    stateMachineArn: machine.arn,
    name: machine.name,
    status: 'ACTIVE',
    definition: machine.definition,
    roleArn: machine.roleArn,
    type: 'STANDARD',
    creationDate: seconds(machine.creationDate),
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    revisionId: machine.revisionId,
  };
});

export const listStateMachines = operation(z.strictObject(page), ({ stores }, request) => {
  const { items, next } = pageOf(stores.machines.list(), request);
  const stateMachines = items.map(({ arn, name, creationDate }) => ({
    stateMachineArn: arn,
    name,
    type: 'STANDARD',
    creationDate: seconds(creationDate),
  }));
  return { stateMachines, ...next };
});

const UpdateRequest = z.strictObject({
  stateMachineArn: z.string(),
  definition: z.string().optional(),
  roleArn: z.string().optional(),
  ...withoutEffect,
});

/** Executions that run keep the definition they started with. */
export const updateStateMachine = operation(UpdateRequest, (context, { stateMachineArn, definition, roleArn }) => {
  const machine = findMachine(context, stateMachineArn);
  if (definition === undefined && roleArn === undefined) {
    throw new ApiError('MissingRequiredParameter', 'Either the definition, the role ARN, or both must be specified');
  }
  if (definition !== undefined) checkDefinition(context, definition);
  const updateDate = context.clock.now();
  const revisionId = context.ids();
  context.stores.machines.save({
    ...machine,
    definition: definition ?? machine.definition,
    roleArn: roleArn ?? machine.roleArn,
    updateDate,
    revisionId,
  });
  return { updateDate: seconds(updateDate), revisionId };
});

/** Its executions stay; deleting what is not there is no error, as on AWS. */
export const deleteStateMachine = operation(MachineRequest, ({ stores }, { stateMachineArn }) => {
  stores.machines.remove(checkArn(stateMachineArn, 'stateMachine'));
  return {};
});

const ValidateRequest = z.strictObject({
  definition: z.string(),
  type: z.literal('STANDARD').optional(),
  severity: z.enum(['ERROR', 'WARNING']).optional(),
  maxResults: z.int().min(0).max(100).optional(),
});

const problemsOf = ({ load }: Context, definition: string): readonly Problem[] => {
  try {
    load(definition);
    return [];
  } catch (error) {
    if (error instanceof DefinitionRefused) return error.problems;
    throw error;
  }
};

export const validateStateMachineDefinition = operation(ValidateRequest, (context, { definition, maxResults }) => {
  const problems = problemsOf(context, definition);
  const shown = problems.slice(0, maxResults === undefined || maxResults === 0 ? 100 : maxResults);
  return {
    result: problems.length === 0 ? 'OK' : 'FAIL',
    diagnostics: shown.map((problem) => ({ severity: 'ERROR', code: 'SCHEMA_VALIDATION_FAILED', ...problem })),
    truncated: shown.length < problems.length,
  };
});
