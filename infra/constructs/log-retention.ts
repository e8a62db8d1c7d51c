// CDK's retention settings for the days the configuration allows.
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Config } from '../config.ts';

export const LOG_RETENTION: Readonly<Record<Config['logDays'], RetentionDays>> = {
  7: RetentionDays.ONE_WEEK,
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  365: RetentionDays.ONE_YEAR,
};
