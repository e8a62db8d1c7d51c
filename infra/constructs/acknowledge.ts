// Records why a security finding is accepted, at the resource it is about.
import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts one cdk-nag finding. `id` is the rule with its finding, as the report prints it; `reason` is for the auditor. */
export const acknowledge = (construct: IConstruct, id: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id, reason });
};
