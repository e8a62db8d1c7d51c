// The ARNs of state machines, executions and map runs.
import { ApiError } from './api-error.ts';

export interface Account {
  region: string;
  accountId: string;
}

/** Letters, digits and the signs Step Functions allows in names, at most 80 characters. */
const NAME = /^[^\s\p{Cc}<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/u;

/** Throws ApiError InvalidName. */
export const checkName = (name: string): string => {
  if (NAME.test(name)) return name;
  throw new ApiError(
    'InvalidName',
    `Invalid Name: '${name}'. A name has 1 to 80 characters, no white space and none of < > { } [ ] ? * " # % \\ ^ | ~ \` $ & , ; : /`,
  );
};

export const machineArn = ({ region, accountId }: Account, name: string): string =>
  `arn:aws:states:${region}:${accountId}:stateMachine:${name}`;

export const executionArn = ({ region, accountId }: Account, machineName: string, name: string): string =>
  `arn:aws:states:${region}:${accountId}:execution:${machineName}:${name}`;

const ARN = /^arn:aws[\w-]*:states:[\w-]*:\d*:(stateMachine|execution|mapRun):[^:]+(:[^:]+)?$/;

/** Throws ApiError InvalidArn unless the text is an ARN of that kind. */
export const checkArn = (arn: string, kind: 'stateMachine' | 'execution' | 'mapRun'): string => {
  if (ARN.exec(arn)?.[1] === kind) return arn;
  throw new ApiError('InvalidArn', `Invalid Arn: '${arn}' is not the ARN of a ${kind}.`);
};
