// The kinds of products, each with what a picture of it looks like when the script does not say.

export interface CategoryScene {
  setting: string;
  action: string;
  light: string;
  background: string;
  props: readonly string[];
  /** Who such a product is for, when the script does not say. */
  audience: string;
}

export type Category =
  | 'top'
  | 'bottom'
  | 'dress'
  | 'underwear'
  | 'shoes'
  | 'bag'
  | 'accessory'
  | 'jewellery'
  | 'skincare'
  | 'makeup'
  | 'haircare'
  | 'cookware'
  | 'tableware'
  | 'appliance'
  | 'catering'
  | 'food'
  | 'drink'
  | 'electronics'
  | 'home'
  | 'furniture'
  | 'bedding'
  | 'cleaning'
  | 'health'
  | 'office'
  | 'tools'
  | 'sport'
  | 'outdoor'
  | 'toys'
  | 'pet'
  | 'baby'
  | 'car'
  | 'garden'
  | 'other';

/** Rows `category | setting | action | light | background | prop, prop | audience`. */
const ROWS = `
top | bedroom wardrobe | worn by a model turning towards the camera | soft window light from the left | pale plaster wall | wooden hanger, mirror | people who follow everyday fashion
bottom | city street | worn by a model walking | bright overcast daylight | blurred shop fronts | bench, paving stones | people who follow everyday fashion
dress | garden path | worn by a model, the hem moving | golden hour light | hedge in soft focus | flowers, straw hat | women who like dressing up
underwear | bedroom | folded neatly | soft morning window light | white curtain | linen sheet, chair | people who value comfort
shoes | city street | stepping forward | low side light | concrete wall | paving stones, stairs | people who walk a lot
bag | café terrace | resting on a chair | afternoon side light | blurred street | coffee cup, sunglasses | people who carry their day with them
accessory | bedroom dressing table | laid out | soft window light | plaster wall | mirror, silk scarf | people who like finishing touches
jewellery | studio plinth | catching the light | studio softbox with a crisp highlight | dark gradient | velvet cloth, ring box | couples and people looking for a gift
skincare | bathroom vanity by a window | standing open | soft morning window light from the left | pale tiles | folded towel, mirror, leaves | people who care for their skin
makeup | bedroom dressing table | opened and ready | warm mirror light | soft curtain | mirror, make-up brush, flowers | people who like make-up
haircare | bathroom shelf | standing with foam beside it | soft diffused daylight | pale tiles | folded towel, comb, leaves | people who care for their hair
cookware | kitchen counter | cooking with steam rising | soft morning window light from the left | tiled kitchen wall | cutting board, herbs, linen cloth | home cooks
tableware | dining table | set for a meal | soft window light | blurred dining room | plate, linen napkin, flowers | people who like a laid table
appliance | kitchen counter | at work | bright window light | tiled kitchen wall | cutting board, fruit bowl | busy households
catering | restaurant kitchen | ready for service | even overhead light | white tiles | pans, steel shelf | restaurants and caterers
food | kitchen counter | served in a bowl | warm side light | wooden shelf | bowl, linen cloth, spoon | families and snack lovers
drink | café table | poured into a glass | backlight through the glass | blurred café | glass, lemon, ice | people who enjoy a good drink
electronics | office desk | in use | cool side light | dark wall with a soft glow | notebook, plant, lamp | people who like good technology
home | living room | in its place | soft window light | plaster wall | plant, books, cushion | people making a home
furniture | living room | in its place | large window light from the right | plaster wall | rug, plant, floor lamp | people furnishing a home
bedding | bedroom | spread on the bed | soft morning window light | linen curtain | pillow, book, cup | people who want to sleep well
cleaning | bright kitchen | wiping a surface clean | bright daylight | tiled wall | cloth, bucket, sparkling glass | busy households
health | bathroom shelf | standing ready | clean diffused light | white tiles | glass of water, folded towel | people who look after their health
office | office desk | in use | desk lamp and daylight | shelf with folders | pencil, paper, plant | people in offices and schools
tools | workbench | in use | workshop lamp | pegboard wall | wood shavings, tape measure | makers and craftspeople
sport | park path | in use | early morning sun | trees in soft focus | water bottle, towel | active people
outdoor | campsite by a lake | in use | golden hour light | pine trees | enamel mug, backpack, campfire | people who like the outdoors
toys | children's room | being played with | bright window light | pastel wall | wooden blocks, rug | families with children
pet | living room floor | used by a happy pet | soft window light | sofa | rug, food bowl | pet owners
baby | nursery | in use | soft diffused daylight | pastel wall | blanket, soft toy | young parents
car | car interior | in use | daylight through the windscreen | road outside | steering wheel, seat | drivers
garden | garden table | in use | morning sun | hedge | flower pots, watering can | people with a garden or balcony
`;

const STUDIO: CategoryScene = {
  setting: 'studio plinth',
  action: 'presented',
  light: 'studio softbox',
  background: 'soft gradient',
  props: ['plain backdrop'],
  audience: 'viewers of the show',
};

const readRow = (row: string): [string, CategoryScene] => {
  const [name = '', setting = '', action = '', light = '', background = '', props = '', audience = ''] =
    row.split(' | ');
  return [name, { setting, action, light, background, props: props.split(', '), audience }];
};

const SCENES: ReadonlyMap<string, CategoryScene> = new Map(
  ROWS.split('\n')
    .filter((row) => row !== '')
    .map(readRow),
);

/** What products of `category` usually stand in. */
export const usualScene = (category: Category): CategoryScene => SCENES.get(category) ?? STUDIO;
