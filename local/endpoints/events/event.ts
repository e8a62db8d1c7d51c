// An event as EventBridge delivers it to its targets.
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../../local-account.ts';

export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  /** ISO 8601, whole seconds */
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
}

interface EventContent {
  id: string;
  source: string;
  detailType: string;
  /** Milliseconds since 1970. */
  time: number;
  detail: Record<string, unknown>;
  resources?: string[];
}

/** The envelope EventBridge puts around an event of the local account. */
export const busEvent = ({ id, source, detailType, time, detail, resources = [] }: EventContent): BusEvent => ({
  version: '0',
  id,
  'detail-type': detailType,
  source,
  account: LOCAL_ACCOUNT,
  time: `${new Date(time).toISOString().slice(0, 19)}Z`,
  region: LOCAL_REGION,
  resources,
  detail,
});
