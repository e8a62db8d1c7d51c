// A run's budget: RUN#<runId>/BUDGET. One item, so that each movement of money is one atomic write.
import * as z from 'zod';
import type { MicroUsd } from '../../money.ts';
import type { LedgerTotals } from '../../ports/ledger.ts';
import { budgetKey } from '../table-keys.ts';
import type { Table } from '../table.ts';
import type { Line } from './line.ts';

const BudgetSchema = z.object({
  limitMicroUsd: z.int(),
  /** limit − open − settled − uncertain */
  remainingMicroUsd: z.int(),
  settledMicroUsd: z.int(),
  uncertainMicroUsd: z.int(),
  /** What is reserved and not yet closed, by entry: as many as there are calls under way. */
  open: z.record(z.string(), z.int()),
});
type Budget = z.infer<typeof BudgetSchema>;

const EMPTY: Budget = { limitMicroUsd: 0, remainingMicroUsd: 0, settledMicroUsd: 0, uncertainMicroUsd: 0, open: {} };

/** The round is in the name, so that a late writer of an earlier round moves nothing. */
const entryOf = ({ reservationId, round }: Line): string => `${reservationId}~${round}`;

export const totalsOf = ({ limitMicroUsd, settledMicroUsd, uncertainMicroUsd, open }: Budget): LedgerTotals => ({
  limitMicroUsd,
  openMicroUsd: Object.values(open).reduce((sum, cost) => sum + cost, 0),
  settledMicroUsd,
  uncertainMicroUsd,
});

/** Movements of the budget; each can be repeated without moving money twice. */
export const budgetItem = (table: Table) => {
  const find = async (runId: string): Promise<Budget | undefined> => {
    const item = await table.get(budgetKey(runId));
    return item === undefined ? undefined : BudgetSchema.parse(item);
  };
  /** Closes the line's entry, if it is there: `settled` and `uncertain` are kept, the rest becomes free again. */
  const close = async (line: Line, kept: { settled: MicroUsd; uncertain: MicroUsd }): Promise<void> => {
    await table.update(budgetKey(line.runId), {
      update:
        'SET remainingMicroUsd = remainingMicroUsd + :free, settledMicroUsd = settledMicroUsd + :settled, ' +
        'uncertainMicroUsd = uncertainMicroUsd + :uncertain REMOVE #open.#entry',
      condition: 'attribute_exists(#open.#entry)',
      names: { '#open': 'open', '#entry': entryOf(line) },
      values: {
        ':free': line.reservedMicroUsd - kept.settled - kept.uncertain,
        ':settled': kept.settled,
        ':uncertain': kept.uncertain,
      },
    });
  };
  return {
    totals: async (runId: string): Promise<LedgerTotals> => totalsOf((await find(runId)) ?? EMPTY),
    /** False when what it was based on has changed meanwhile. */
    setLimit: async (runId: string, wanted: MicroUsd): Promise<boolean> => {
      const budget = await find(runId);
      if (budget === undefined) {
        const item = { ...EMPTY, ...budgetKey(runId), limitMicroUsd: wanted, remainingMicroUsd: wanted };
        return table.put(item, { condition: 'attribute_not_exists(pk)' });
      }
      const limit = Math.max(wanted, budget.limitMicroUsd - budget.remainingMicroUsd);
      const updated = await table.update(budgetKey(runId), {
        update: 'SET limitMicroUsd = :limit, remainingMicroUsd = remainingMicroUsd + :more',
        condition: 'limitMicroUsd = :seen AND remainingMicroUsd >= :less',
        values: {
          ':limit': limit,
          ':more': limit - budget.limitMicroUsd,
          ':less': budget.limitMicroUsd - limit,
          ':seen': budget.limitMicroUsd,
        },
      });
      return updated !== undefined;
    },
    /** Takes the line's upper bound out of what remains: taken now, taken before, or refused. */
    take: async (line: Line): Promise<'taken' | 'taken before' | 'refused'> => {
      const entry = entryOf(line);
      const updated = await table.update(budgetKey(line.runId), {
        update: 'SET remainingMicroUsd = remainingMicroUsd - :cost, #open.#entry = :cost',
        condition: 'remainingMicroUsd >= :cost AND attribute_not_exists(#open.#entry)',
        names: { '#open': 'open', '#entry': entry },
        values: { ':cost': line.reservedMicroUsd },
      });
      if (updated !== undefined) return 'taken';
      return (await find(line.runId))?.open[entry] === undefined ? 'refused' : 'taken before';
    },
    /** Books a closed line: the same figures however often, since the entry goes with the first time. */
    book: (line: Line): Promise<void> =>
      close(line, {
        settled: line.state === 'settled' ? line.chargedMicroUsd : 0,
        uncertain: line.state === 'uncertain' ? line.chargedMicroUsd : 0,
      }),
    /** Undoes a take whose line was closed before it came to be granted. */
    giveBack: (line: Line): Promise<void> => close(line, { settled: 0, uncertain: 0 }),
  };
};
