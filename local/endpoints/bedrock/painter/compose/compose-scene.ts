// Composes a scene on the sheet: from above as a flat lay, on a figure, or staged on a set.
import type { Bounds } from '../toolkit/geometry.ts';
import type { Sheet } from '../toolkit/sheet.ts';
import { formNamed } from '../forms/catalogue.ts';
import type { Scene } from '../scene/read-scene.ts';
import { composeFlatLay } from './flat-lay.ts';
import { composeStaged } from './staged.ts';
import { composeWorn } from './worn.ts';

/** Draws the scene inside `frame`. */
export const composeScene = (sheet: Sheet, picture: { scene: Scene; frame: Bounds }): void => {
  const { scene } = picture;
  const worn = !scene.empty && formNamed(scene.form).kind === 'worn';
  sheet.context.save();
  if (scene.framing === 'overhead') composeFlatLay(sheet, picture);
  else if (worn) composeWorn(sheet, picture);
  else composeStaged(sheet, picture);
  sheet.context.restore();
};
