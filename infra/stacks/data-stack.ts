// What must outlive every deployment: the bucket and the table.
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';

/** The bucket for inputs, runs and assets, and the table for run records, outcomes, ledger, rates and exact cache records. */
export class DataStack extends Stack {
  readonly bucket: s3.Bucket;
  readonly table: dynamodb.TableV2;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.bucket = this.createBucket();
    this.table = new dynamodb.TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      sortKey: { name: 'sk', type: dynamodb.AttributeType.STRING },
      billing: dynamodb.Billing.onDemand(),
      encryption: dynamodb.TableEncryptionV2.awsManagedKey(),
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private createBucket(): s3.Bucket {
    const bucket = new s3.Bucket(this, 'Bucket', {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'AbandonedUploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
        { id: 'OldVersions', noncurrentVersionExpiration: Duration.days(30) },
        // Only what intake has copied into its run: assets and runs refer to each other and never expire by age.
        { id: 'ReadUploads', prefix: 'incoming/', expiration: Duration.days(30) },
      ],
    });
    // The L2 `eventBridgeEnabled` adds a custom resource; the native property does not.
    const resource = bucket.node.defaultChild as s3.CfnBucket;
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    acknowledge(
      bucket,
      'AwsSolutions-S1',
      'Object-level access is recorded by CloudTrail data events where an account wants them; a second log bucket would double the storage to guard.',
    );
    return bucket;
  }
}
