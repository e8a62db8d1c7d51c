// A new price is a new overlay: the same pictures, the same jobs, nothing paid.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShow, type Ended, type Show } from './show.ts';

const sheet = (price: string): string =>
  `sku,title,price,compareAt,currency,colour,stock\nSK-RD,Cherry red skillet,${price},USD,red,${price.length}\n`;

/** One small picture of each moment. */
const overrides = { options: 1, channels: ['social-square'] };

const jobsOf = ({ manifest }: Ended): string[] =>
  (manifest?.cues ?? []).flatMap(({ options }) => options.map(({ job }) => job.jobId));

const pricesOf = ({ manifest }: Ended): string[] =>
  (manifest?.cues ?? []).flatMap(({ files }) =>
    files.flatMap(({ overlay }) =>
      (overlay?.elements ?? []).filter(({ element }) => element === 'price').map(({ text }) => text),
    ),
  );

describe('a run whose sheet has only another price', () => {
  let show: Show;
  let before: Ended;
  let after: Ended;
  let paidCalls: number;
  let billedLater: number;
  beforeAll(async () => {
    show = await openShow();
    before = await show.run({ files: { 'products.csv': sheet('39.90,59') }, overrides });
    const billed = show.runtime.statement().totalMicroUsd;
    after = await show.run({ files: { 'products.csv': sheet('29.50,59') }, overrides });
    const lines = await show.ledgerLines(after.runId);
    paidCalls = lines.length;
    billedLater = show.runtime.statement().totalMicroUsd - billed;
  }, 180_000);
  afterAll(() => show.close());

  it('is another run, and pays for nothing', () => {
    expect(after.status).toBe('started');
    expect(after.runId).not.toBe(before.runId);
    expect([paidCalls, billedLater]).toEqual([0, 0]);
    expect(after.manifest?.totals).toMatchObject({ fromCache: 2, accepted: 2, costMicroUsd: 0 });
  });

  it('asks for the same pictures', () => {
    expect(jobsOf(after)).toEqual(jobsOf(before));
    expect(jobsOf(after)).toHaveLength(2);
  });

  it('shows the new price and the new saving on every picture of the product', () => {
    expect(pricesOf(before)).toEqual(['$39.90 $59 −32%', '$39.90 $59 −32%']);
    expect(pricesOf(after)).toEqual(['$29.50 $59 −50%', '$29.50 $59 −50%']);
  });
});
