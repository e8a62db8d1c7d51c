// Every stack of a deployment, by lifecycle, with the security checks that run on each synth.
import { Tags, Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Config } from './config.ts';
import { warnWithoutNatives } from './deployable.ts';
import { DataStack } from './stacks/data-stack.ts';
import { PipelineStack } from './stacks/pipeline-stack.ts';
import { VectorsStack } from './stacks/vectors-stack.ts';

/** Adds every stack to `app`, with the checks. */
export const build = (
  app: App,
  config: Config,
): { data: DataStack; vectors: VectorsStack; pipeline: PipelineStack } => {
  const prefix = `Liveframe-${config.stage}`;
  const data = new DataStack(app, `${prefix}-Data`, {});
  const vectors = new VectorsStack(app, `${prefix}-Vectors`, { config });
  const pipeline = new PipelineStack(app, `${prefix}-Pipeline`, { config, data, vectors });
  warnWithoutNatives(pipeline, config);
  Tags.of(app).add('application', 'liveframe');
  Tags.of(app).add('stage', config.stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, vectors, pipeline };
};
