// A queue like SQS's, remembered in the data folder: delay, visibility timeout, receive count, dead letters.
import { randomUUID } from 'node:crypto';
import { openAppendLog } from '../../append-log.ts';

export interface QueueMessage {
  id: string;
  body: string;
  /** Milliseconds since 1970. */
  sentAt: number;
  /** When it may be received next. */
  visibleAt: number;
  receives: number;
  firstReceivedAt: number | undefined;
}

export interface QueueSettings {
  /** Before a new message can be received: lets what belongs to it arrive. */
  delaySeconds: number;
  /** How long a received message stays hidden unless it is deleted. */
  visibilitySeconds: number;
  /** A message received this often and not deleted becomes a dead letter instead of being received again. */
  maxReceiveCount: number;
}

export interface Queue {
  send: (body: string) => void;
  /** Up to ten messages that are visible now; hides them. */
  receive: () => QueueMessage[];
  delete: (id: string) => void;
  /** Milliseconds since 1970 at which a message will be visible; undefined when the queue is empty. */
  nextVisibleAt: () => number | undefined;
  deadLetters: () => readonly QueueMessage[];
}

type LogEntry =
  { kind: 'message'; message: QueueMessage } | { kind: 'gone'; id: string } | { kind: 'dead'; message: QueueMessage };

const LARGEST_BATCH = 10;

interface Content {
  messages: Map<string, QueueMessage>;
  dead: QueueMessage[];
}

const replay = ({ messages, dead }: Content, entry: LogEntry): void => {
  if (entry.kind === 'message') messages.set(entry.message.id, entry.message);
  else messages.delete(entry.kind === 'gone' ? entry.id : entry.message.id);
  if (entry.kind === 'dead') dead.push(entry.message);
};

const entriesOf = ({ messages, dead }: Content): LogEntry[] => [
  ...[...messages.values()].map((message) => ({ kind: 'message' as const, message })),
  ...dead.map((message) => ({ kind: 'dead' as const, message })),
];

/** Opens the queue kept in `file`. `now` gives milliseconds since 1970. */
export const openQueue = (file: string, settings: QueueSettings, now: () => number): Queue => {
  const log = openAppendLog<LogEntry>(file);
  const content: Content = { messages: new Map(), dead: [] };
  for (const entry of log.entries) replay(content, entry);
  log.rewrite(entriesOf(content));
  const apply = (entry: LogEntry): void => {
    log.append(entry);
    replay(content, entry);
  };
  const take = (message: QueueMessage): QueueMessage[] => {
    if (message.receives >= settings.maxReceiveCount) {
      apply({ kind: 'dead', message });
      return [];
    }
    const received = {
      ...message,
      receives: message.receives + 1,
      visibleAt: now() + settings.visibilitySeconds * 1000,
      firstReceivedAt: message.firstReceivedAt ?? now(),
    };
    apply({ kind: 'message', message: received });
    return [received];
  };
  return {
    send: (body) => {
      const visibleAt = now() + settings.delaySeconds * 1000;
      const message = { id: randomUUID(), body, sentAt: now(), visibleAt, receives: 0, firstReceivedAt: undefined };
      apply({ kind: 'message', message });
    },
    receive: () => {
      const due = [...content.messages.values()].filter(({ visibleAt }) => visibleAt <= now());
      return due.slice(0, LARGEST_BATCH).flatMap(take);
    },
    delete: (id) => {
      if (content.messages.has(id)) apply({ kind: 'gone', id });
    },
    nextVisibleAt: () => {
      const times = [...content.messages.values()].map(({ visibleAt }) => visibleAt);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    deadLetters: () => content.dead,
  };
};
