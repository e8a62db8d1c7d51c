// The kinds of products, each with what a picture of it looks like when the script does not say.

export interface CategoryScene {
  setting: string;
  action: string;
  light: string;
  props: readonly string[];
  background: string;
  /** Who such a product is for, when the script does not say. */
  audience: string;
}

export const CATEGORIES = {
  top: { setting: 'bedroom wardrobe', action: 'worn by a model turning towards the camera', light: 'soft window light from the left', props: ['wooden hanger', 'mirror'], background: 'pale plaster wall', audience: 'people who follow everyday fashion' },
  bottom: { setting: 'city street', action: 'worn by a model walking', light: 'bright overcast daylight', props: ['bench', 'paving stones'], background: 'blurred shop fronts', audience: 'people who follow everyday fashion' },
  dress: { setting: 'garden path', action: 'worn by a model, the hem moving', light: 'golden hour light', props: ['flowers', 'straw hat'], background: 'hedge in soft focus', audience: 'women who like dressing up' },
  underwear: { setting: 'bedroom', action: 'folded neatly', light: 'soft morning window light', props: ['linen sheet', 'chair'], background: 'white curtain', audience: 'people who value comfort' },
  shoes: { setting: 'city street', action: 'stepping forward', light: 'low side light', props: ['paving stones', 'stairs'], background: 'concrete wall', audience: 'people who walk a lot' },
  bag: { setting: 'café terrace', action: 'resting on a chair', light: 'afternoon side light', props: ['coffee cup', 'sunglasses'], background: 'blurred street', audience: 'people who carry their day with them' },
  accessory: { setting: 'bedroom dressing table', action: 'laid out', light: 'soft window light', props: ['mirror', 'silk scarf'], background: 'plaster wall', audience: 'people who like finishing touches' },
  jewellery: { setting: 'studio plinth', action: 'catching the light', light: 'studio softbox with a crisp highlight', props: ['velvet cloth', 'ring box'], background: 'dark gradient', audience: 'couples and people looking for a gift' },
  skincare: { setting: 'bathroom vanity by a window', action: 'standing open', light: 'soft morning window light from the left', props: ['folded towel', 'mirror', 'leaves'], background: 'pale tiles', audience: 'people who care for their skin' },
  makeup: { setting: 'bedroom dressing table', action: 'opened and ready', light: 'warm mirror light', props: ['mirror', 'make-up brush', 'flowers'], background: 'soft curtain', audience: 'people who like make-up' },
  haircare: { setting: 'bathroom shelf', action: 'standing with foam beside it', light: 'soft diffused daylight', props: ['folded towel', 'comb', 'leaves'], background: 'pale tiles', audience: 'people who care for their hair' },
  cookware: { setting: 'kitchen counter', action: 'cooking with steam rising', light: 'soft morning window light from the left', props: ['cutting board', 'herbs', 'linen cloth'], background: 'tiled kitchen wall', audience: 'home cooks' },
  tableware: { setting: 'dining table', action: 'set for a meal', light: 'soft window light', props: ['plate', 'linen napkin', 'flowers'], background: 'blurred dining room', audience: 'people who like a laid table' },
  appliance: { setting: 'kitchen counter', action: 'at work', light: 'bright window light', props: ['cutting board', 'fruit bowl'], background: 'tiled kitchen wall', audience: 'busy households' },
  catering: { setting: 'restaurant kitchen', action: 'ready for service', light: 'even overhead light', props: ['pans', 'steel shelf'], background: 'white tiles', audience: 'restaurants and caterers' },
  food: { setting: 'kitchen counter', action: 'served in a bowl', light: 'warm side light', props: ['bowl', 'linen cloth', 'spoon'], background: 'wooden shelf', audience: 'families and snack lovers' },
  drink: { setting: 'café table', action: 'poured into a glass', light: 'backlight through the glass', props: ['glass', 'lemon', 'ice'], background: 'blurred café', audience: 'people who enjoy a good drink' },
  electronics: { setting: 'office desk', action: 'in use', light: 'cool side light', props: ['notebook', 'plant', 'lamp'], background: 'dark wall with a soft glow', audience: 'people who like good technology' },
  home: { setting: 'living room', action: 'in its place', light: 'soft window light', props: ['plant', 'books', 'cushion'], background: 'plaster wall', audience: 'people making a home' },
  furniture: { setting: 'living room', action: 'in its place', light: 'large window light from the right', props: ['rug', 'plant', 'floor lamp'], background: 'plaster wall', audience: 'people furnishing a home' },
  bedding: { setting: 'bedroom', action: 'spread on the bed', light: 'soft morning window light', props: ['pillow', 'book', 'cup'], background: 'linen curtain', audience: 'people who want to sleep well' },
  cleaning: { setting: 'bright kitchen', action: 'wiping a surface clean', light: 'bright daylight', props: ['cloth', 'bucket', 'sparkling glass'], background: 'tiled wall', audience: 'busy households' },
  health: { setting: 'bathroom shelf', action: 'standing ready', light: 'clean diffused light', props: ['glass of water', 'folded towel'], background: 'white tiles', audience: 'people who look after their health' },
  office: { setting: 'office desk', action: 'in use', light: 'desk lamp and daylight', props: ['pencil', 'paper', 'plant'], background: 'shelf with folders', audience: 'people in offices and schools' },
  tools: { setting: 'workbench', action: 'in use', light: 'workshop lamp', props: ['wood shavings', 'tape measure'], background: 'pegboard wall', audience: 'makers and craftspeople' },
  sport: { setting: 'park path', action: 'in use', light: 'early morning sun', props: ['water bottle', 'towel'], background: 'trees in soft focus', audience: 'active people' },
  outdoor: { setting: 'campsite by a lake', action: 'in use', light: 'golden hour light', props: ['enamel mug', 'backpack', 'campfire'], background: 'pine trees', audience: 'people who like the outdoors' },
  toys: { setting: "children's room", action: 'being played with', light: 'bright window light', props: ['wooden blocks', 'rug'], background: 'pastel wall', audience: 'families with children' },
  pet: { setting: 'living room floor', action: 'used by a happy pet', light: 'soft window light', props: ['rug', 'food bowl'], background: 'sofa', audience: 'pet owners' },
  baby: { setting: 'nursery', action: 'in use', light: 'soft diffused daylight', props: ['blanket', 'soft toy'], background: 'pastel wall', audience: 'young parents' },
  car: { setting: 'car interior', action: 'in use', light: 'daylight through the windscreen', props: ['steering wheel', 'seat'], background: 'road outside', audience: 'drivers' },
  garden: { setting: 'garden table', action: 'in use', light: 'morning sun', props: ['flower pots', 'watering can'], background: 'hedge', audience: 'people with a garden or balcony' },
  other: { setting: 'studio plinth', action: 'presented', light: 'studio softbox', props: ['plain backdrop'], background: 'soft gradient', audience: 'viewers of the show' },
} as const satisfies Record<string, CategoryScene>;

export type Category = keyof typeof CATEGORIES;
