// A spoon.
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, points } from '../toolkit/geometry.ts';

export const spoon: Form = {
  name: 'spoon',
  words: [
    'spoon',
    'fork',
    'cutlery',
    'wooden spoon',
    'teaspoon',
    'chopstick',
    'cuchara',
    'tenedor',
    '勺',
    '筷子',
    'measuring spoon',
  ],
  size: 0.34,
  kind: 'scattered',
  draw: ({ inks }) => [
    {
      outline: curve(points([-0.2, 0.05, 0.1, 0.065, 0.5, 0.05, 0.5, 0.1, 0.1, 0.085, -0.2, 0.1]), true),
      ink: inks.wood,
      weight: 0.9,
    },
    { outline: ellipse([-0.34, 0.08], [0.16, 0.1]), ink: inks.wood, lines: [ellipse([-0.34, 0.075], [0.11, 0.06])] },
  ],
};
