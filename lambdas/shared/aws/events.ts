// Events to EventBridge.
import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LiveframeError } from '../errors.ts';
import type { Events } from '../ports/events.ts';
import { eventBridgeClient } from './clients.ts';
import { storeError, translating } from './translate-error.ts';

/** Puts events of source `liveframe` on the bus. Throws StoreUnavailable, also when the bus refuses the entry. */
export const events = (busName: string, client: EventBridgeClient = eventBridgeClient()): Events => ({
  publish: async ({ detailType, detail }) => {
    const { FailedEntryCount = 0, Entries = [] } = await translating(
      (error) => storeError(error, `publish ${detailType}`),
      () =>
        client.send(
          new PutEventsCommand({
            Entries: [
              { EventBusName: busName, Source: 'liveframe', DetailType: detailType, Detail: JSON.stringify(detail) },
            ],
          }),
        ),
    );
    if (FailedEntryCount > 0) {
      const why = Entries[0]?.ErrorMessage ?? 'no reason given';
      throw new LiveframeError('StoreUnavailable', `The event bus ${busName} refused ${detailType}: ${why}`);
    }
  },
});
