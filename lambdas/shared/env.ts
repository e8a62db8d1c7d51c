// The only reader of process.env in the Lambdas: parses it once, at cold start, and says what is missing and how to set it.
import * as z from 'zod';

/** Variables a Lambda may be given; each Lambda names its own subset, and CDK types its `environment` by the same names. */
export const EnvironmentSchema = z.object({
  /** The bucket that holds inputs, runs and assets. */
  BUCKET_NAME: z.string().min(3),
  /** The DynamoDB table with run records, outcomes, the ledger, rate buckets and exact cache records. */
  TABLE_NAME: z.string().min(3),
  /** The state machine that intake starts. */
  STATE_MACHINE_ARN: z.string().startsWith('arn:'),
  /** OpenSearch: `https://host[:port]`. */
  OPENSEARCH_ENDPOINT: z.url(),
  /** How requests to OpenSearch are signed: `aoss` (Serverless), `es` (managed domain), `none` (loopback). */
  OPENSEARCH_AUTH: z.enum(['aoss', 'es', 'none']),
  /** The event bus that gets the completion event. */
  EVENT_BUS_NAME: z.string().min(1),
  /** Whose models answer: `stand-in` or `aws:<account>/<region>`; part of the run hash and of the cache scope. */
  MODEL_ENDPOINT: z.string().regex(/^(stand-in|aws:\d{12}\/[a-z0-9-]+)$/),
  /**
   * Requests a minute that the account grants every image model, where that is not what the model cards say.
   * Optional: the card's number without it.
   */
  ACCOUNT_REQUESTS_PER_MINUTE: z.coerce.number().int().positive().optional(),
  /** Folder with the packs, beside the bundle on Lambda. */
  PACKS_FOLDER: z.string().min(1),
});

export type Environment = z.infer<typeof EnvironmentSchema>;
export type EnvironmentName = keyof Environment;
export type RawEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the named variables out of `raw`.
 * Throws an Error that lists every variable that is missing or malformed.
 */
export const readEnvironment = <Name extends EnvironmentName>(
  names: readonly Name[],
  raw: RawEnvironment,
): Pick<Environment, Name> => {
  const problems: string[] = [];
  const values: Partial<Record<EnvironmentName, unknown>> = {};
  for (const name of names) {
    const parsed = EnvironmentSchema.shape[name].safeParse(raw[name]);
    if (parsed.success) values[name] = parsed.data;
    else
      problems.push(`${name} is ${JSON.stringify(raw[name] ?? 'not set')}: ${parsed.error.issues[0]?.message ?? ''}`);
  }
  if (problems.length > 0) throw new Error(`The function's environment is wrong. ${problems.join('; ')}.`);
  return values as Pick<Environment, Name>;
};

/** The process's own environment, for the cold start. */
export const processEnvironment = (): RawEnvironment => process.env;
