// Words stand only where the channel takes them: none on some, not too much, and inside the safe area.
import type { Violation } from '../../domain/violation.ts';
import type { Box } from '../facts.ts';
import { NAMES } from '../names.ts';
import { readBoxes, type Case, type FileCheck } from '../rules.ts';

/** Boxes are whole pixels: rounding may go over by one. */
const ROUNDING = 1;

const outside = ({ x, y, width, height }: Box, { facts: { metadata }, channel }: Case): boolean => {
  const { top, right, bottom, left } = channel.safeArea;
  const [frameWidth, frameHeight] = [metadata.width, metadata.height];
  return (
    x < left * frameWidth - ROUNDING ||
    y < top * frameHeight - ROUNDING ||
    x + width > (1 - right) * frameWidth + ROUNDING ||
    y + height > (1 - bottom) * frameHeight + ROUNDING
  );
};

/** Pixels alone do not tell words from a pattern: the boxes are those that the file's metadata names. */
export const checkText: FileCheck = ({ facts, channel }) => {
  const boxes = readBoxes(facts.property(NAMES.textBoxes));
  if (boxes.length === 0) return [];
  const { allowed, maxShare = 1 } = channel.rules.text;
  const change = 'Publish it again for this channel, or shorten the words.';
  if (!allowed) return [{ rule: 'text', got: 'words on the picture', allowed: 'none', change }];
  const pixels = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const share = pixels / (facts.metadata.width * facts.metadata.height);
  if (share <= maxShare) return [];
  return [
    { rule: 'text', got: `words over ${Math.round(share * 100)} %`, allowed: `at most ${maxShare * 100} %`, change },
  ];
};

export const checkSafeArea: FileCheck = (given) =>
  [
    ...readBoxes(given.facts.property(NAMES.textBoxes)).map((box) => ['words', box] as const),
    ...readBoxes(given.facts.property(NAMES.labelBox)).map((box) => ['the AI label', box] as const),
  ].flatMap(([what, box]): Violation[] => {
    if (!outside(box, given)) return [];
    const { top, right, bottom, left } = given.channel.safeArea;
    return [
      {
        rule: 'safe-area',
        got: `${what} at ${box.x}, ${box.y}, ${box.width}×${box.height}`,
        allowed: `inside the safe area (free: top ${top}, right ${right}, bottom ${bottom}, left ${left})`,
        change: `Publish it again with safeArea of packs/channels/${given.channel.id}.yaml.`,
      },
    ];
  });
