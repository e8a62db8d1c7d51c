// The door for uploads: object events → the deployed rule's pattern → a queue that settles → the intake Lambda.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timer } from '../../timer.ts';
import type { EventBus } from './bus.ts';
import { deliverBatch, type InvokeWithBatch } from './deliver.ts';
import { openQueue, type Queue, type QueueSettings } from './queue.ts';

export interface DoorOptions {
  bus: EventBus;
  bucket: string;
  dataFolder: string;
  invokeIntake: InvokeWithBatch;
  timer: Timer;
  /** Gets what the intake Lambda threw; the messages come again by themselves. */
  onError: (error: unknown) => void;
  settings?: QueueSettings;
}

export interface Door {
  queue: Queue;
  /** Takes no more events, and waits for the batch that is under way. */
  close: () => Promise<void>;
}

/** As deployed, but for the delay: on one machine a sidecar is there within two seconds. */
export const DOOR_SETTINGS: QueueSettings = { delaySeconds: 2, visibilitySeconds: 720, maxReceiveCount: 3 };

const QUEUE_NAME = 'liveframe-intake';
const PATTERN_FILE = join(import.meta.dirname, '../../../infra/event-patterns/script-uploaded.json');

/** The rule that CDK deploys, for `bucket`. */
export const scriptUploadedPattern = (bucket: string): unknown =>
  JSON.parse(readFileSync(PATTERN_FILE, 'utf8').replaceAll('${BucketName}', bucket));

interface Pump {
  wake: () => void;
  close: () => Promise<void>;
}

/** Delivers batch after batch while messages are visible, then sleeps until the next one is. */
const createPump = (queue: Queue, { invokeIntake, timer, onError }: DoorOptions): Pump => {
  let cancel: () => void = () => undefined;
  let working: Promise<void> | undefined;
  let closed = false;

  const schedule = (): void => {
    const next = queue.nextVisibleAt();
    cancel();
    if (!closed && next !== undefined) cancel = timer.after(Math.max(0, next - timer.now()), wake);
  };
  const work = async (): Promise<void> => {
    while (!closed && (await deliverBatch(queue, invokeIntake, { queueName: QUEUE_NAME, onError })) > 0);
  };
  const wake = (): void => {
    working ??= work()
      .catch(onError)
      .finally(() => {
        working = undefined;
        schedule();
      });
  };
  schedule();
  return {
    wake: schedule,
    close: async () => {
      closed = true;
      cancel();
      await working;
    },
  };
};

/** Opens the door; messages that an earlier process left in the queue are delivered again. */
export const openDoor = (options: DoorOptions): Door => {
  const { bus, bucket, dataFolder, timer, settings = DOOR_SETTINGS } = options;
  const queue = openQueue(join(dataFolder, 'events', `${QUEUE_NAME}.jsonl`), settings, timer.now);
  const pump = createPump(queue, options);
  const removeRule = bus.addRule(scriptUploadedPattern(bucket), (event) => {
    queue.send(JSON.stringify(event));
    pump.wake();
  });
  return {
    queue,
    close: async () => {
      removeRule();
      await pump.close();
    },
  };
};
