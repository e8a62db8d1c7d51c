// Whether the moment that Admit granted has come, and has not passed.
import { LiveframeError } from '../shared/errors.ts';
import type { Grant } from '../shared/domain/child.ts';
import type { Clock } from '../shared/ports/clock.ts';

/** Milliseconds Render waits itself for its slot; Wait states are exact to about a second. */
const MAX_EARLY = 1000;

type Granted = Pick<Grant, 'sendAt' | 'expiresAt' | 'transferBy'>;

const expired = ({ sendAt }: Granted, why: string): LiveframeError =>
  new LiveframeError('GrantExpired', `The grant to send at ${sendAt} ${why}.`);

/** Waits out the last moment. Throws GrantExpired when the slot is more than a second away or was too long ago. */
export const keepAppointment = async (clock: Clock, grant: Granted): Promise<void> => {
  const early = Date.parse(grant.sendAt) - clock.now();
  if (early > MAX_EARLY) throw expired(grant, `is for ${early} ms from now; nothing was sent`);
  if (early > 0) await clock.sleep(early);
  const late = clock.now() - grant.expiresAt;
  if (late >= 0) throw expired(grant, `expired ${late} ms ago; nothing was sent`);
};

/** Throws GrantExpired when it is too late for the second of two steps. */
export const keepTransferTime = (clock: Pick<Clock, 'now'>, grant: Granted): void => {
  const late = clock.now() - (grant.transferBy ?? grant.expiresAt);
  if (late >= 0) throw expired(grant, `expired ${late} ms ago for its second step; the picture of the first is kept`);
};

/** The error for a grant of no money whose paid picture is not there. */
export const paidBytesGone = (grant: Granted): LiveframeError =>
  expired(grant, 'was for a picture that is paid for, but its bytes are gone; nothing was sent');
