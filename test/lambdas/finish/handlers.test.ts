import { describe, expect, it } from '@jest/globals';
import { createHandler as createFinish, handler as finish } from '../../../lambdas/finish/handler.ts';
import { createHandler as createPublish } from '../../../lambdas/publish/handler.ts';
import { createHandler as createCheck } from '../../../lambdas/qc/handler.ts';

const environment = {
  BUCKET_NAME: 'bucket',
  TABLE_NAME: 'table',
  EVENT_BUS_NAME: 'bus',
  OPENSEARCH_ENDPOINT: 'http://127.0.0.1:9200',
  OPENSEARCH_AUTH: 'none',
};

describe('handlers of check, publish and finish', () => {
  it.each([
    ['qc', createCheck],
    ['publish', createPublish],
    ['finish', createFinish],
  ])('%s refuses an input it does not understand', async (name, create) => {
    await expect(create(environment)({ nothing: true })).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringMatching(`^${name} got an input`),
    });
  });

  it.each([
    ['qc', createCheck],
    ['publish', createPublish],
    ['finish', createFinish],
  ])('%s fails at its start without its environment', (_name, create) => {
    expect(() => create({})).toThrow(/BUCKET_NAME is "not set"/);
  });

  it('reads no environment before the first event', () => {
    expect(() => finish({})).toThrow(/environment is wrong/);
  });
});
