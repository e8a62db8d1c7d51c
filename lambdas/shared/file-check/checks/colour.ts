// Colours are sRGB with 8 bits a channel, and nothing is transparent: what browsers and marketplaces agree on.
import type { FileCheck } from '../rules.ts';

/** A profile's description is ASCII in version 2 and UTF-16 in version 4. */
const isSrgb = (profile: Buffer): boolean =>
  profile.includes('sRGB', 0, 'latin1') || profile.includes(Buffer.from('\0s\0R\0G\0B', 'latin1'));

export const checkColour: FileCheck = ({ facts: { metadata } }) => {
  const { space, depth, icc } = metadata;
  const foreign = icc !== undefined && !isSrgb(icc);
  if (space === 'srgb' && depth === 'uchar' && !foreign) return [];
  const got = `${space}, ${depth === 'uchar' ? 8 : depth} bits a channel${foreign ? ', with a colour profile other than sRGB' : ''}`;
  return [
    { rule: 'colour', got, allowed: 'sRGB with 8 bits a channel', change: 'Convert it to sRGB and export again.' },
  ];
};

export const checkAlpha: FileCheck = ({ facts: { metadata } }) =>
  metadata.hasAlpha
    ? [
        {
          rule: 'alpha',
          got: 'an alpha channel',
          allowed: 'none',
          change: 'Lay the picture on an opaque ground and export it without transparency.',
        },
      ]
    : [];
