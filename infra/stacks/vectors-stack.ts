// The vector store of the semantic cache: OpenSearch Serverless NextGen, or a managed domain by config.
import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as aoss from 'aws-cdk-lib/aws-opensearchserverless';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { acknowledge } from '../constructs/acknowledge.ts';

export interface VectorStore {
  endpoint: string;
  auth: 'aoss' | 'es';
  /** What a function's role must be allowed to use. */
  arn: string;
  /** Serverless only: the collection that a data access policy names. */
  collectionName?: string;
}

interface VectorsStackProps extends StackProps {
  config: Config;
}

export class VectorsStack extends Stack {
  readonly store: VectorStore;

  constructor(scope: Construct, id: string, { config, ...props }: VectorsStackProps) {
    super(scope, id, props);
    this.store = config.vectorStore === 'serverless' ? this.createCollection(config) : this.createDomain(config);
  }

  private createCollection({ stage }: Config): VectorStore {
    const name = `liveframe-${stage}`;
    const resource = [`collection/${name}`];
    const encryption = new aoss.CfnSecurityPolicy(this, 'Encryption', {
      name,
      type: 'encryption',
      policy: JSON.stringify({ Rules: [{ ResourceType: 'collection', Resource: resource }], AWSOwnedKey: true }),
    });
    const network = new aoss.CfnSecurityPolicy(this, 'Network', {
      name,
      type: 'network',
      policy: JSON.stringify([{ Rules: [{ ResourceType: 'collection', Resource: resource }], AllowFromPublic: true }]),
    });
    const group = new aoss.CfnCollectionGroup(this, 'Group', {
      name,
      generation: 'NEXTGEN',
      standbyReplicas: 'ENABLED',
      capacityLimits: {
        minIndexingCapacityInOcu: 0,
        minSearchCapacityInOcu: 0,
        maxIndexingCapacityInOcu: 4,
        maxSearchCapacityInOcu: 4,
      },
    });
    const collection = new aoss.CfnCollection(this, 'Collection', {
      name,
      type: 'VECTORSEARCH',
      collectionGroupName: name,
    });
    for (const first of [encryption, network, group]) collection.addResourceDependency(first);
    return { endpoint: collection.attrCollectionEndpoint, auth: 'aoss', arn: collection.attrArn, collectionName: name };
  }

  private createDomain({ stage, domainInstance }: Config): VectorStore {
    const domain = new opensearch.Domain(this, 'Domain', {
      domainName: `liveframe-${stage}`,
      version: opensearch.EngineVersion.OPENSEARCH_2_19,
      capacity: { dataNodes: 2, dataNodeInstanceType: domainInstance, multiAzWithStandbyEnabled: false },
      zoneAwareness: { enabled: true, availabilityZoneCount: 2 },
      ebs: { volumeSize: 20, volumeType: ec2.EbsDeviceVolumeType.GP3 },
      encryptionAtRest: { enabled: true },
      nodeToNodeEncryption: true,
      enforceHttps: true,
      tlsSecurityPolicy: opensearch.TLSSecurityPolicy.TLS_1_2_PFS,
      logging: { slowSearchLogEnabled: true, slowIndexLogEnabled: true, appLogEnabled: true },
      suppressLogsResourcePolicy: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(
      domain,
      'AwsSolutions-OS1',
      'The functions run outside a VPC; every request is signed and the domain has no anonymous access.',
    );
    acknowledge(
      domain,
      'AwsSolutions-OS3',
      'Lambda has no fixed addresses to list; access is by the functions’ IAM roles.',
    );
    acknowledge(
      domain,
      'AwsSolutions-OS4',
      'A cache that can be rebuilt: two data nodes without dedicated masters are enough, the pipeline treats an outage as misses.',
    );
    acknowledge(
      domain,
      'AwsSolutions-OS5',
      'No resource policy is attached: only identities of this account with an explicit IAM grant reach it.',
    );
    return { endpoint: `https://${domain.domainEndpoint}`, auth: 'es', arn: domain.domainArn };
  }
}
