// Every thing that can stand around a subject: the props proper and all the forms.
import { FORMS } from '../forms/catalogue.ts';
import { createMatcher, type Match } from '../scene/match-words.ts';
import type { Form } from '../toolkit/form.ts';
import { basket } from './basket.ts';
import { beans } from './beans.ts';
import { candle } from './candle.ts';
import { cloth } from './cloth.ts';
import { drops } from './drops.ts';
import { eggs } from './eggs.ts';
import { flowers } from './flowers.ts';
import { herbs } from './herbs.ts';
import { lemon } from './lemon.ts';
import { mirror } from './mirror.ts';
import { petals } from './petals.ts';
import { plant } from './plant.ts';
import { ringLight } from './ring-light.ts';
import { shell } from './shell.ts';
import { spoon } from './spoon.ts';
import { steam } from './steam.ts';
import { tray } from './tray.ts';

export const PROPS: readonly Form[] = [
  basket,
  beans,
  candle,
  cloth,
  drops,
  eggs,
  flowers,
  herbs,
  lemon,
  mirror,
  petals,
  plant,
  ringLight,
  shell,
  spoon,
  steam,
  tray,
];

const byName = new Map([...FORMS, ...PROPS].map((form) => [form.name, form]));

/** The prop or form of that name. */
export const propNamed = (name: string): Form | undefined => byName.get(name);

/** Every prop named in `text`, in its order; garments are not props. */
export const matchProps: (text: string) => Match[] = createMatcher([
  ...PROPS,
  ...FORMS.filter((form) => form.kind !== 'worn' && form.name !== 'generic'),
]);
