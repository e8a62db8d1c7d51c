// The S3 door: an uploaded script → EventBridge rule → queue (so that sheet, photos and sidecar settle) → intake → StartExecution.
import { readFileSync } from 'node:fs';
import { Duration, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import type { Resources } from '../functions.ts';
import { acknowledge } from './acknowledge.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { listObjects, readObjects, useTable, writeObjects } from './statements.ts';

interface IntakeDoorProps {
  config: Config;
  resources: Resources;
  stateMachine: stepfunctions.StateMachine;
}

const PATTERN = new URL('../event-patterns/script-uploaded.json', import.meta.url);
const INTAKE_SECONDS = 120;
/** AWS asks for a visibility of six times the function's timeout (Lambda with SQS event source). */
const VISIBILITY_FACTOR = 6;

export class IntakeDoor extends Construct {
  constructor(scope: Construct, id: string, props: IntakeDoorProps) {
    super(scope, id);
    const queue = this.createQueue(props.config);
    const intake = this.createIntake(props);
    acknowledge(
      this,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:liveframe-${props.config.stage}:*]`,
      'Asks for the state of executions of this machine only; their names hold the run’s hash.',
    );
    intake.function.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
    const pattern = readFileSync(PATTERN, 'utf8').replaceAll('${BucketName}', props.resources.bucket.bucketName);
    new events.Rule(this, 'ScriptUploaded', {
      eventPattern: eventPattern(JSON.parse(pattern) as Record<string, unknown>),
      targets: [new targets.SqsQueue(queue)],
    });
  }

  private createQueue({ settleSeconds }: Config): sqs.Queue {
    const deadLetters = new sqs.Queue(this, 'DeadLetters', {
      enforceSSL: true,
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
    });
    return new sqs.Queue(this, 'Queue', {
      enforceSSL: true,
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      deliveryDelay: Duration.seconds(settleSeconds),
      visibilityTimeout: Duration.seconds(INTAKE_SECONDS * VISIBILITY_FACTOR),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 3 },
    });
  }

  private createIntake({ config, resources, stateMachine }: IntakeDoorProps): PipelineFunction {
    const { partition, account, region } = Stack.of(this);
    return new PipelineFunction(this, 'IntakeFunction', {
      config,
      stage: 'intake',
      memorySize: 1769,
      timeoutSeconds: INTAKE_SECONDS,
      environment: {
        BUCKET_NAME: resources.bucket.bucketName,
        TABLE_NAME: resources.table.tableName,
        STATE_MACHINE_ARN: stateMachine.stateMachineArn,
        MODEL_ENDPOINT: `aws:${account}/${region}`,
        PACKS_FOLDER: './packs',
      },
      statements: [
        readObjects(resources.bucket, ['incoming', 'runs', 'assets']),
        writeObjects(resources.bucket, ['incoming', 'runs', 'assets']),
        listObjects(resources.bucket, ['incoming', 'runs', 'assets']),
        useTable(resources.table),
        new iam.PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachine.stateMachineArn] }),
        new iam.PolicyStatement({
          actions: ['states:DescribeExecution'],
          resources: [`arn:${partition}:states:${region}:${account}:execution:liveframe-${config.stage}:*`],
        }),
      ],
      files: ['packs', 'sharp'],
    });
  }
}

/** EventBridge writes `detail-type`, CDK `detailType`. */
const eventPattern = ({ 'detail-type': detailType, ...rest }: Record<string, unknown>): events.EventPattern => ({
  ...rest,
  detailType: detailType as string[],
});
