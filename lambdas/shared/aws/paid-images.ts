// What a paid image call needs, in AWS.
import type { PaidImageCollaborators } from '../paid-image-call.ts';
import { imageModel } from './image-model.ts';
import { ledger } from './ledger.ts';
import { objectStore } from './object-store.ts';
import { rateBucket } from './rate-bucket.ts';
import { systemClock } from './system-clock.ts';

/** The collaborators in the bucket and table named. */
export const paidImages = (environment: {
  BUCKET_NAME: string;
  TABLE_NAME: string;
  ACCOUNT_REQUESTS_PER_MINUTE?: number | undefined;
}): PaidImageCollaborators & { store: ReturnType<typeof objectStore> } => ({
  store: objectStore(environment.BUCKET_NAME),
  ledger: ledger(environment.TABLE_NAME),
  rateBucket: rateBucket(environment.TABLE_NAME),
  imageModel: imageModel(),
  clock: systemClock,
  accountRequestsPerMinute: environment.ACCOUNT_REQUESTS_PER_MINUTE,
});
