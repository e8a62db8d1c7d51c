// The memory fakes keep the same contracts as the adapters for AWS.
import { memoryDenials } from '../fakes/memory-denials.ts';
import { memoryExactCache } from '../fakes/memory-exact-cache.ts';
import { memoryLedger } from '../fakes/memory-ledger.ts';
import { memoryObjectStore } from '../fakes/memory-object-store.ts';
import { memoryOutcomeRecords } from '../fakes/memory-outcome-records.ts';
import { memoryRateBucket } from '../fakes/memory-rate-bucket.ts';
import { memoryRecentEntries } from '../fakes/memory-recent-entries.ts';
import { memoryRunRecords } from '../fakes/memory-run-records.ts';
import { memoryVectorIndex } from '../fakes/memory-vector-index.ts';
import { describeDenials } from './denials.ts';
import { describeExactCache } from './exact-cache.ts';
import { describeLedger } from './ledger.ts';
import { describeObjectStore } from './object-store.ts';
import { describeOutcomeRecords } from './outcome-records.ts';
import { describeRateBucket } from './rate-bucket.ts';
import { describeRecentEntries } from './recent-entries.ts';
import { describeRunRecords } from './run-records.ts';
import { describeVectorIndex } from './vector-index.ts';

describeDenials('the memory fake', memoryDenials);
describeExactCache('the memory fake', memoryExactCache);
describeLedger('the memory fake', memoryLedger);
describeObjectStore('the memory fake', memoryObjectStore);
describeOutcomeRecords('the memory fake', memoryOutcomeRecords);
describeRateBucket('the memory fake', memoryRateBucket);
describeRecentEntries('the memory fake', memoryRecentEntries);
describeRunRecords('the memory fake', memoryRunRecords);
describeVectorIndex('the memory fake', memoryVectorIndex);
