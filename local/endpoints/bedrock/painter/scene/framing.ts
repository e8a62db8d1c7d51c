// Framing: how near the camera is and from where it looks.
import { createMatcher } from './match-words.ts';

export const FRAMINGS = ['close-up', 'medium', 'wide', 'overhead', 'three-quarter', 'low', 'macro', 'through'] as const;
export type Framing = (typeof FRAMINGS)[number];

const LEXICON: readonly { name: Framing; words: readonly string[] }[] = [
  {
    name: 'overhead',
    words: [
      'overhead',
      'flat lay',
      'flat-lay',
      'flatlay',
      'top-down',
      'top down',
      'top view',
      "bird's-eye",
      "bird's eye",
      'from above',
      'birds-eye',
    ],
  },
  { name: 'close-up', words: ['close-up', 'closeup', 'close up', 'tight shot', 'tight crop', 'hero shot', 'close'] },
  {
    name: 'wide',
    words: [
      'wide',
      'establishing',
      'long shot',
      'full-length',
      'full length',
      'full body',
      'full-body',
      'lifestyle scene',
      'environmental',
    ],
  },
  {
    name: 'three-quarter',
    words: [
      'three-quarter',
      'three quarter',
      '3/4',
      '45-degree',
      '45 degree',
      '45°',
      'angled',
      'hands in use',
      'in use',
      'over-the-shoulder',
      'over the shoulder',
      'in hand',
    ],
  },
  { name: 'low', words: ['low angle', 'low-angle', 'from below', "worm's-eye", 'heroic angle', 'ground level'] },
  {
    name: 'macro',
    words: ['macro', 'macro detail', 'detail shot', 'extreme close-up', 'extreme close', 'texture detail'],
  },
  {
    name: 'through',
    words: ['view through', 'seen through', 'shot through', 'through a blurred', 'foreground frame', 'framed by'],
  },
  {
    name: 'medium',
    words: [
      'medium',
      'mid shot',
      'mid-shot',
      'waist-up',
      'eye level',
      'eye-level',
      'straight-on',
      'centred',
      'centered',
    ],
  },
];

export const FRAMING_NOTES: Record<Framing, string> = {
  'close-up': 'CU',
  medium: 'MS',
  wide: 'WS',
  overhead: 'TOP SHOT',
  'three-quarter': '3/4 VIEW',
  low: 'LOW ANGLE',
  macro: 'MACRO',
  through: 'THROUGH',
};

const match = createMatcher(LEXICON);

/** The framing named first in the prompt; a medium shot when none is. */
export const readFraming = (prompt: string): Framing => (match(prompt)[0]?.name as Framing | undefined) ?? 'medium';
