// A dressed mannequin figure.
import type { Part } from '../toolkit/form.ts';
import type { Inks } from '../scene/inks.ts';
import { mix } from '../toolkit/colour.ts';
import { armParts, headParts, legParts, napeParts } from './body.ts';
import { garmentParts } from './garments.ts';
import type { Pose } from './pose.ts';

/** All parts of a figure that wears `form`, back to front; 1 unit is its height. */
export const figureParts = (pose: Pose, options: { form: string; inks: Inks }): Part[] => {
  const { inks, form } = options;
  const hair = mix(inks.dark, '#6b4a36', 0.4);
  return [
    ...napeParts(pose, { skin: inks.skin, hair }),
    ...legParts(pose, { skin: inks.skin, shoe: inks.dark }),
    ...armParts(pose, inks.skin),
    ...garmentParts(form, pose, inks),
    ...headParts(pose, { skin: inks.skin, hair }),
  ];
};
