// How a product is in the picture: it stands, hangs (garments) or lies (views from straight above).
import type { Product } from '../../shared/domain/product.ts';

export const POSES = ['standing', 'hanging', 'lying'] as const;
export type Pose = (typeof POSES)[number];

/** How prompts ask for the view from straight above. */
const FROM_ABOVE = /\b(?:overhead|flat[- ]lay|top[- ]down|straight from above)\b/iu;

/** Things made to be worn on the body: their photos show them as on an invisible hanger or figure, without a base. */
const GARMENT =
  /\b(?:dress|gown|jackets?|coats?|parka|blazers?|shirts?|t-shirts?|blouses?|tops?|sweaters?|jumpers?|cardigans?|hoodies?|skirts?|trousers|pants|jeans|shorts|suits?|kimono|robes?|pyjamas|vestidos?|chaquetas?|cazadoras?|abrigos?|camisas?|camisetas?|blusas?|jers[eé]y|faldas?|pantal[oó]n(?:es)?|vaqueros)\b|裙|裤|外套|夹克|西装|大衣|风衣|上衣|毛衣|卫衣|衬衫|T恤|旗袍|羽绒服|开衫/iu;

const wordsOf = ({ title, attributes }: Pick<Product, 'title' | 'attributes'>): string =>
  [title, attributes['form'], attributes['形态'], attributes['forma'], attributes['款式']].filter(Boolean).join(' ');

/** Whether the prompt asks for a view from straight above: a photo taken from the front does not stand in it. */
export const isFromAbove = (prompt: string): boolean => FROM_ABOVE.test(prompt);

/** The pose of a product in a set that was made from `prompt`. */
export const poseOf = (product: Pick<Product, 'title' | 'attributes'>, prompt: string): Pose => {
  if (isFromAbove(prompt)) return 'lying';
  return GARMENT.test(wordsOf(product)) ? 'hanging' : 'standing';
};
