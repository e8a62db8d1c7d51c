// The independent check: reads a finished file's bytes and says which rules of its channel and market it breaks. Shares no code with what draws and writes.
import type { Channel, Market } from '../domain/packs.ts';
import type { Violation } from '../domain/violation.ts';
import { checkBackground } from './checks/background.ts';
import { checkAlpha, checkColour } from './checks/colour.ts';
import { checkBytes, checkFormat, checkUpright } from './checks/container.ts';
import { checkLabel } from './checks/label.ts';
import { checkPixels } from './checks/pixels.ts';
import { checkDestination, checkImplicitLabel, checkMetadata, checkSourceType } from './checks/provenance.ts';
import { checkSafeArea, checkText } from './checks/text.ts';
import { readFacts } from './facts.ts';
import type { FileCheck } from './rules.ts';

const CHECKS: readonly FileCheck[] = [
  checkFormat,
  checkPixels,
  checkBytes,
  checkColour,
  checkAlpha,
  checkUpright,
  checkMetadata,
  checkDestination,
  checkSourceType,
  checkImplicitLabel,
  checkLabel,
  checkBackground,
  checkText,
  checkSafeArea,
];

/** Every rule that the file breaks; empty when the channel and the market take it. Pure: the same bytes and packs give the same answer. */
export const checkFile = async (bytes: Uint8Array, channel: Channel, market: Market): Promise<Violation[]> => {
  const facts = await readFacts(bytes);
  if ('broken' in facts) {
    const change = 'Export the file again; this one is damaged or no picture.';
    return [{ rule: 'decode', got: facts.broken, allowed: 'a picture that decodes to its end', change }];
  }
  const found = await Promise.all(CHECKS.map(async (check) => check({ facts, channel, market })));
  return found.flat();
};
