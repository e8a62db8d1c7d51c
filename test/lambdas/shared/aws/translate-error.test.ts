// SDK errors become errors of the catalogue, by name and status.
import { describe, expect, it } from '@jest/globals';
import { modelError, searchError, storeError, translating } from '../../../../lambdas/shared/aws/translate-error.ts';
import { LiveframeError } from '../../../../lambdas/shared/errors.ts';

const errorWith = (given: { name?: string; status?: number; code?: string }): Error =>
  Object.assign(new Error('why'), {
    ...(given.name === undefined ? {} : { name: given.name }),
    ...(given.code === undefined ? {} : { code: given.code }),
    ...(given.status === undefined ? {} : { $metadata: { httpStatusCode: given.status } }),
  });
const ours = new LiveframeError('ModelTimeout', 'ours');

describe('modelError', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, 'ModelUnavailable', 'none'],
    [{ code: 'ENOTFOUND' }, 'ModelUnavailable', 'none'],
    [{ code: 'ECONNRESET' }, 'ModelUnavailable', 'unknown'],
    [{ name: 'TimeoutError' }, 'ModelTimeout', 'unknown'],
    [{ name: 'CredentialsProviderError' }, 'ModelAccessDenied', 'none'],
    [{ status: 502 }, 'ModelUnavailable', 'none'],
  ])('takes %j as %s, charge %s', (given, name, charge) => {
    const cause = errorWith(given);
    expect(modelError(cause, 'render')).toMatchObject({ name, cause, data: { charge } });
  });

  it('takes what is no error at all as unavailable', () => {
    expect(modelError('odd', 'render').message).toBe('Could not render: Unknown: odd');
    expect(modelError(undefined, 'render').name).toBe('ModelUnavailable');
  });

  it('leaves an error of the catalogue alone', () => {
    expect(modelError(ours, 'render')).toBe(ours);
  });
});

describe('storeError', () => {
  it.each([
    { name: 'ProvisionedThroughputExceededException', status: 400 },
    { name: 'ThrottlingException', status: 400 },
    { name: 'SlowDown', status: 503 },
    { status: 429 },
    { status: 500 },
    { code: 'ECONNRESET' },
    { name: 'TimeoutError' },
  ])('takes %j as StoreUnavailable', (given) => {
    const cause = errorWith(given);
    expect(storeError(cause, 'read')).toMatchObject({ name: 'StoreUnavailable', cause, retryable: true });
  });

  it.each([{ name: 'AccessDenied', status: 403 }, { name: 'ValidationException', status: 400 }, { name: 'TypeError' }])(
    'leaves %j alone: trying again would not help',
    (given) => {
      const error = errorWith(given);
      expect(storeError(error, 'read')).toBe(error);
    },
  );

  it('leaves an error of the catalogue alone', () => {
    expect(storeError(ours, 'read')).toBe(ours);
  });
});

describe('searchError', () => {
  it('takes whatever went wrong as SearchUnavailable', () => {
    expect(searchError(errorWith({ name: 'ConnectionError' }), 'search')).toMatchObject({
      name: 'SearchUnavailable',
      message: 'Could not search: ConnectionError: why',
    });
    expect(searchError(ours, 'search')).toBe(ours);
  });
});

describe('translating', () => {
  it('gives the result, or throws the translation', async () => {
    expect(await translating(String, () => Promise.resolve(1))).toBe(1);
    await expect(
      translating(
        () => ours,
        () => Promise.reject(new Error('x')),
      ),
    ).rejects.toBe(ours);
  });
});
