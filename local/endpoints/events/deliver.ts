// Hands a batch of messages to a Lambda as SQS does, and deletes what it did not report as failed.
import * as z from 'zod';
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../../local-account.ts';
import type { Queue, QueueMessage } from './queue.ts';

/** Invokes the Lambda with an SQS event and returns its answer. */
export type InvokeWithBatch = (event: { Records: object[] }) => Promise<unknown>;

const BatchAnswerSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).default([]),
});

const recordOf = (queueName: string, message: QueueMessage): object => ({
  messageId: message.id,
  receiptHandle: message.id,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receives),
    SentTimestamp: String(message.sentAt),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  },
  messageAttributes: {},
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:${LOCAL_REGION}:${LOCAL_ACCOUNT}:${queueName}`,
  awsRegion: LOCAL_REGION,
});

/** The ids that must come again; all of them when the answer cannot be read, as the event source mapping does. */
const failedIds = (answer: unknown, messages: readonly QueueMessage[]): Set<string> => {
  const parsed = BatchAnswerSchema.safeParse(answer ?? {});
  const failures = parsed.success
    ? parsed.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
    : undefined;
  const known = new Set(messages.map(({ id }) => id));
  return failures?.every((id) => known.has(id)) === true ? new Set(failures) : known;
};

/**
 * Delivers one batch of what is visible now. Returns how many messages it held. A Lambda that throws keeps the whole batch,
 * which comes again after the visibility timeout; its error goes to `onError`.
 */
export const deliverBatch = async (
  queue: Queue,
  invoke: InvokeWithBatch,
  { queueName, onError }: { queueName: string; onError: (error: unknown) => void },
): Promise<number> => {
  const messages = queue.receive();
  if (messages.length === 0) return 0;
  try {
    const answer = await invoke({ Records: messages.map((message) => recordOf(queueName, message)) });
    const failed = failedIds(answer, messages);
    for (const { id } of messages) if (!failed.has(id)) queue.delete(id);
  } catch (error) {
    onError(error);
  }
  return messages.length;
};
