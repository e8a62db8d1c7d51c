// The seven functions that the recorded executions called.
import type { EngineClock } from '../../local/asl/clock.ts';

export type HandlerName =
  | 'id_function'
  | 'echo_function'
  | 'return_bytes_str'
  | 'raise_exception'
  | 'raise_custom_exception'
  | 'large_output_string'
  | 'wait_60_seconds';

const failure = (name: string, message: string): Error => Object.assign(new Error(message), { name });

/** Runs a handler on the case's virtual clock. */
export const runHandler = async (name: HandlerName, event: unknown, clock: EngineClock): Promise<unknown> => {
  switch (name) {
    case 'id_function':
      return event;
    case 'echo_function':
      return { Return: 'HelloWorld' };
    case 'return_bytes_str':
      return 'HelloWorld!';
    case 'raise_exception':
      throw failure('Exception', 'Some exception was raised.');
    case 'raise_custom_exception':
      throw failure('CustomException', '');
    case 'large_output_string':
      return 'a'.repeat(257 * 1024);
    case 'wait_60_seconds':
      await clock.sleep(60_000);
      return null;
  }
};
