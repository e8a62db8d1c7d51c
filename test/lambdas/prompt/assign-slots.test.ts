// Jobs with the very same wish are numbered.
import { expect, it } from '@jest/globals';
import { assignSlots } from '../../../lambdas/prompt/assign-slots.ts';
import { renderJob } from '../../fakes/render-run.ts';

const slotsOf = (...given: Parameters<typeof renderJob>[0][]) =>
  assignSlots(given.map((one) => renderJob(one))).map(({ slot }) => slot);

it('numbers the jobs of one prompt and scope in their order', () => {
  expect(slotsOf({ prompt: 'a pan' }, { prompt: 'a kettle' }, { prompt: 'A  pan!' })).toEqual([1, 1, 2]);
});

it('begins anew for another scope', () => {
  expect(slotsOf({ prompt: 'a pan' }, { prompt: 'a pan', cacheScope: 'scope-2' })).toEqual([1, 1]);
});
