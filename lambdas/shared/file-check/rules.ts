// What a check gets: the file's facts, the packs it is held against, and what its publisher says of it.
import type { Channel, Market } from '../domain/packs.ts';
import type { Violation } from '../domain/violation.ts';
import type { Box, Facts } from './facts.ts';
import { AI_SOURCE_TYPES, NAMES } from './names.ts';

export interface Case {
  facts: Facts;
  channel: Channel;
  market: Market;
}

export type FileCheck = (given: Case) => Violation[] | Promise<Violation[]>;

/** A picture with a set that was generated, or stands in for one that will be: what AI labels are owed for. */
export const isGenerated = ({ property }: Facts): boolean => {
  const [kind, type] = [property(NAMES.kind), property(NAMES.sourceType)];
  return (kind !== 'product' && kind !== 'card') || (type !== undefined && AI_SOURCE_TYPES.includes(type));
};

/** `x y width height` in whole pixels; undefined when it is not that. */
export const readBox = (
  text: string | undefined,
): { x: number; y: number; width: number; height: number } | undefined => {
  const match = /^(\d{1,5}) (\d{1,5}) (\d{1,5}) (\d{1,5})$/.exec(text ?? '');
  if (match === null) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
  return width === 0 || height === 0 ? undefined : { x, y, width, height };
};

/** Boxes parted by semicolons; empty when one of them is none. */
export const readBoxes = (text: string | undefined): Box[] => {
  const boxes = (text ?? '').split(';').map((one) => readBox(one.trim()));
  return boxes.every((box) => box !== undefined) ? boxes : [];
};
