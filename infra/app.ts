// The CDK app: one deployment, as the environment configures it.
import { App } from 'aws-cdk-lib';
import { build } from './build.ts';
import { readConfig } from './config.ts';

const app = new App();
build(app, readConfig());
app.synth();
