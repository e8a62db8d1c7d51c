// Takes a task's Resource ARN apart.
import type { TaskResource } from '../task-runner.ts';

const FUNCTION = /^arn:aws[\w-]*:lambda:[\w-]*:\d*:function:[\w-]+(:[\w$-]+)?$/;
const SDK = /^arn:aws[\w-]*:states:[\w-]*:\d*:(aws-sdk:\w+):(.+)$/;
const OPTIMISED = /^arn:aws[\w-]*:states:[\w-]*:\d*:(\w+):(.+)$/;

const parsed = new Map<string, TaskResource>();

const parse = (arn: string): TaskResource => {
  if (FUNCTION.test(arn)) return { arn, kind: 'function', resourceType: 'lambda', resource: arn };
  const [, resourceType = '', resource = ''] = SDK.exec(arn) ?? OPTIMISED.exec(arn) ?? [];
  return { arn, kind: 'integration', resourceType, resource };
};

/** The parts of `arn`; parts that are not there are empty texts. */
export const parseResource = (arn: string): TaskResource => {
  const known = parsed.get(arn) ?? parse(arn);
  parsed.set(arn, known);
  return known;
};
