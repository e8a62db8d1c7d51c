// The run that a person means.
import { describe, expect, it } from '@jest/globals';
import { findRun } from '../../cli/find-run.ts';
import { memoryObjectStore } from '../fakes/memory-object-store.ts';

const KITCHEN = 'kitchen-0123456789ab';
const BEAUTY = 'beauty-0123456789ab';
const find = async (meant: string): Promise<string> => {
  const objects = memoryObjectStore();
  for (const runId of [KITCHEN, BEAUTY, 'beauty-999999999999']) await objects.put(`runs/${runId}/spec.json`, '{}');
  return findRun(objects, meant);
};

describe('a run', () => {
  it.each([KITCHEN, 'kitchen', `out/${KITCHEN}/`, `out\\${KITCHEN}`])('is found by "%s"', async (meant) => {
    expect(await find(meant)).toBe(KITCHEN);
  });

  it('refuses a beginning that several runs share', async () => {
    await expect(find('beauty')).rejects.toThrow(/may mean several runs: beauty-0123456789ab, beauty-999999999999/u);
  });

  it('refuses a name that no run has, and lists those there are', async () => {
    await expect(find('garden')).rejects.toThrow(/no run "garden" here. Known: beauty/u);
  });
});
