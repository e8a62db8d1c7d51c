// Every form a subject can take.
import type { Form } from '../toolkit/form.ts';
import { createMatcher, type Match } from '../scene/match-words.ts';
import { backpack } from './backpack.ts';
import { bag } from './bag.ts';
import { blender } from './blender.ts';
import { board } from './board.ts';
import { book } from './book.ts';
import { boot } from './boot.ts';
import { bottle } from './bottle.ts';
import { bowl } from './bowl.ts';
import { box } from './box.ts';
import { cake } from './cake.ts';
import { chair } from './chair.ts';
import { compact } from './compact.ts';
import { cup } from './cup.ts';
import { dress } from './dress.ts';
import { dropper } from './dropper.ts';
import { fruit } from './fruit.ts';
import { generic } from './generic.ts';
import { glass } from './glass.ts';
import { glasses } from './glasses.ts';
import { hat } from './hat.ts';
import { headphones } from './headphones.ts';
import { heel } from './heel.ts';
import { jacket } from './jacket.ts';
import { jar } from './jar.ts';
import { jewellery } from './jewellery.ts';
import { kettle } from './kettle.ts';
import { knife } from './knife.ts';
import { lamp } from './lamp.ts';
import { laptop } from './laptop.ts';
import { lipstick } from './lipstick.ts';
import { makeupBrush } from './makeup-brush.ts';
import { mascara } from './mascara.ts';
import { palette } from './palette.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import { pot } from './pot.ts';
import { pump } from './pump.ts';
import { scarf } from './scarf.ts';
import { shirt } from './shirt.ts';
import { skillet } from './skillet.ts';
import { skirt } from './skirt.ts';
import { sneaker } from './sneaker.ts';
import { spatula } from './spatula.ts';
import { spray } from './spray.ts';
import { sweater } from './sweater.ts';
import { tShirt } from './t-shirt.ts';
import { towel } from './towel.ts';
import { toy } from './toy.ts';
import { trousers } from './trousers.ts';
import { tube } from './tube.ts';
import { vacuum } from './vacuum.ts';
import { watch } from './watch.ts';

export const FORMS: readonly Form[] = [
  backpack,
  bag,
  blender,
  board,
  book,
  boot,
  bottle,
  bowl,
  box,
  cake,
  chair,
  compact,
  cup,
  dress,
  dropper,
  fruit,
  generic,
  glass,
  glasses,
  hat,
  headphones,
  heel,
  jacket,
  jar,
  jewellery,
  kettle,
  knife,
  lamp,
  laptop,
  lipstick,
  makeupBrush,
  mascara,
  palette,
  phone,
  plate,
  pot,
  pump,
  scarf,
  shirt,
  skillet,
  skirt,
  sneaker,
  spatula,
  spray,
  sweater,
  tShirt,
  towel,
  toy,
  trousers,
  tube,
  vacuum,
  watch,
];

const byName = new Map(FORMS.map((form) => [form.name, form]));

/** The form of that name; the generic one when there is none. */
export const formNamed = (name: string): Form => byName.get(name) ?? generic;

/** Every form named in `text`, in its order. */
export const matchForms: (text: string) => Match[] = createMatcher(FORMS);
