// Creates the pipeline's state machine on the local Step Functions, or updates it when its definition changed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  SFNClient,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { LOCAL_ACCOUNT, LOCAL_CREDENTIALS, LOCAL_REGION } from '../local-account.ts';

const NAME = 'liveframe-pipeline';
export const STATE_MACHINE_ARN = `arn:aws:states:${LOCAL_REGION}:${LOCAL_ACCOUNT}:stateMachine:${NAME}`;
const ROLE_ARN = `arn:aws:iam::${LOCAL_ACCOUNT}:role/liveframe-pipeline`;

const DEFINITION_FILE = join(import.meta.dirname, '../../infra/statemachines/pipeline.asl.json');

/** The deployed definition with `${Name}` replaced as CDK does. Throws when a placeholder has no value. */
export const readDefinition = async (
  substitutions: Readonly<Record<string, string>>,
  file: string = DEFINITION_FILE,
): Promise<string> => {
  const text = await readFile(file, 'utf8');
  return text.replace(/\$\{(\w+)\}/g, (placeholder, name: string) => {
    const value = substitutions[name];
    if (value === undefined) throw new Error(`${file} has the placeholder ${placeholder}, which nothing fills.`);
    return value;
  });
};

const currentDefinition = async (client: SFNClient): Promise<string | undefined> => {
  try {
    const { definition } = await client.send(new DescribeStateMachineCommand({ stateMachineArn: STATE_MACHINE_ARN }));
    return definition;
  } catch (error) {
    if ((error as Error).name === 'StateMachineDoesNotExist') return undefined;
    throw error;
  }
};

const createOrUpdate = async (client: SFNClient, definition: string): Promise<void> => {
  const current = await currentDefinition(client);
  if (current === definition) return;
  if (current !== undefined) {
    await client.send(new UpdateStateMachineCommand({ stateMachineArn: STATE_MACHINE_ARN, definition }));
    return;
  }
  const created = await client.send(
    new CreateStateMachineCommand({ name: NAME, definition, roleArn: ROLE_ARN, type: 'STANDARD' }),
  );
  if (created.stateMachineArn !== STATE_MACHINE_ARN) {
    throw new Error(
      `The local Step Functions gave ${String(created.stateMachineArn)} instead of ${STATE_MACHINE_ARN}.`,
    );
  }
};

/** Makes sure that the state machine STATE_MACHINE_ARN is there with `definition`. */
export const ensureStateMachine = async (url: string, definition: string): Promise<void> => {
  const client = new SFNClient({ endpoint: url, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
  try {
    await createOrUpdate(client, definition);
  } finally {
    client.destroy();
  }
};
