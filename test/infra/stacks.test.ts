// The promises of the deployment: what is encrypted, traced, kept, allowed; and no open security finding.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { existsSync, readFileSync } from 'node:fs';
import { build } from '../../infra/build.ts';
import { readConfig, type Config } from '../../infra/config.ts';
import { PIPELINE_FUNCTIONS } from '../../infra/functions.ts';

interface Synthesized {
  data: Template;
  vectors: Template;
  pipeline: Template;
  violations: string[];
}

const violationsIn = (folder: string): string[] => {
  const file = `${folder}/validation-report.json`;
  if (!existsSync(file)) return [];
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    pluginReports: { violations: { ruleName: string; severity: string }[] }[];
  };
  return report.pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
};

const synthesize = (config: Config): Synthesized => {
  const app = new App({ postCliContext: { 'aws:cdk:bundling-stacks': [] }, builtinCloudFormationValidation: false });
  const { data, vectors, pipeline } = build(app, config);
  const assembly = app.synth();
  return {
    data: Template.fromStack(data),
    vectors: Template.fromStack(vectors),
    pipeline: Template.fromStack(pipeline),
    violations: violationsIn(assembly.directory),
  };
};

describe('the deployment', () => {
  let dev: Synthesized;
  beforeAll(() => {
    dev = synthesize(readConfig({}));
  }, 180_000);

  it('has no unacknowledged security finding', () => {
    expect(dev.violations).toEqual([]);
  });

  it('encrypts the bucket, blocks public access and sends its events to EventBridge', () => {
    dev.data.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: Match.anyValue(),
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });

  it('never expires an object that a run refers to', () => {
    const buckets = Object.values(dev.data.findResources('AWS::S3::Bucket')) as {
      Properties: { LifecycleConfiguration: { Rules: { Prefix?: string; ExpirationInDays?: number }[] } };
    }[];
    const expiring = buckets.flatMap(({ Properties }) =>
      Properties.LifecycleConfiguration.Rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined),
    );

    expect(expiring.map(({ Prefix }) => Prefix)).toEqual(['incoming/']);
  });

  it('keeps the bucket and the table when the stack is deleted', () => {
    dev.data.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
    dev.data.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain' });
  });

  it('can restore the table to a point in time', () => {
    dev.data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })],
    });
  });

  it('runs every function on Node 24 for arm64 with tracing', () => {
    const all = Object.values(dev.pipeline.findResources('AWS::Lambda::Function')) as {
      Properties: {
        Runtime: string;
        Architectures: string[];
        TracingConfig: { Mode: string };
        Timeout: number;
        Environment?: { Variables: Record<string, unknown> };
      };
    }[];
    // CDK's own, which calls the one that makes the indices, names no service.
    const functions = all.filter(
      ({ Properties }) => 'POWERTOOLS_SERVICE_NAME' in (Properties.Environment?.Variables ?? {}),
    );

    // Intake, and the one that makes the indices.
    expect(functions).toHaveLength(Object.keys(PIPELINE_FUNCTIONS).length + 2);
    for (const { Properties } of functions) {
      expect(Properties.Runtime).toBe('nodejs24.x');
      expect(Properties.Architectures).toEqual(['arm64']);
      expect(Properties.TracingConfig.Mode).toBe('Active');
      expect(Properties.Timeout).toBeLessThanOrEqual(300);
    }
  });

  it('logs every state transition without the data, and traces the state machine', () => {
    dev.pipeline.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });

  it('keeps logs for a stated time', () => {
    for (const group of Object.values(dev.pipeline.findResources('AWS::Logs::LogGroup')))
      expect((group as { Properties: { RetentionInDays: number } }).Properties.RetentionInDays).toBe(30);
  });

  it('fills every placeholder of the definition and has none unused', () => {
    const machine = Object.values(dev.pipeline.findResources('AWS::StepFunctions::StateMachine'))[0] as {
      Properties: { DefinitionString: string; DefinitionSubstitutions: Record<string, unknown> };
    };
    const placeholders = [...machine.Properties.DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);

    expect([...new Set(placeholders)].sort()).toEqual(Object.keys(machine.Properties.DefinitionSubstitutions).sort());
  });

  it('sends uploads through a queue with dead letters, late enough for sidecars', () => {
    dev.pipeline.hasResourceProperties('AWS::SQS::Queue', {
      DelaySeconds: 30,
      RedrivePolicy: Match.objectLike({ maxReceiveCount: 3 }),
    });
    dev.pipeline.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('gives a function only the environment it names', () => {
    const functions = Object.values(dev.pipeline.findResources('AWS::Lambda::Function')) as {
      Properties: { Environment: { Variables: Record<string, unknown> } };
    }[];
    const prompt = functions.find(
      ({ Properties }) => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME === 'prompt',
    );

    expect(Object.keys(prompt?.Properties.Environment.Variables ?? {}).sort()).toEqual(
      ['BUCKET_NAME', 'NODE_OPTIONS', 'POWERTOOLS_SERVICE_NAME'].sort(),
    );
  });

  it('allows no statement on all resources except tracing and log delivery', () => {
    const policies = Object.values(dev.pipeline.findResources('AWS::IAM::Policy')) as {
      Properties: { PolicyDocument: { Statement: { Action: string | string[]; Resource: unknown }[] } };
    }[];
    const onEverything = policies
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Resource }) => Resource === '*')
      .flatMap(({ Action }) => Action);

    for (const action of onEverything) expect(action).toMatch(/^(xray|logs):/);
  });

  it('stores vectors in a Serverless NextGen collection that scales to zero', () => {
    dev.vectors.hasResourceProperties('AWS::OpenSearchServerless::CollectionGroup', {
      Generation: 'NEXTGEN',
      CapacityLimits: Match.objectLike({ MinIndexingCapacityInOcu: 0, MinSearchCapacityInOcu: 0 }),
    });
  });

  it('makes the cache’s indices when it is deployed, once the access policy is there', () => {
    const [policy] = Object.keys(dev.pipeline.findResources('AWS::OpenSearchServerless::AccessPolicy'));
    const [trigger] = Object.values(dev.pipeline.findResources('Custom::Trigger')) as { DependsOn: string[] }[];

    expect(trigger?.DependsOn).toContain(policy);
  });

  it('stores vectors in a managed domain when the configuration says so', () => {
    const domain = synthesize(readConfig({ LIVEFRAME_VECTOR_STORE: 'domain' }));

    domain.vectors.hasResourceProperties('AWS::OpenSearchService::Domain', {
      EncryptionAtRestOptions: { Enabled: true },
      NodeToNodeEncryptionOptions: { Enabled: true },
    });
    expect(domain.violations).toEqual([]);
  }, 180_000);
});

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({ stage: 'dev', vectorStore: 'serverless', architecture: 'arm64' });
  });

  it('refuses a wrong value by name', () => {
    expect(() => readConfig({ LIVEFRAME_VECTOR_STORE: 'redis' })).toThrow(/LIVEFRAME_VECTOR_STORE=redis/);
  });
});
