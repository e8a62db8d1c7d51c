// When the judge is asked, and what is said when it is not.
import { describe, expect, it } from '@jest/globals';
import { decideToAsk, doubtsOf, type Doubt } from '../../../lambdas/qc/judge-policy.ts';
import { sha256 } from '../../../lambdas/shared/hash.ts';
import { jobOf, specOf } from '../publish/run-fixture.ts';

const [product] = specOf().products;
const passed = { check: 'blur', passed: true, severity: 'block' as const, value: 900, limit: 120, reason: 'Sharp.' };
const doubt = (change: Partial<Doubt> = {}): Doubt => ({
  job: jobOf('c001', 1),
  product: undefined,
  attempt: 1,
  checks: [passed],
  ...change,
});

describe('the policy uncertain', () => {
  it('does not ask when nothing leaves a doubt, and says so', () => {
    expect(decideToAsk('uncertain', doubt())).toEqual({
      ask: false,
      why: 'Nothing measured left a doubt, so the judge was not asked.',
    });
  });

  it.each<[string, Partial<Doubt>]>([
    ['a measurement is close to its limit', { checks: [{ ...passed, close: true }] }],
    ['a check wants a look', { checks: [{ ...passed, passed: false, severity: 'review' }] }],
    ['the model drew the product', { job: jobOf('c001', 1, { productSku: 'PAN' }), product: undefined }],
    ['people are asked for', { job: jobOf('c001', 1, { prompt: 'A woman holding a pan.' }) }],
    ['an earlier picture failed', { attempt: 2 }],
  ])('asks when %s', (_name, change) => {
    expect(doubtsOf(doubt(change))).toHaveLength(1);
    expect(decideToAsk('uncertain', doubt(change)).ask).toBe(true);
  });

  it('does not ask for a product that stands in from its cut-out, nor for a note', () => {
    const job = jobOf('c001', 1, { productSku: 'PAN' });
    expect(doubtsOf(doubt({ job, product }))).toEqual([]);
    expect(doubtsOf(doubt({ checks: [{ ...passed, passed: false, severity: 'note' }] }))).toEqual([]);
  });
});

describe('the other policies', () => {
  it('always ask, or ask about one job in ten, the same ones every time', () => {
    expect(decideToAsk('always', doubt()).ask).toBe(true);
    const jobs = Array.from({ length: 400 }, (_, index) =>
      jobOf('c001', 1, { jobId: sha256(String(index)).slice(0, 24) }),
    );
    const asked = jobs.filter((job) => decideToAsk('sample', doubt({ job })).ask).length;
    expect(asked).toBeGreaterThan(20);
    expect(asked).toBeLessThan(70);
    expect(decideToAsk('sample', doubt({ job: jobs[0]! }))).toEqual(decideToAsk('sample', doubt({ job: jobs[0]! })));
  });
});
