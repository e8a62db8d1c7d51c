// The pipeline: its functions, the state machine over them, and the S3 door that starts it.
import { readFileSync } from 'node:fs';
import { Stack, type StackProps } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { IntakeDoor } from '../constructs/intake-door.ts';
import { PipelineFunction } from '../constructs/pipeline-function.ts';
import { PipelineMachine } from '../constructs/pipeline-machine.ts';
import { VectorAccess } from '../constructs/vector-access.ts';
import { VectorIndices } from '../constructs/vector-indices.ts';
import { PIPELINE_FUNCTIONS, type FunctionSpecification, type Resources } from '../functions.ts';
import type { EnvironmentName } from '../../lambdas/shared/env.ts';
import type { DataStack } from './data-stack.ts';
import type { VectorsStack } from './vectors-stack.ts';

interface PipelineStackProps extends StackProps {
  config: Config;
  data: DataStack;
  vectors: VectorsStack;
}

const DEFINITION = new URL('../statemachines/pipeline.asl.json', import.meta.url);

export class PipelineStack extends Stack {
  constructor(scope: Construct, id: string, { config, data, vectors, ...props }: PipelineStackProps) {
    super(scope, id, props);
    const bus = new events.EventBus(this, 'Events', { eventBusName: `liveframe-${config.stage}` });
    const resources: Resources = {
      bucket: data.bucket,
      table: data.table,
      vectors: vectors.store,
      eventBusName: bus.eventBusName,
      eventBusArn: bus.eventBusArn,
    };
    const functions = this.createFunctions(config, resources);
    const indices = new VectorIndices(this, 'VectorIndices', { config, store: vectors.store });
    const users = ['CacheFunction', 'QcFunction'].map((name) => functions[name]?.role);
    const access = new VectorAccess(this, 'VectorAccess', {
      store: vectors.store,
      roles: [...users, indices.role].filter((role) => role !== undefined),
    });
    indices.runAfter(access);
    const machine = new PipelineMachine(this, 'Pipeline', {
      config,
      bucket: data.bucket,
      definition: readFileSync(DEFINITION, 'utf8'),
      functions: Object.fromEntries(Object.entries(functions).map(([name, each]) => [name, each.function])),
    });
    new IntakeDoor(this, 'Intake', { config, resources, stateMachine: machine.stateMachine });
    this.acknowledgeFolders(data.stackName);
    acknowledge(
      this,
      `AwsSolutions-IAM5[Resource::${vectors.stackName}:ExportsOutputFnGetAttDomain66AC69E0ArnA2ECE2E0/liveframe-*]`,
      'The cache’s own indices in the managed domain, one for each embedder.',
    );
  }

  /** cdk-nag names the bucket by its export from the data stack; the logical ids in it do not depend on the stage. */
  private acknowledgeFolders(dataStack: string): void {
    const bucketArn = `${dataStack}:ExportsOutputFnGetAttBucket83908E77Arn063C8555`;
    for (const folder of ['runs', 'runs/*/executions', 'assets', 'services', 'analyses', 'translations', 'incoming'])
      acknowledge(
        this,
        `AwsSolutions-IAM5[Resource::${bucketArn}/${folder}/*]`,
        `The function or state machine works on this one folder of the bucket; the keys below ${folder}/ are not known beforehand.`,
      );
  }

  private createFunctions(config: Config, resources: Resources): Record<string, PipelineFunction> {
    const create = (name: string, specification: FunctionSpecification): PipelineFunction =>
      new PipelineFunction(this, name, {
        config,
        stage: specification.stage,
        memorySize: specification.memorySize,
        timeoutSeconds: specification.timeoutSeconds,
        environment: environmentOf(specification, resources),
        statements: specification.statements(this, resources),
        files: specification.files,
      });
    return Object.fromEntries(
      Object.entries(PIPELINE_FUNCTIONS).map(([name, specification]) => [name, create(name, specification)]),
    );
  }
}

/** The variables a function names, with their values in this deployment. */
const environmentOf = (
  { environment }: FunctionSpecification,
  { bucket, table, vectors, eventBusName }: Resources,
): Partial<Record<EnvironmentName, string>> => {
  const values: Partial<Record<EnvironmentName, string>> = {
    BUCKET_NAME: bucket.bucketName,
    TABLE_NAME: table.tableName,
    OPENSEARCH_ENDPOINT: vectors.endpoint,
    OPENSEARCH_AUTH: vectors.auth,
    EVENT_BUS_NAME: eventBusName,
  };
  return Object.fromEntries(environment.map((name) => [name, values[name]]));
};
