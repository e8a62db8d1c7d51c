// The ledger of a run's money in the table, by ordered conditional writes; docs/money.md goes through its crash points.
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { LiveframeError } from '../errors.ts';
import type { MicroUsd } from '../money.ts';
import type { Ledger, Reservation } from '../ports/ledger.ts';
import { documentClient } from './clients.ts';
import { budgetItem } from './ledger/budget.ts';
import { isClosed, ledgerLineOf, lineItems, parseLine, type ClosedState, type Line } from './ledger/line.ts';
import { RESERVATION_PREFIX, runPartition } from './table-keys.ts';
import { dynamoTable, type Table } from './table.ts';

/** Every lost race means that another writer got further, so a few rounds settle any race that can happen. */
const MAX_ROUNDS = 20;

/** Repeats `step` until it gives something; what it is based on changes under it only by others' progress. */
const untilSettled = async <Result>(doing: string, step: () => Promise<Result | undefined>): Promise<Result> => {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = await step();
    if (result !== undefined) return result;
  }
  throw new LiveframeError('StoreUnavailable', `Could not ${doing}: its item changed ${MAX_ROUNDS} times meanwhile.`);
};

const reserving = (table: Table) => {
  const lines = lineItems(table);
  const budget = budgetItem(table);
  /** The line to grant: new, left pending by a crash, or open from before; undefined when another was faster. */
  const begin = async (reservation: Reservation): Promise<Line | undefined> => {
    const created = await lines.create(reservation);
    if (created !== undefined) return created;
    const line = await lines.find(reservation.runId, reservation.reservationId);
    if (line === undefined || !isClosed(line)) return line;
    await budget.book(line);
    return lines.reopen(line, reservation);
  };
  const refuse = async (line: Line): Promise<false | undefined> => {
    const undone = line.round === 1 ? await lines.remove(line) : (await lines.move(line, 'released', 0)) !== undefined;
    return undone ? false : undefined;
  };
  /** One try; undefined when a concurrent writer changed the line and everything is to be looked at again. */
  return async (reservation: Reservation): Promise<boolean | undefined> => {
    const line = await begin(reservation);
    if (line === undefined) return undefined;
    if (line.state === 'open') return true;
    const taken = await budget.take(line);
    if (taken === 'refused') return refuse(line);
    if ((await lines.move(line, 'open', 0)) !== undefined) return true;
    const now = await lines.find(line.runId, line.reservationId);
    if (now?.state === 'open' && now.round === line.round) return true;
    if (taken === 'taken') await budget.giveBack(line);
    return undefined;
  };
};

const closing = (table: Table) => {
  const lines = lineItems(table);
  const budget = budgetItem(table);
  return (id: Pick<Line, 'runId' | 'reservationId'>, state: ClosedState, charge: (line: Line) => MicroUsd) =>
    untilSettled(`close reservation ${id.reservationId}`, async () => {
      const line = await lines.find(id.runId, id.reservationId);
      if (line === undefined) return true;
      if (isClosed(line)) {
        await budget.book(line);
        return true;
      }
      const closed =
        line.state === 'pending' ? await lines.move(line, 'released', 0) : await lines.move(line, state, charge(line));
      if (closed === undefined) return undefined;
      await budget.book(closed);
      return true;
    });
};

/**
 * The ledger in the table called `name`. Throws StoreUnavailable; every method can simply be repeated after that.
 * An id that was closed and is reserved again takes new money, and its line adds up the charges.
 * Closing what is closed, or was never there, changes nothing but completes a closing that was interrupted.
 */
export const ledger = (name: string, client: DynamoDBDocumentClient = documentClient()): Ledger => {
  const table = dynamoTable(name, client);
  const budget = budgetItem(table);
  const tryReserve = reserving(table);
  const close = closing(table);
  return {
    setLimit: async (runId, limitMicroUsd) => {
      await untilSettled(`set the limit of ${runId}`, async () =>
        (await budget.setLimit(runId, limitMicroUsd)) ? true : undefined,
      );
    },
    reserve: (reservation) => untilSettled(`reserve ${reservation.reservationId}`, () => tryReserve(reservation)),
    settle: async (runId, reservationId, chargedMicroUsd) => {
      await close({ runId, reservationId }, 'settled', () => chargedMicroUsd);
    },
    release: async (runId, reservationId) => {
      await close({ runId, reservationId }, 'released', () => 0);
    },
    markUncertain: async (runId, reservationId) => {
      await close({ runId, reservationId }, 'uncertain', (line) => line.reservedMicroUsd);
    },
    totals: (runId) => budget.totals(runId),
    lines: async function* (runId) {
      for await (const item of table.query(runPartition(runId), RESERVATION_PREFIX))
        yield ledgerLineOf(parseLine(item));
    },
  };
};
