// Words and numbers of the command line.
import { describe, expect, it } from '@jest/globals';
import { executionFailure } from '../../cli/execution-failure.ts';
import { wholeNumber } from '../../cli/numbers.ts';
import { explain } from '../../cli/output.ts';
import { formatDuration } from '../../cli/words.ts';
import { badInput, LiveframeError } from '../../lambdas/shared/errors.ts';

describe('formatDuration', () => {
  it.each([
    [1, '1 second'],
    [59, '59 seconds'],
    [180, '3 minutes'],
    [3600, '1 hour'],
  ])('says %d seconds as %s', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });
});

describe('wholeNumber', () => {
  it('takes a number in its range', () => {
    expect(wholeNumber('--port', '0', { min: 0, max: 10 })).toBe(0);
  });

  it.each(['', '1.5', 'x', '11'])('refuses %j', (text) => {
    expect(() => wholeNumber('--port', text, { min: 0, max: 10 })).toThrow('takes a whole number from 0 to 10');
  });
});

describe('explain', () => {
  it('gives a person’s mistake as it is', () => {
    expect(explain(badInput('Wrong.'))).toEqual({ text: 'Wrong.', code: 2 });
  });

  it('names a known fault of the infrastructure', () => {
    expect(explain(new LiveframeError('StoreUnavailable', 'Down.'))).toEqual({
      text: 'StoreUnavailable: Down.',
      code: 3,
    });
  });

  it('keeps the stack of an error nobody foresaw', () => {
    expect(explain(new Error('what?')).text).toContain('at ');
  });
});

describe('executionFailure', () => {
  it('reads a Lambda’s own message', () => {
    const cause = JSON.stringify({ errorMessage: 'No access.', errorType: 'ModelAccessDenied' });

    expect(executionFailure({ status: 'FAILED', error: 'ModelAccessDenied', cause })).toEqual({
      name: 'ModelAccessDenied',
      message: 'No access.',
    });
  });

  it('takes any other cause as it is', () => {
    expect(executionFailure({ status: 'TIMED_OUT', cause: 'late' })).toEqual({ name: 'TIMED_OUT', message: 'late' });
    expect(executionFailure({ error: 'X', cause: '[1]' })).toEqual({ name: 'X', message: '[1]' });
  });
});
