// Folded towels in a stack.
import type { Form, Part } from '../toolkit/form.ts';
import { curve } from '../toolkit/geometry.ts';

export const towel: Form = {
  name: 'towel',
  words: [
    'towel',
    'blanket',
    'bedding',
    'sheet',
    'pillow',
    'quilt',
    'throw',
    'toalla',
    'manta',
    'almohada',
    'sábana',
    '毛巾',
    '被子',
    '枕头',
    '毯',
  ],
  size: 0.36,
  kind: 'stands',
  home: 'bathroom',
  draw: ({ inks }) =>
    [0, 1, 2].map((layer): Part => ({
      outline: curve(
        [
          [-0.46 + layer * 0.02, layer * 0.19],
          [0.44 - layer * 0.02, layer * 0.19],
          [0.5 - layer * 0.02, layer * 0.19 + 0.09],
          [0.44 - layer * 0.02, layer * 0.19 + 0.19],
          [-0.46 + layer * 0.02, layer * 0.19 + 0.185],
          [-0.49 + layer * 0.02, layer * 0.19 + 0.09],
        ],
        true,
      ),
      ink: [inks.accent, inks.light, inks.main][layer] ?? inks.main,
      lines: [
        curve([
          [-0.44, layer * 0.19 + 0.1],
          [0, layer * 0.19 + 0.085],
          [0.38, layer * 0.19 + 0.1],
          [0.43, layer * 0.19 + 0.06],
        ]),
      ],
    })),
};
