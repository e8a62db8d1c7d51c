// Turns a measured number into a check's result: against its limit, with its severity, and whether it was close.
import type { CheckResult, Severity } from '../shared/domain/outcome.ts';

interface Measurement {
  check: string;
  severity: Severity;
  value: number;
  /** The limit: of the value, exactly one of the two. */
  atMost?: number;
  atLeast?: number;
  /** A value that passes but lies beyond this one is close to the limit. */
  near?: number;
  good: string;
  bad: string;
}

const isBeyond = (value: number, limit: number, rising: boolean): boolean => (rising ? value > limit : value < limit);

/** The result of `measurement`; numbers are kept to four digits behind the point. */
export const measured = ({ check, severity, value, near, good, bad, ...limits }: Measurement): CheckResult => {
  const rising = limits.atMost !== undefined;
  const limit = limits.atMost ?? limits.atLeast ?? 0;
  const passed = !isBeyond(value, limit, rising);
  const close = passed && near !== undefined && isBeyond(value, near, rising);
  return {
    check,
    passed,
    severity,
    ...(close ? { close } : {}),
    value: Math.round(value * 10_000) / 10_000,
    limit,
    reason: passed ? good : bad,
  };
};
