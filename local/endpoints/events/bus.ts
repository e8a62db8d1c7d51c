// The event bus in the process: rules send matching events to their targets.
import { compilePattern } from './pattern.ts';
import type { BusEvent } from './event.ts';

export type Target = (event: BusEvent) => void;

export interface EventBus {
  publish: (event: BusEvent) => void;
  /** Sends every event that fits `pattern` to `target`; returns how to end that. Throws BadInput for a pattern it does not know. */
  addRule: (pattern: unknown, target: Target) => () => void;
}

/** A bus without rules. */
export const createEventBus = (): EventBus => {
  const rules = new Set<Target>();
  return {
    publish: (event) => {
      for (const rule of rules) rule(event);
    },
    addRule: (pattern, target) => {
      const matches = compilePattern(pattern);
      const rule: Target = (event) => {
        if (matches(event)) target(event);
      };
      rules.add(rule);
      return () => {
        rules.delete(rule);
      };
    },
  };
};
