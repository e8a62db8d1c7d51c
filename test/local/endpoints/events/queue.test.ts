import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openQueue, type Queue } from '../../../../local/endpoints/events/queue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SETTINGS = { delaySeconds: 2, visibilitySeconds: 30, maxReceiveCount: 2 };

describe('openQueue', () => {
  let file: string;
  let now: number;
  let queue: Queue;
  const open = (): Queue => openQueue(file, SETTINGS, () => now);
  const bodies = (): string[] => queue.receive().map(({ body }) => body);

  beforeEach(() => {
    file = join(temporaryFolder(), 'queue.jsonl');
    now = 1_000_000;
    queue = open();
  });

  it('hides a new message for the delay', () => {
    queue.send('a');
    expect(queue.nextVisibleAt()).toBe(1_002_000);
    now += 1999;
    expect(bodies()).toEqual([]);
    now += 1;
    expect(bodies()).toEqual(['a']);
  });

  it('hides a received message for the visibility timeout, then gives it again', () => {
    queue.send('a');
    now += 2000;
    expect(queue.receive()[0]).toMatchObject({ receives: 1, firstReceivedAt: now, visibleAt: now + 30_000 });
    expect(bodies()).toEqual([]);
    now += 30_000;
    expect(queue.receive()[0]).toMatchObject({ receives: 2, firstReceivedAt: now - 30_000 });
  });

  it('gives ten messages at most at once', () => {
    for (let n = 0; n < 12; n += 1) queue.send(String(n));
    now += 2000;
    expect(bodies()).toHaveLength(10);
    expect(bodies()).toEqual(['10', '11']);
  });

  it('forgets a deleted message', () => {
    queue.send('a');
    now += 2000;
    const [message] = queue.receive();
    queue.delete(message?.id ?? '');
    queue.delete('unknown');
    expect(queue.nextVisibleAt()).toBeUndefined();
  });

  it('sets a message aside when it was received too often', () => {
    queue.send('poison');
    for (let received = 0; received < 2; received += 1) {
      now += 30_000;
      expect(bodies()).toEqual(['poison']);
    }
    now += 30_000;
    expect(bodies()).toEqual([]);
    expect(queue.deadLetters()).toMatchObject([{ body: 'poison', receives: 2 }]);
    expect(queue.nextVisibleAt()).toBeUndefined();
  });

  it('remembers messages, counts and dead letters over a restart', () => {
    queue.send('dead');
    for (let received = 0; received < 3; received += 1) {
      now += 30_000;
      queue.receive();
    }
    queue.send('gone');
    queue.send('waiting');
    now += 2000;
    queue.delete(queue.receive()[0]?.id ?? '');
    queue = open();
    queue = open();
    expect(queue.deadLetters()).toMatchObject([{ body: 'dead' }]);
    expect(bodies()).toEqual([]);
    now += 30_000;
    expect(queue.receive()).toMatchObject([{ body: 'waiting', receives: 2 }]);
  });
});
