// The structured logger every Lambda shares (AWS Powertools): JSON lines with the run and the step.
import { Logger } from '@aws-lambda-powertools/logger';

export const logger = new Logger({ serviceName: 'liveframe' });
