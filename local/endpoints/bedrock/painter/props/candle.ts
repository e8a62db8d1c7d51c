// A lit candle in a glass.
import { mix } from '../toolkit/colour.ts';
import type { Form } from '../toolkit/form.ts';
import { curve, ellipse, turned, points } from '../toolkit/geometry.ts';

export const candle: Form = {
  name: 'candle',
  words: ['candle', 'tealight', 'incense', 'vela', '蜡烛', '香薰', 'scented candle'],
  size: 0.26,
  kind: 'stands',
  draw: ({ tilt, inks }) => [
    { outline: ellipse([0, 0.86], [0.26, 0.3]), ink: '#f2cf7d', opacity: 0.35, shade: 'none', weight: 0 },
    {
      outline: turned(points([0.24, 0, 0.25, 0.5]), tilt),
      ink: inks.main,
      opacity: 0.9,
      gloss: [points([-0.17, 0.08, -0.17, 0.42])],
    },
    { outline: ellipse([0, 0.5], [0.25, 0.25 * tilt]), ink: mix(inks.main, inks.paper, 0.5), shade: 'none' },
    {
      outline: curve(points([0, 0.58, 0.06, 0.68, 0.045, 0.8, 0.0, 0.94, -0.045, 0.8, -0.06, 0.68]), true),
      ink: '#f0b64e',
      shade: 'none',
      lines: [points([0, 0.52, 0, 0.64])],
      weight: 0.7,
    },
  ],
};
