import {
  EventBridgeClient,
  ListRulesCommand,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEventBus } from '../../../../local/endpoints/events/bus.ts';
import type { BusEvent } from '../../../../local/endpoints/events/event.ts';
import { startEvents } from '../../../../local/endpoints/events/server.ts';
import type { Endpoint } from '../../../../local/loopback.ts';

describe('startEvents', () => {
  let endpoint: Endpoint;
  let client: EventBridgeClient;
  let seen: BusEvent[];
  let removeRule: () => void;

  const put = (...Entries: PutEventsRequestEntry[]) => client.send(new PutEventsCommand({ Entries }));
  const finished: PutEventsRequestEntry = {
    Source: 'liveframe',
    DetailType: 'Run finished',
    Detail: '{"runId":"r"}',
    EventBusName: 'default',
  };

  beforeEach(async () => {
    const bus = createEventBus();
    seen = [];
    removeRule = bus.addRule({ source: ['liveframe'] }, (event) => seen.push(event));
    endpoint = await startEvents({ bus, now: () => Date.UTC(2026, 10, 23, 12) });
    client = new EventBridgeClient({
      endpoint: endpoint.url,
      region: 'us-west-2',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
    });
  });
  afterEach(async () => {
    client.destroy();
    await endpoint.close();
  });

  it('hands an event to whoever asked for its kind', async () => {
    const { FailedEntryCount, Entries } = await put(finished, { ...finished, Source: 'other' });
    expect(FailedEntryCount).toBe(0);
    expect(seen).toEqual([
      {
        version: '0',
        id: Entries?.[0]?.EventId,
        'detail-type': 'Run finished',
        source: 'liveframe',
        account: '000000000000',
        time: '2026-11-23T12:00:00Z',
        region: 'us-west-2',
        resources: [],
        detail: { runId: 'r' },
      },
    ]);
  });

  it('keeps the time and the resources an entry brings', async () => {
    await put({ ...finished, Time: new Date('2026-01-02T03:04:05Z'), Resources: ['arn:x'] });
    expect(seen[0]).toMatchObject({ time: '2026-01-02T03:04:05Z', resources: ['arn:x'] });
  });

  it('hands nothing to a rule that was removed', async () => {
    removeRule();
    await put(finished);
    expect(seen).toEqual([]);
  });

  it('reports a bad entry in its place and takes the others', async () => {
    const { FailedEntryCount, Entries } = await put(
      { ...finished, Detail: '[1]' },
      { ...finished, Detail: '{' },
      finished,
      {
        ...finished,
        Source: undefined,
      },
    );
    expect(FailedEntryCount).toBe(3);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      'MalformedDetail',
      'MalformedDetail',
      undefined,
      'InvalidArgument',
    ]);
    expect(seen).toHaveLength(1);
  });

  it('refuses more than ten entries', async () => {
    await expect(put(...Array.from({ length: 11 }, () => finished))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('refuses another operation, by name', async () => {
    await expect(client.send(new ListRulesCommand({}))).rejects.toThrow(
      'The local EventBridge knows PutEvents only, not AWSEvents.ListRules.',
    );
  });
});
