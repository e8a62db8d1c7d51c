// The Lambda functions of the pipeline as the local account has them: names, time limits, handlers.
import type { CreateHandler } from '../../lambdas/shared/step.ts';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../local-account.ts';

/** Seconds each function may take: the same as the TimeoutSeconds of its state, and as deployed. */
export const FUNCTION_SECONDS = {
  analyze: 240,
  'cut-out': 240,
  prompt: 120,
  localize: 300,
  cache: 300,
  admit: 60,
  render: 240,
  qc: 180,
  follow: 120,
  publish: 300,
  finish: 300,
  intake: 120,
} as const;

/** A function's folder under lambdas/. */
export type Stage = keyof typeof FUNCTION_SECONDS;

export const STAGES = Object.keys(FUNCTION_SECONDS) as Stage[];

export const functionName = (stage: string): string => `liveframe-${stage}`;

export const functionArn = (stage: string): string =>
  `arn:aws:lambda:${LOCAL_REGION}:${LOCAL_ACCOUNT}:function:${functionName(stage)}`;

/** `cut-out` becomes `CutOut`. */
const pascalCase = (stage: string): string =>
  stage.replaceAll(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** `${AnalyzeFunction}` … of the state machine, without intake, which stands before it. */
export const definitionSubstitutions = (): Record<string, string> =>
  Object.fromEntries(
    STAGES.filter((stage) => stage !== 'intake').map((stage) => [`${pascalCase(stage)}Function`, functionArn(stage)]),
  );

/** Imports the handler modules of all stages; `given` ones stand in for theirs. */
export const loadHandlers = async (
  given: Readonly<Partial<Record<string, CreateHandler>>> = {},
): Promise<Record<Stage, CreateHandler>> => {
  const load = async (stage: Stage): Promise<[Stage, CreateHandler]> => {
    const replacement = given[stage];
    if (replacement !== undefined) return [stage, replacement];
    const module = (await import(`../../lambdas/${stage}/handler.ts`)) as { createHandler: CreateHandler };
    return [stage, module.createHandler];
  };
  return Object.fromEntries(await Promise.all(STAGES.map(load))) as Record<Stage, CreateHandler>;
};
