// The process environment that lets the AWS SDK find the embedded AWS, and nothing but it.
import { join } from 'node:path';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../local-account.ts';

export interface EndpointUrls {
  s3: string;
  stepfunctions: string;
  dynamodb: string;
  bedrock: string;
  opensearch: string;
  events: string;
}

/** Undefined takes a variable away. */
export type EnvironmentChange = Readonly<Record<string, string | undefined>>;

const endpointVariables = (endpoints: EndpointUrls): EnvironmentChange => ({
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_SFN: endpoints.stepfunctions,
  AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.events,
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
  AWS_EC2_METADATA_DISABLED: 'true',
});

/**
 * `local`: fixed fake credentials, no profile, no configuration files, and a loopback endpoint for every service, those without
 * one of their own included: nothing can reach AWS.
 */
const localVariables = (endpoints: EndpointUrls, dataFolder: string): EnvironmentChange => {
  const nowhere = join(dataFolder, 'no-aws-configuration');
  return {
    ...endpointVariables(endpoints),
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: endpoints.bedrock,
    // Knows PutEvents only, and refuses everything else.
    AWS_ENDPOINT_URL: endpoints.events,
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    AWS_BEARER_TOKEN_BEDROCK: undefined,
    AWS_CONFIG_FILE: nowhere,
    AWS_SHARED_CREDENTIALS_FILE: nowhere,
  };
};

/**
 * `aws`: Bedrock Runtime keeps its real endpoint and the user's credentials. The other clients sign for the loopback with the same
 * ones, which shows the key's id to nobody but this machine; their endpoints are set, so none of them reaches AWS.
 */
const awsVariables = (endpoints: EndpointUrls, region: string): EnvironmentChange => ({
  ...endpointVariables(endpoints),
  AWS_ENDPOINT_URL: undefined,
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: undefined,
  AWS_REGION: region,
});

/** The variables of the AWS SDK for `models` from the stand-in (`local`) or from Bedrock (`aws`). */
export const sdkEnvironment = (
  endpoints: EndpointUrls,
  { models, dataFolder, region }: { models: 'local' | 'aws'; dataFolder: string; region: string },
): EnvironmentChange => (models === 'local' ? localVariables(endpoints, dataFolder) : awsVariables(endpoints, region));

const setVariable = (name: string, value: string | undefined): void => {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
};

/** Changes the environment of this process; returns how to put it back. */
export const changeProcessEnvironment = (change: EnvironmentChange): (() => void) => {
  const before = Object.keys(change).map((name) => [name, process.env[name]] as const);
  for (const [name, value] of Object.entries(change)) setVariable(name, value);
  return () => {
    for (const [name, value] of before) setVariable(name, value);
  };
};
