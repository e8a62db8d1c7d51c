// docs/asl-support.md says what support.ts says, and loading refuses the rest by name.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadDefinition } from '../../../local/asl/load.ts';
import { JSONPATH_FIELDS, MACHINE_FIELDS, SUPPORT } from '../../../local/asl/support.ts';
import { machineOf } from './run-machine.ts';

const PAGE = readFileSync(new URL('../../../docs/asl-support.md', import.meta.url), 'utf8');

const codesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** The rows of the table under that heading row: what the first cell names → what the second lists. */
const tableOf = (heading: string): Record<string, string[]> => {
  const lines = PAGE.split('\n');
  const start = lines.findIndex((line) => line.split('|').map((cell) => cell.trim())[1] === heading);
  expect(start).toBeGreaterThan(-1);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return Object.fromEntries(
    rows.slice(0, end).map((line) => {
      const [, first = '', second = ''] = line.split('|');
      return [codesIn(first)[0] ?? first.trim(), codesIn(second)];
    }),
  );
};

describe('docs/asl-support.md', () => {
  it.each<[string, Readonly<Record<string, readonly string[]>>]>([
    ['State', { Machine: MACHINE_FIELDS, ...SUPPORT.states }],
    ['Part', SUPPORT.parts],
    ['Field', SUPPORT.values],
    ['Resource', SUPPORT.integrations],
    ['Resource of ItemReader', SUPPORT.readers],
    ['Resource of ResultWriter', SUPPORT.writers],
    ['Kind', { added: SUPPORT.functions, removed: SUPPORT.missingFunctions }],
  ])('lists under %s what the engine supports, no more and no less', (heading, supported) => {
    expect(tableOf(heading)).toEqual(supported);
  });
});

describe('loading', () => {
  const types = Object.keys(SUPPORT.states) as (keyof typeof SUPPORT.states)[];

  it.each(types)('refuses in a %s every JSONPath field and every unknown one, by name', (Type) => {
    const known: readonly string[] = SUPPORT.states[Type];
    for (const field of [...JSONPATH_FIELDS, 'Credentials', 'Unheard']) {
      expect(known).not.toContain(field);
      const load = (): unknown => loadDefinition(machineOf({ Odd: { Type, [field]: 1 } }));
      expect(load).toThrow(new RegExp(`In state 'Odd': field ${field} of ${Type} .*not supported`));
    }
  });
});
