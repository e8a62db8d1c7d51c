// The file is of a format the channel takes, small enough, and a single upright picture.
import type { FileCheck } from '../rules.ts';

export const checkFormat: FileCheck = ({ facts: { metadata }, channel }) => {
  const allowed: readonly string[] = channel.rules.format.allowed;
  if (allowed.includes(metadata.format)) return [];
  return [
    { rule: 'format', got: metadata.format, allowed: allowed.join(' or '), change: `Save it as ${channel.format}.` },
  ];
};

export const checkBytes: FileCheck = ({ facts: { bytes }, channel: { maxBytes, id } }) =>
  bytes <= maxBytes
    ? []
    : [
        {
          rule: 'bytes',
          got: `${bytes} bytes`,
          allowed: `at most ${maxBytes} bytes`,
          change: `No quality we try gets that small: raise maxBytes in packs/channels/${id}.yaml if the channel takes more, or choose a plainer picture.`,
        },
      ];

export const checkUpright: FileCheck = ({ facts: { metadata } }) => {
  const { orientation = 1, pages = 1 } = metadata;
  const got = pages > 1 ? `${pages} pictures in one file` : `EXIF orientation ${orientation}`;
  if (pages === 1 && orientation === 1) return [];
  return [
    { rule: 'upright', got, allowed: 'one upright picture', change: 'Turn the pixels themselves and export again.' },
  ];
};
