// IAM statements, each naming what it allows on which resources.
import { Stack } from 'aws-cdk-lib';
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { VectorStore } from '../stacks/vectors-stack.ts';

type Folder = 'incoming' | 'runs' | 'assets' | 'services' | 'analyses' | 'translations';

const allow = (actions: string[], resources: string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions, resources });

export const readObjects = (bucket: s3.Bucket, folders: readonly Folder[]): iam.PolicyStatement =>
  allow(
    ['s3:GetObject'],
    folders.map((folder) => bucket.arnForObjects(`${folder}/*`)),
  );

export const writeObjects = (bucket: s3.Bucket, folders: readonly Folder[]): iam.PolicyStatement =>
  allow(
    ['s3:PutObject'],
    folders.map((folder) => bucket.arnForObjects(`${folder}/*`)),
  );

/** Without it S3 answers 403 instead of 404 for an object that is not there. */
export const listObjects = (bucket: s3.Bucket, folders: readonly Folder[]): iam.PolicyStatement =>
  new iam.PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': folders.map((folder) => `${folder}/*`) } },
  });

export const useTable = (table: dynamodb.TableV2): iam.PolicyStatement =>
  allow(
    [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:Query',
    ],
    [table.tableArn],
  );

/** Regions a `us.` inference profile may route to (the Claude Haiku 4.5 and Stability service cards). */
const US_PROFILE_REGIONS = ['us-east-1', 'us-east-2', 'us-west-2'];

/** InvokeModel also covers Converse. A profile id needs the profile and the model in every region it routes to. */
export const invokeModels = (
  scope: IConstruct,
  models: readonly { modelId: string; region: string }[],
): iam.PolicyStatement => {
  const { partition, account } = Stack.of(scope);
  const resources = models.flatMap(({ modelId, region }) =>
    modelId.startsWith('us.')
      ? [
          `arn:${partition}:bedrock:${region}:${account}:inference-profile/${modelId}`,
          ...US_PROFILE_REGIONS.map(
            (each) => `arn:${partition}:bedrock:${each}::foundation-model/${modelId.slice('us.'.length)}`,
          ),
        ]
      : [`arn:${partition}:bedrock:${region}::foundation-model/${modelId}`],
  );
  return allow(['bedrock:InvokeModel'], resources);
};

export const searchVectors = ({ auth, arn }: VectorStore): iam.PolicyStatement =>
  auth === 'aoss'
    ? allow(['aoss:APIAccessAll'], [arn])
    : allow(
        ['es:ESHttpGet', 'es:ESHttpHead', 'es:ESHttpPost', 'es:ESHttpPut', 'es:ESHttpDelete'],
        [arn, `${arn}/liveframe-*`],
      );
