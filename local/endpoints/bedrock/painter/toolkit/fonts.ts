// Registers the one font family of the painter, once.
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

export const LABEL_FONT = 'Storyboard Sans';

let registered = false;

/** Makes LABEL_FONT known to every canvas. Throws when the package's font file is missing. */
export const registerFonts = (): void => {
  if (registered) return;
  const file = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'));
  if (GlobalFonts.registerFromPath(file, LABEL_FONT) === null)
    throw new Error(`The painter's font could not be read: ${file}`);
  registered = true;
};
