// The memory fakes keep the same contracts as the adapters for AWS.
import { memoryClaims } from '../fakes/memory-claims.ts';
import { memoryExactCache } from '../fakes/memory-exact-cache.ts';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { memoryObjectStore } from '../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../fakes/memory-outcome-records.ts';
import { memoryRateBucket } from '../fakes/memory-rate-bucket.ts';
import { memoryRunRecords } from '../fakes/memory-run-records.ts';
import { memoryVectorIndex } from '../fakes/memory-vector-index.ts';
import { describeClaims } from './claims.ts';
import { describeExactCache } from './exact-cache.ts';
import { describeLedger } from './ledger.ts';
import { describeObjectStore } from './object-store.ts';
import { describeOutcomeRecords } from './outcome-records.ts';
import { describeRateBucket } from './rate-bucket.ts';
import { describeRunRecords } from './run-records.ts';
import { describeVectorIndex } from './vector-index.ts';

describeClaims('the memory fake', memoryClaims);
describeExactCache('the memory fake', memoryExactCache);
describeLedger('the memory fake', memoryLedger);
describeObjectStore('the memory fake', memoryObjectStore);
describeOutcomeRecords('the memory fake', memoryOutcomeRecords);
describeRateBucket('the memory fake', memoryRateBucket);
describeRunRecords('the memory fake', memoryRunRecords);
describeVectorIndex('the memory fake', memoryVectorIndex);
