// The state machine from its file, and exactly the permissions its states use.
import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import { LOG_RETENTION } from './log-retention.ts';

interface PipelineMachineProps {
  config: Config;
  bucket: s3.Bucket;
  definition: string;
  /** Placeholder of the definition → function. */
  functions: Readonly<Record<string, lambda.IFunction>>;
}

export class PipelineMachine extends Construct {
  readonly stateMachine: stepfunctions.StateMachine;

  constructor(scope: Construct, id: string, { config, bucket, definition, functions }: PipelineMachineProps) {
    super(scope, id);
    const name = `liveframe-${config.stage}`;
    const role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(invokeFunctions(Object.values(functions)));
    for (const statement of mapFiles(bucket)) role.addToPolicy(statement);
    this.stateMachine = new stepfunctions.StateMachine(this, 'StateMachine', {
      stateMachineName: name,
      role,
      definitionBody: stepfunctions.DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(
        Object.entries(functions).map(([key, each]) => [key, each.functionArn]),
      ),
      tracingEnabled: true,
      logs: {
        destination: new logs.LogGroup(this, 'Logs', {
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: LOG_RETENTION[config.logDays],
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: stepfunctions.LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    this.allowDistributedMaps(role, name);
    acknowledge(this, 'AwsSolutions-IAM5[Resource::*]', 'Log delivery and X-Ray have no resource-level permissions.');
  }

  /** In a policy of its own: the machine depends on the role's default policy, which therefore cannot name the machine. */
  private allowDistributedMaps(role: iam.Role, name: string): void {
    const { partition, region, account } = Stack.of(this);
    const machine = `arn:${partition}:states:${region}:${account}:stateMachine:${name}`;
    const executions = `arn:${partition}:states:${region}:${account}:execution:${name}`;
    const statements = [
      new iam.PolicyStatement({ actions: ['states:StartExecution'], resources: [machine] }),
      new iam.PolicyStatement({
        actions: ['states:DescribeExecution', 'states:StopExecution'],
        resources: [`${executions}:*`, `${executions}/*`],
      }),
      new iam.PolicyStatement({ actions: ['states:RedriveExecution'], resources: [`${executions}/*`] }),
    ];
    const policy = new iam.Policy(this, 'DistributedMaps', { statements });
    policy.attachToRole(role);
    acknowledge(
      policy,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*]`,
      'Executions of this machine only; their names are not known beforehand.',
    );
    acknowledge(
      policy,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}/*]`,
      'Children of this machine’s distributed Maps only; their names are not known beforehand.',
    );
  }
}

const invokeFunctions = (functions: readonly lambda.IFunction[]): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: functions.map((each) => each.functionArn) });

/** The Maps read their items from a run's folder and leave their results in it. */
const mapFiles = (bucket: s3.Bucket): iam.PolicyStatement[] => [
  new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('runs/*')] }),
  new iam.PolicyStatement({
    actions: ['s3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
    resources: [bucket.arnForObjects('runs/*/executions/*')],
  }),
];
