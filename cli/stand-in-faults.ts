// Reads --faults: how the stand-in should misbehave.
import { FaultKnobsSchema, type FaultSettings } from '../local/endpoints/bedrock/faults.ts';
import { badInput } from '../lambdas/shared/errors.ts';
import { parseJson } from './read-json-file.ts';

/** `{ faults }` for startRuntime, or nothing when the option was not given. Throws BadInput. */
export const readFaults = (text: string | undefined): { faults?: FaultSettings } => {
  if (text === undefined) return {};
  const parsed = FaultKnobsSchema.safeParse(parseJson(text, '--faults'));
  if (parsed.success) return { faults: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(all)'}: ${message}`);
  throw badInput(
    `--faults does not fit. ${problems.join('; ')}. Allowed: ${Object.keys(FaultKnobsSchema.shape).join(', ')}.`,
  );
};
