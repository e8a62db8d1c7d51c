// What an analysis is the same by: equal content is read and paid for once in a tenant, whatever run it came with.
import { hashOf } from '../shared/hash.ts';
import { sharedAnalysisKey } from '../shared/keys.ts';
import type { RunSpec } from '../shared/domain/run.ts';
import type { ScriptPart } from '../shared/domain/script.ts';
import type { ConverseRequest } from '../shared/ports/language-model.ts';

/** Raised when answers are resolved in another way: what was kept before is then read again. */
const RESOLVER_VERSION = 1;

/**
 * Where the analysis of `part` lies for every run that would ask the same. In the key: who answers, what is asked (the script's part and
 * the products as the request states them, so neither price nor stock), where the part stands in the script, and how answers are resolved.
 */
export const sharedKeyOf = (
  { tenant, modelEndpoint }: Pick<RunSpec, 'tenant' | 'modelEndpoint'>,
  part: ScriptPart,
  request: ConverseRequest,
): string => sharedAnalysisKey(tenant, hashOf({ resolver: RESOLVER_VERSION, modelEndpoint, request, part }));
