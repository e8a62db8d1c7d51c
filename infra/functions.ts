// Every Lambda of the pipeline: what it gets and what it may do. The keys are the placeholders of pipeline.asl.json, and intake.
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import type { EnvironmentName } from '../lambdas/shared/env.ts';
import type { BundledFile } from './constructs/bundled-files.ts';
import {
  invokeModels,
  listObjects,
  readObjects,
  searchVectors,
  useTable,
  writeObjects,
} from './constructs/statements.ts';
import { modelCards, serviceCards } from './model-cards.ts';
import type { VectorStore } from './stacks/vectors-stack.ts';

export interface Resources {
  bucket: s3.Bucket;
  table: dynamodb.TableV2;
  vectors: VectorStore;
  eventBusName: string;
  eventBusArn: string;
}

export interface FunctionSpecification {
  /** Folder under lambdas/. */
  stage: string;
  memorySize: number;
  timeoutSeconds: number;
  environment: readonly EnvironmentName[];
  files: readonly BundledFile[];
  statements: (scope: IConstruct, resources: Resources) => iam.PolicyStatement[];
}

const runFolder = ({ bucket }: Resources): iam.PolicyStatement[] => [
  readObjects(bucket, ['runs', 'assets']),
  writeObjects(bucket, ['runs']),
  listObjects(bucket, ['runs', 'assets']),
];

const withTable = (resources: Resources): iam.PolicyStatement[] => [...runFolder(resources), useTable(resources.table)];

/** What image services made, for all runs. */
const imageServices = ({ bucket }: Resources): iam.PolicyStatement[] => [
  readObjects(bucket, ['services']),
  writeObjects(bucket, ['services']),
  listObjects(bucket, ['services']),
];

const putEvents = ({ eventBusArn }: Resources): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions: ['events:PutEvents'], resources: [eventBusArn] });

const SEARCH: readonly EnvironmentName[] = ['OPENSEARCH_ENDPOINT', 'OPENSEARCH_AUTH'];

/** Timeouts are those of the state that calls the function; each handler's docstring states its worst case. */
export const PIPELINE_FUNCTIONS: Readonly<Record<string, FunctionSpecification>> = {
  AnalyzeFunction: {
    stage: 'analyze',
    memorySize: 512,
    timeoutSeconds: 240,
    environment: ['BUCKET_NAME', 'TABLE_NAME'],
    files: [],
    statements: (scope, resources) => [
      ...withTable(resources),
      readObjects(resources.bucket, ['analyses']),
      writeObjects(resources.bucket, ['analyses']),
      listObjects(resources.bucket, ['analyses']),
      invokeModels(scope, modelCards('language')),
    ],
  },
  CutOutFunction: {
    stage: 'cut-out',
    memorySize: 1769,
    timeoutSeconds: 240,
    environment: ['BUCKET_NAME', 'TABLE_NAME'],
    files: ['sharp'],
    statements: (scope, resources) => [
      ...withTable(resources),
      ...imageServices(resources),
      invokeModels(scope, serviceCards('remove-background')),
    ],
  },
  PromptFunction: {
    stage: 'prompt',
    memorySize: 512,
    timeoutSeconds: 120,
    environment: ['BUCKET_NAME'],
    files: [],
    statements: (_scope, resources) => runFolder(resources),
  },
  LocalizeFunction: {
    stage: 'localize',
    memorySize: 512,
    timeoutSeconds: 300,
    environment: ['BUCKET_NAME', 'TABLE_NAME'],
    files: [],
    statements: (scope, resources) => [
      ...withTable(resources),
      readObjects(resources.bucket, ['translations']),
      writeObjects(resources.bucket, ['translations']),
      listObjects(resources.bucket, ['translations']),
      invokeModels(scope, modelCards('language')),
    ],
  },
  CacheFunction: {
    stage: 'cache',
    memorySize: 1024,
    timeoutSeconds: 300,
    environment: ['BUCKET_NAME', 'TABLE_NAME', ...SEARCH],
    files: [],
    statements: (scope, resources) => [
      ...withTable(resources),
      invokeModels(scope, modelCards('embedding')),
      searchVectors(resources.vectors),
    ],
  },
  AdmitFunction: {
    stage: 'admit',
    memorySize: 256,
    timeoutSeconds: 60,
    environment: ['BUCKET_NAME', 'TABLE_NAME'],
    files: [],
    statements: (_scope, resources) => withTable(resources),
  },
  RenderFunction: {
    stage: 'render',
    memorySize: 512,
    timeoutSeconds: 240,
    environment: ['BUCKET_NAME', 'TABLE_NAME'],
    files: [],
    statements: (scope, resources) => [
      ...withTable(resources),
      invokeModels(scope, [...modelCards('image'), ...serviceCards('style-transfer')]),
    ],
  },
  QcFunction: {
    stage: 'qc',
    memorySize: 1769,
    timeoutSeconds: 180,
    environment: ['BUCKET_NAME', 'TABLE_NAME', ...SEARCH],
    files: ['sharp'],
    statements: (scope, resources) => [
      ...withTable(resources),
      writeObjects(resources.bucket, ['assets']),
      invokeModels(scope, [...modelCards('language'), ...modelCards('embedding')]),
      searchVectors(resources.vectors),
    ],
  },
  PublishFunction: {
    stage: 'publish',
    memorySize: 3008,
    timeoutSeconds: 300,
    environment: ['BUCKET_NAME', 'TABLE_NAME'],
    files: ['sharp', 'canvas', 'fonts'],
    statements: (scope, resources) => [
      ...withTable(resources),
      ...imageServices(resources),
      invokeModels(scope, serviceCards('fast-upscale')),
    ],
  },
  FinishFunction: {
    stage: 'finish',
    memorySize: 3008,
    timeoutSeconds: 300,
    environment: ['BUCKET_NAME', 'TABLE_NAME', 'EVENT_BUS_NAME'],
    files: ['sharp'],
    statements: (_scope, resources) => [...withTable(resources), putEvents(resources)],
  },
};
