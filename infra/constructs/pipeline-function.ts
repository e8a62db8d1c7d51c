// One stage's Lambda: bundled by esbuild, traced, with its own log group and only the statements it is given.
import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { EnvironmentName } from '../../lambdas/shared/env.ts';
import type { Config } from '../config.ts';
import { acknowledge } from './acknowledge.ts';
import { LOG_RETENTION } from './log-retention.ts';
import { bundledFiles, type BundledFile } from './bundled-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** CommonJS dependencies inside an ES module bundle still call require. */
const REQUIRE_BANNER =
  "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);";

export interface PipelineFunctionProps {
  config: Config;
  /** Folder under lambdas/. */
  stage: string;
  memorySize: number;
  /** Seconds, at most 300. */
  timeoutSeconds: number;
  environment: Partial<Record<EnvironmentName, string>>;
  statements: iam.PolicyStatement[];
  /** What lies beside the bundle: packs, native packages, fonts. */
  files: readonly BundledFile[];
}

const bundling = ({ files, config }: PipelineFunctionProps): BundlingOptions => ({
  format: OutputFormat.ESM,
  logLevel: LogLevel.ERROR,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  sourceMap: true,
  bundleAwsSDK: true,
  banner: REQUIRE_BANNER,
  externalModules: ['sharp', '@napi-rs/canvas', '@expo-google-fonts/*', 'aws-crt'],
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_input, output) => bundledFiles({ root: ROOT, output, files, architecture: config.architecture }),
  },
});

const logGroup = (scope: Construct, { config, stage }: PipelineFunctionProps): logs.LogGroup =>
  new logs.LogGroup(scope, 'Logs', {
    logGroupName: `/liveframe/${config.stage}/${stage}`,
    retention: LOG_RETENTION[config.logDays],
    removalPolicy: RemovalPolicy.DESTROY,
  });

/** The function's own role: its log group, tracing, and the statements it is given. */
const role = (scope: Construct, group: logs.LogGroup, statements: iam.PolicyStatement[]): iam.Role => {
  const created = new iam.Role(scope, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  group.grantWrite(created);
  for (const statement of statements) created.addToPolicy(statement);
  return created;
};

export class PipelineFunction extends Construct {
  readonly function: lambda.Function;
  readonly role: iam.Role;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const group = logGroup(this, props);
    this.role = role(this, group, props.statements);
    this.function = new NodejsFunction(this, 'Function', {
      entry: `${ROOT}lambdas/${props.stage}/handler.ts`,
      depsLockFilePath: `${ROOT}package-lock.json`,
      projectRoot: ROOT,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: props.config.architecture === 'arm64' ? lambda.Architecture.ARM_64 : lambda.Architecture.X86_64,
      memorySize: props.memorySize,
      timeout: Duration.seconds(props.timeoutSeconds),
      tracing: lambda.Tracing.ACTIVE,
      logGroup: group,
      role: this.role,
      environment: { NODE_OPTIONS: '--enable-source-maps', POWERTOOLS_SERVICE_NAME: props.stage, ...props.environment },
      bundling: bundling(props),
    });
    acknowledge(
      this,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray has no resource-level permissions; everything else names its resources.',
    );
  }
}
