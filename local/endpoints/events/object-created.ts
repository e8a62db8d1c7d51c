// Turns an S3 object event into the event that S3 sends to EventBridge.
import { randomUUID } from 'node:crypto';
import type { ObjectCreated } from '../s3/server.ts';
import { LOCAL_ACCOUNT } from '../../local-account.ts';
import { busEvent, type BusEvent } from './event.ts';

/** Source: Amazon S3 user guide, "EventBridge event message structure". Unlike notifications, the key is not URL-encoded. */
export const objectCreatedEvent = (created: ObjectCreated): BusEvent =>
  busEvent({
    id: randomUUID(),
    source: 'aws.s3',
    detailType: 'Object Created',
    time: Date.parse(created.time),
    resources: [`arn:aws:s3:::${created.bucket}`],
    detail: {
      version: '0',
      bucket: { name: created.bucket },
      object: { key: created.key, size: created.size, etag: created.etag, sequencer: created.sequencer },
      'request-id': randomUUID(),
      requester: LOCAL_ACCOUNT,
      'source-ip-address': '127.0.0.1',
      reason: created.reason,
    },
  });
