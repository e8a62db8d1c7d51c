import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  definitionSubstitutions,
  FUNCTION_SECONDS,
  functionArn,
  loadHandlers,
  STAGES,
} from '../../../local/runtime/functions.ts';
import { readDefinition } from '../../../local/runtime/state-machine.ts';

const PIPELINE = join(import.meta.dirname, '../../../infra/statemachines/pipeline.asl.json');

describe('the functions of the local account', () => {
  it('may run as long as the states that call them', () => {
    const text = readFileSync(PIPELINE, 'utf8');
    const limits = [
      ...text.matchAll(/"TimeoutSeconds": (\d+),\s*"Arguments": \{\s*"FunctionName": "\$\{(\w+)Function\}"/g),
    ].map(([, seconds, name = '']) => [name.replaceAll(/\B[A-Z]/gu, '-$&').toLowerCase(), Number(seconds)]);
    const { intake, ...called } = FUNCTION_SECONDS;
    expect(Object.fromEntries(limits)).toEqual(called);
    expect(intake).toBeLessThanOrEqual(300);
  });

  it('fill every placeholder of the pipeline', async () => {
    const definition = await readDefinition(definitionSubstitutions());
    expect(definition).not.toContain('${');
    expect(definition).toContain(`"FunctionName": "${functionArn('finish')}"`);
  });

  it('have the handlers given in place of the project’s own', async () => {
    const given = Object.fromEntries(STAGES.map((stage) => [stage, () => () => Promise.resolve(stage)]));
    expect(await loadHandlers(given)).toEqual(given);
  });
});
