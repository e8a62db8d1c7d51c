import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEventBus, type EventBus } from '../../../../local/endpoints/events/bus.ts';
import { openDoor, scriptUploadedPattern, type Door } from '../../../../local/endpoints/events/door.ts';
import { objectCreatedEvent } from '../../../../local/endpoints/events/object-created.ts';
import { compilePattern } from '../../../../local/endpoints/events/pattern.ts';
import { manualTimer, type ManualTimer } from '../../support/manual-timer.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const upload = (key: string, bucket = 'liveframe-local') =>
  objectCreatedEvent({
    bucket,
    key,
    size: 5,
    etag: 'e',
    sequencer: '1',
    time: '2026-11-23T12:00:00.123Z',
    reason: 'PutObject',
  });

interface SqsRecord {
  messageId: string;
  body: string;
  attributes: { ApproximateReceiveCount: string };
}

describe('the rule for uploaded scripts', () => {
  const matches = compilePattern(scriptUploadedPattern('liveframe-local'));

  it.each([
    'incoming/friday.md',
    'incoming/friday.txt',
    'incoming/friday.script.json',
    'incoming/friday/script.json',
    'incoming/friday/script.md',
    'incoming/a/b/show.txt',
  ])('starts a run for %s', (key) => {
    expect(matches(upload(key))).toBe(true);
  });

  it.each([
    'incoming/products.json',
    'incoming/products.csv',
    'incoming/friday.run.yaml',
    'incoming/friday/photo.png',
    'incoming/script.json',
    'incoming/friday.md.run.yaml',
    'runs/friday-000000000000/input/script.md',
  ])('starts nothing for %s', (key) => {
    expect(matches(upload(key))).toBe(false);
  });

  it('starts nothing for another bucket', () => {
    expect(matches(upload('incoming/friday.md', 'other'))).toBe(false);
  });

  it('is the pattern that is deployed', () => {
    const file = join(import.meta.dirname, '../../../../infra/event-patterns/script-uploaded.json');
    expect(scriptUploadedPattern('${BucketName}')).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

describe('openDoor', () => {
  let dataFolder: string;
  let bus: EventBus;
  let timer: ManualTimer;
  let door: Door;
  let batches: SqsRecord[][];
  let errors: unknown[];
  let answer: (records: SqsRecord[]) => unknown;

  const open = (): Door =>
    openDoor({
      bus,
      bucket: 'liveframe-local',
      dataFolder,
      timer,
      settings: { delaySeconds: 2, visibilitySeconds: 60, maxReceiveCount: 2 },
      onError: (error) => errors.push(error),
      invokeIntake: ({ Records }) => {
        batches.push(Records as SqsRecord[]);
        return Promise.resolve().then(() => answer(Records as SqsRecord[]));
      },
    });
  const keysOf = (batch: SqsRecord[] | undefined) =>
    (batch ?? []).map(({ body }) => (JSON.parse(body) as { detail: { object: { key: string } } }).detail.object.key);

  beforeEach(() => {
    dataFolder = temporaryFolder();
    bus = createEventBus();
    timer = manualTimer();
    batches = [];
    errors = [];
    answer = () => ({ batchItemFailures: [] });
    door = open();
  });
  afterEach(() => door.close());

  it('hands an upload to intake after it has settled, as SQS does', async () => {
    bus.publish(upload('incoming/friday.md'));
    await timer.advance(1999);
    expect(batches).toEqual([]);
    await timer.advance(1);
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject([
      {
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:us-west-2:000000000000:liveframe-intake',
        attributes: { ApproximateReceiveCount: '1' },
      },
    ]);
    expect(JSON.parse(batches[0]?.[0]?.body ?? '')).toMatchObject({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      account: '000000000000',
      time: '2026-11-23T12:00:00Z',
      resources: ['arn:aws:s3:::liveframe-local'],
      detail: {
        bucket: { name: 'liveframe-local' },
        object: { key: 'incoming/friday.md', size: 5 },
        reason: 'PutObject',
      },
    });
  });

  it('does not hand over what is no script', async () => {
    bus.publish(upload('incoming/products.csv'));
    await timer.advance(100_000);
    expect(batches).toEqual([]);
  });

  it('hands over ten at a time', async () => {
    for (let n = 0; n < 13; n += 1) bus.publish(upload(`incoming/${n}.md`));
    await timer.advance(2000);
    expect(batches.map((batch) => batch.length)).toEqual([10, 3]);
  });

  it('hands over again only what intake reports as failed', async () => {
    answer = (records) => ({ batchItemFailures: [{ itemIdentifier: records[1]?.messageId }] });
    bus.publish(upload('incoming/a.md'));
    bus.publish(upload('incoming/b.md'));
    await timer.advance(2000);
    answer = () => undefined;
    await timer.advance(60_000);
    expect(batches.map(keysOf)).toEqual([['incoming/a.md', 'incoming/b.md'], ['incoming/b.md']]);
    await timer.advance(600_000);
    expect(batches).toHaveLength(2);
  });

  it.each<[string, (records: SqsRecord[]) => unknown]>([
    [
      'intake throws',
      () => {
        throw new Error('no');
      },
    ],
    ['intake names a message it was not given', () => ({ batchItemFailures: [{ itemIdentifier: 'other' }] })],
    ['intake answers what is no batch answer', () => ({ batchItemFailures: 'all' })],
  ])('hands the whole batch over again when %s, and sets it aside in the end', async (_what, failing) => {
    answer = failing;
    bus.publish(upload('incoming/a.md'));
    await timer.advance(2000);
    await timer.advance(60_000);
    await timer.advance(60_000);
    expect(batches.map((batch) => batch[0]?.attributes.ApproximateReceiveCount)).toEqual(['1', '2']);
    expect(door.queue.deadLetters()).toHaveLength(1);
    expect(timer.pending()).toBe(0);
  });

  it('tells what intake threw', async () => {
    const thrown = new Error('no such brand');
    answer = () => Promise.reject(thrown);
    bus.publish(upload('incoming/a.md'));
    await timer.advance(2000);
    expect(errors).toEqual([thrown]);
  });

  it('goes on after a restart with what was left in the queue', async () => {
    bus.publish(upload('incoming/a.md'));
    await door.close();
    bus.publish(upload('incoming/lost.md'));
    await timer.advance(10_000);
    expect(batches).toEqual([]);
    door = open();
    await timer.advance(0);
    expect(batches.map(keysOf)).toEqual([['incoming/a.md']]);
  });

  it('waits on closing for the batch under way', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    answer = () => promise;
    bus.publish(upload('incoming/a.md'));
    await timer.advance(2000);
    let closed = false;
    const closing = door.close().then(() => (closed = true));
    await timer.advance(0);
    expect(closed).toBe(false);
    resolve(undefined);
    await closing;
    expect(door.queue.nextVisibleAt()).toBeUndefined();
    expect(timer.pending()).toBe(0);
  });
});
