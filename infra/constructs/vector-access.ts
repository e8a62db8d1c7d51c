// Lets the functions' roles read and write the cache's index in the Serverless collection (a managed domain needs IAM only).
import * as aoss from 'aws-cdk-lib/aws-opensearchserverless';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { VectorStore } from '../stacks/vectors-stack.ts';

interface VectorAccessProps {
  store: VectorStore;
  roles: readonly iam.IRole[];
}

const INDEX_PERMISSIONS = ['aoss:CreateIndex', 'aoss:DescribeIndex', 'aoss:ReadDocument', 'aoss:WriteDocument'];

export class VectorAccess extends Construct {
  constructor(scope: Construct, id: string, { store, roles }: VectorAccessProps) {
    super(scope, id);
    if (store.collectionName === undefined) return;
    const rule = {
      ResourceType: 'index',
      Resource: [`index/${store.collectionName}/*`],
      Permission: INDEX_PERMISSIONS,
    };
    new aoss.CfnAccessPolicy(this, 'Policy', {
      name: store.collectionName,
      type: 'data',
      policy: this.stackJson([{ Rules: [rule], Principal: roles.map((role) => role.roleArn) }]),
    });
  }

  /** JSON that may hold references the deployment fills in. */
  private stackJson(value: unknown): string {
    return Stack.of(this).toJsonString(value);
  }
}
