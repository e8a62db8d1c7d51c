// A ring light on its stand, with a phone in it.
import type { Form, Part } from '../toolkit/form.ts';
import { ellipse, rectangle, roundedRectangle } from '../toolkit/geometry.ts';

export const ringLight: Form = {
  name: 'ring-light',
  words: [
    'ring light',
    'livestream light',
    'streaming light',
    'tripod',
    'camera',
    'microphone',
    'mic',
    'live sign',
    'aro de luz',
    '补光灯',
    '环形灯',
    '麦克风',
    '直播间',
    'softbox stand',
  ],
  size: 0.8,
  kind: 'stands',
  draw: ({ inks }) => [
    {
      outline: [...ellipse([0, 0.78], [0.22, 0.22]), ...ellipse([0, 0.78], [0.16, 0.16], [360, 0])],
      ink: inks.paper,
      shade: 'none',
    },
    { outline: roundedRectangle([-0.05, 0.69], [0.05, 0.87], 0.015), ink: inks.dark, shade: 'flat' },
    { outline: rectangle([-0.014, 0.12], [0.014, 0.56]), ink: inks.dark },
    ...[-0.2, 0.2, 0.03].map((x): Part => ({
      outline: [
        [-0.01, 0.14],
        [x - 0.012, 0],
        [x + 0.012, 0],
        [0.012, 0.14],
      ],
      ink: inks.dark,
      weight: 0.7,
    })),
  ],
};
