// Durations as people say them.

const UNITS = [
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
];

/** `3 minutes`, `1 hour`; rounded to the largest unit that fits. `seconds` ≥ 0. */
export const formatDuration = (seconds: number): string => {
  const unit = UNITS.find((each) => seconds >= each.seconds) ?? { name: 'second', seconds: 1 };
  const count = Math.round(seconds / unit.seconds);
  return `${count} ${unit.name}${count === 1 ? '' : 's'}`;
};
