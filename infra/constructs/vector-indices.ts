// Makes the cache's indices when the stack is deployed, and checks those that are there: see docs/cache-index.md.
import { Duration } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Trigger } from 'aws-cdk-lib/triggers';
import { Construct, type IDependable } from 'constructs';
import type { Config } from '../config.ts';
import type { VectorStore } from '../stacks/vectors-stack.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { searchVectors } from './statements.ts';

interface VectorIndicesProps {
  config: Config;
  store: VectorStore;
}

const SECONDS = 300;

export class VectorIndices extends Construct {
  readonly role: iam.Role;
  private readonly prepare: PipelineFunction;

  constructor(scope: Construct, id: string, { config, store }: VectorIndicesProps) {
    super(scope, id);
    this.prepare = new PipelineFunction(this, 'VectorIndexFunction', {
      config,
      stage: 'vector-index',
      memorySize: 256,
      timeoutSeconds: SECONDS,
      environment: {
        OPENSEARCH_ENDPOINT: store.endpoint,
        OPENSEARCH_AUTH: store.auth,
        PACKS_FOLDER: './packs',
      },
      statements: [searchVectors(store)],
      files: ['packs'],
    });
    this.role = this.prepare.role;
  }

  /** Runs once `access` is there, at every deployment that changes the function or its packs. A failure fails the deployment. */
  runAfter(access: IDependable): void {
    const trigger = new Trigger(this, 'Prepare', {
      handler: this.prepare.function,
      timeout: Duration.seconds(SECONDS),
    });
    trigger.node.addDependency(access);
  }
}
