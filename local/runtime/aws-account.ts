// Which AWS account answers for the models when they are real.
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { badInput } from '../../lambdas/shared/errors.ts';

type Credentials = () => Promise<{ accountId?: string }>;

/**
 * `aws:<account>/<region>` of the user's own credentials. Throws BadInput when there are none, or when they do not tell the
 * account, with what to set. `credentials` stands in for the SDK's default chain.
 */
export const awsModelEndpoint = async (
  region: string,
  credentials: Credentials = defaultProvider(),
): Promise<string> => {
  let accountId: string | undefined;
  try {
    ({ accountId } = await credentials());
  } catch (error) {
    throw badInput(
      `No AWS credentials were found for --models aws: ${(error as Error).message} Set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use --models local.`,
      { cause: error },
    );
  }
  if (accountId === undefined) {
    throw badInput(
      'The AWS credentials do not say which account they are of. Set AWS_ACCOUNT_ID to its twelve digits.',
    );
  }
  return `aws:${accountId}/${region}`;
};
