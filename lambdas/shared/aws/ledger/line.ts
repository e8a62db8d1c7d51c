// A reservation's own item: RUN#<runId>/RESERVATION#<id>. Its state decides, once, what becomes of the money.
import * as z from 'zod';
import { PURPOSES, type LedgerLine, type Reservation } from '../../ports/ledger.ts';
import { reservationKey } from '../table-keys.ts';
import type { Table } from '../table.ts';

/**
 * `pending`: not yet granted, so nothing can have been sent. A closed id that is reserved again starts a new round;
 * what earlier rounds were charged stays in the item.
 */
const LineSchema = z.object({
  runId: z.string(),
  reservationId: z.string(),
  purpose: z.enum(PURPOSES),
  modelId: z.string(),
  jobId: z.string().optional(),
  expiresAt: z.number(),
  state: z.enum(['pending', 'open', 'settled', 'released', 'uncertain']),
  round: z.int(),
  reservedMicroUsd: z.int(),
  /** Of this round. */
  chargedMicroUsd: z.int(),
  /** Of earlier rounds. */
  earlierMicroUsd: z.int(),
});
export type Line = z.infer<typeof LineSchema>;
export type ClosedState = 'settled' | 'released' | 'uncertain';

export const isClosed = (line: Line): line is Line & { state: ClosedState } =>
  line.state !== 'pending' && line.state !== 'open';

/** What the ledger's readers see; a pending line is on its way to open. */
export const ledgerLineOf = (line: Line): LedgerLine => ({
  runId: line.runId,
  reservationId: line.reservationId,
  purpose: line.purpose,
  modelId: line.modelId,
  expiresAt: line.expiresAt,
  ...(line.jobId === undefined ? {} : { jobId: line.jobId }),
  state: line.state === 'pending' ? 'open' : line.state,
  reservedMicroUsd: line.reservedMicroUsd,
  chargedMicroUsd: line.chargedMicroUsd + line.earlierMicroUsd,
});

export const parseLine = (item: unknown): Line => LineSchema.parse(item);

const pendingLine = ({ upperBound, ...reservation }: Reservation, round: number, earlierMicroUsd: number): Line => ({
  ...reservation,
  state: 'pending',
  round,
  reservedMicroUsd: upperBound,
  chargedMicroUsd: 0,
  earlierMicroUsd,
});

/** Holds while the line is in the state and round it was read in. */
const unchanged = ({ state, round }: Line) => ({
  condition: '#state = :seen AND #round = :round',
  names: { '#state': 'state', '#round': 'round' },
  values: { ':seen': state, ':round': round },
});

/** The writes a line goes through; each is conditional on the line as it was read and tells whether it held. */
export const lineItems = (table: Table) => {
  const keyOf = ({ runId, reservationId }: Pick<Line, 'runId' | 'reservationId'>) =>
    reservationKey(runId, reservationId);
  return {
    find: async (runId: string, reservationId: string): Promise<Line | undefined> => {
      const item = await table.get(reservationKey(runId, reservationId));
      return item === undefined ? undefined : parseLine(item);
    },
    /** Creates the first round; undefined when there is a line. */
    create: async (reservation: Reservation): Promise<Line | undefined> => {
      const line = pendingLine(reservation, 1, 0);
      const created = await table.put({ ...keyOf(line), ...line }, { condition: 'attribute_not_exists(pk)' });
      return created ? line : undefined;
    },
    /** Starts the next round of a closed line; undefined when another was faster. */
    reopen: async (closed: Line, reservation: Reservation): Promise<Line | undefined> => {
      const line = pendingLine(reservation, closed.round + 1, closed.earlierMicroUsd + closed.chargedMicroUsd);
      return (await table.put({ ...keyOf(line), ...line }, unchanged(closed))) ? line : undefined;
    },
    /** Moves the line on; undefined when it is no longer as it was read. */
    move: async (line: Line, state: Line['state'], chargedMicroUsd: number): Promise<Line | undefined> => {
      const condition = unchanged(line);
      const item = await table.update(keyOf(line), {
        ...condition,
        update: 'SET #state = :state, chargedMicroUsd = :charged',
        values: { ...condition.values, ':state': state, ':charged': chargedMicroUsd },
      });
      return item === undefined ? undefined : parseLine(item);
    },
    /** Takes back a first round that was refused. */
    remove: (line: Line): Promise<boolean> => table.remove(keyOf(line), unchanged(line)),
  };
};
