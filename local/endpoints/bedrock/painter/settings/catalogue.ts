// Every setting.
import { createMatcher, type Match } from '../scene/match-words.ts';
import type { Setting } from './setting.ts';
import { bathroom } from './bathroom.ts';
import { beach } from './beach.ts';
import { bedroom } from './bedroom.ts';
import { gym } from './gym.ts';
import { kitchen } from './kitchen.ts';
import { livestream } from './livestream.ts';
import { living } from './living.ts';
import { office } from './office.ts';
import { picnic } from './picnic.ts';
import { shop } from './shop.ts';
import { street } from './street.ts';
import { studio } from './studio.ts';
import { terrace } from './terrace.ts';
import { vanity } from './vanity.ts';

export const SETTINGS: readonly Setting[] = [
  bathroom,
  beach,
  bedroom,
  gym,
  kitchen,
  livestream,
  living,
  office,
  picnic,
  shop,
  street,
  studio,
  terrace,
  vanity,
];

const byName = new Map(SETTINGS.map((setting) => [setting.name, setting]));

/** The setting of that name; the studio when there is none. */
export const settingNamed = (name: string): Setting => byName.get(name) ?? studio;

/** Every setting named in `text`, in its order. */
export const matchSettings: (text: string) => Match[] = createMatcher(SETTINGS);
