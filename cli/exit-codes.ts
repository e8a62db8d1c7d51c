// The exit codes of every command.

export const EXIT = {
  /** Done. */
  done: 0,
  /** The run finished with open jobs (skipped, failed) or with a moment that got no picture of its own, its budget did not hold the reading, or a channel would reject a file; check found one that breaks a rule. */
  finishedWithFailures: 1,
  /** Bad input: what was got, what is allowed, what to change. Nothing was started. */
  badInput: 2,
  /** Infrastructure: a server, a model or a disk did not do its part. */
  infrastructure: 3,
} as const;
