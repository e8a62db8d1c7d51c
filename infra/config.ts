// What may differ between deployments, read once from the environment; the only env reader in infra.
import * as z from 'zod';

export const ConfigSchema = z.object({
  /** Names the stacks: `Liveframe-<stage>-…`. */
  LIVEFRAME_STAGE: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,15}$/)
    .default('dev'),
  /** `serverless`: OpenSearch Serverless NextGen, scales to zero. `domain`: a managed domain. */
  LIVEFRAME_VECTOR_STORE: z.enum(['serverless', 'domain']).default('serverless'),
  LIVEFRAME_ARCHITECTURE: z.enum(['arm64', 'x64']).default('arm64'),
  /** Instance type of the managed domain; only read with LIVEFRAME_VECTOR_STORE=domain. */
  LIVEFRAME_DOMAIN_INSTANCE: z.string().default('r7g.large.search'),
  /** Days that logs are kept. */
  LIVEFRAME_LOG_DAYS: z.coerce
    .number()
    .pipe(z.union([z.literal(7), z.literal(30), z.literal(90), z.literal(365)]))
    .default(30),
  /** Seconds a new script waits in the queue, so that its sheet, photos and sidecar can arrive. */
  LIVEFRAME_SETTLE_SECONDS: z.coerce.number().int().min(0).max(900).default(30),
});

export interface Config {
  stage: string;
  vectorStore: 'serverless' | 'domain';
  architecture: 'arm64' | 'x64';
  domainInstance: string;
  logDays: 7 | 30 | 90 | 365;
  settleSeconds: number;
}

/** Throws an Error that names each wrong variable, what it got and what is allowed. */
export const readConfig = (raw: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const parsed = ConfigSchema.safeParse(raw);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${String(path[0])}=${String(raw[String(path[0])])}: ${message}`,
    );
    throw new Error(`The deployment's configuration is wrong. ${problems.join('; ')}.`);
  }
  const values = parsed.data;
  return {
    stage: values.LIVEFRAME_STAGE,
    vectorStore: values.LIVEFRAME_VECTOR_STORE,
    architecture: values.LIVEFRAME_ARCHITECTURE,
    domainInstance: values.LIVEFRAME_DOMAIN_INSTANCE,
    logDays: values.LIVEFRAME_LOG_DAYS,
    settleSeconds: values.LIVEFRAME_SETTLE_SECONDS,
  };
};
