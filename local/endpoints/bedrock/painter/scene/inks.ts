// The marker set for one thing: its own colour first, the rest leaning towards the brand's palette.
import { clampLightness, colourDistance, mix } from '../toolkit/colour.ts';
import type { Palette } from './palette.ts';

export interface Inks {
  main: string;
  /** Goes with `main`: caps, handles, trims. */
  accent: string;
  light: string;
  dark: string;
  metal: string;
  wood: string;
  glass: string;
  leaf: string;
  skin: string;
  paper: string;
}

/** Inks for a thing whose own colour is `colour` (the palette's main colour when it has none). */
export const inksFor = (palette: Palette, colour: string = palette.main): Inks => {
  const main = clampLightness(colour, 0.3, 0.92);
  const accent =
    [palette.second, palette.accent, palette.ink].find((ink) => colourDistance(ink, main) > 0.12) ?? palette.ink;
  return {
    main,
    accent,
    light: mix(palette.paper, palette.second, 0.12),
    dark: mix(palette.ink, palette.main, 0.12),
    metal: mix('#aeb2b6', palette.second, 0.18),
    wood: mix('#b98a5e', palette.second, 0.3),
    glass: mix(palette.paper, palette.second, 0.3),
    leaf: mix('#7d9668', palette.second, 0.25),
    skin: mix('#d8a987', palette.paper, 0.15),
    paper: palette.paper,
  };
};
