// Colour words and the marker inks they stand for.
import { mix } from '../toolkit/colour.ts';
import { createMatcher } from './match-words.ts';

const INKS: Record<string, readonly string[]> = {
  '#b9342f': ['red', 'crimson', 'scarlet', 'ruby', 'cherry', 'rojo', 'roja', '红色', '正红'],
  '#7d2937': ['burgundy', 'wine', 'maroon', 'bordeaux', 'oxblood'],
  '#e2604a': ['coral', 'tomato', 'vermilion'],
  '#d9773f': ['orange', 'tangerine', 'naranja', 'apricot'],
  '#b9643f': ['terracotta', 'rust', 'copper', 'brick', 'clay'],
  '#d6a93c': ['yellow', 'mustard', 'lemon yellow', 'amarillo', 'saffron', 'honey'],
  '#c6a15b': ['gold', 'golden', 'brass', 'dorado', '金色'],
  '#6f8f5c': ['green', 'verde', 'olive', 'moss', '绿色'],
  '#97ab86': ['sage', 'mint', 'pistachio'],
  '#2f6b55': ['emerald', 'forest', 'bottle green'],
  '#4d8f92': ['teal', 'turquoise', 'aqua', 'cyan'],
  '#4573a6': ['blue', 'azul', 'cobalt', 'denim', '蓝色'],
  '#2f4469': ['navy', 'indigo', 'midnight'],
  '#8fb0cc': ['sky', 'light blue', 'pale blue', 'powder blue', 'ice'],
  '#7c5a94': ['purple', 'violet', 'plum', 'aubergine'],
  '#b5a3cc': ['lavender', 'lilac', 'mauve'],
  '#dd8ea0': ['pink', 'rosa', 'rose', 'blush', '粉色'],
  '#c93f74': ['fuchsia', 'magenta', 'hot pink'],
  '#7a5238': ['brown', 'chocolate', 'walnut', 'tan', 'camel', 'marrón'],
  '#d9c3a0': ['beige', 'sand', 'nude', 'oat', 'wheat', 'khaki'],
  '#efe4d0': ['cream', 'ivory', 'off-white', 'vanilla'],
  '#ece8e0': ['white', 'blanco', 'blanca', 'porcelain', '白色'],
  '#3a393d': ['black', 'negro', 'negra', 'charcoal', 'ebony', 'graphite', '黑色'],
  '#8b8b8e': ['grey', 'gray', 'gris', 'slate', 'cast iron', 'cast-iron'],
  '#b6bcc2': ['silver', 'chrome', 'steel', 'stainless', 'plateado'],
};

const match = createMatcher(Object.entries(INKS).map(([name, words]) => ({ name, words })));

/** The share of the first word's ink in a pair such as "rose red" or "sea blue". */
const FIRST_OF_PAIR = 0.3;

/** The inks of the colour words in `text`, in its order, as `#rrggbb`; two words side by side are one colour, mostly the second's. */
export const colourWordsIn = (text: string): string[] => {
  const inks: { ink: string; end: number }[] = [];
  for (const { name, word, index } of match(text)) {
    const before = inks.at(-1);
    const joined = before !== undefined && index - before.end <= 1;
    if (joined) inks.pop();
    inks.push({ ink: joined ? mix(name, before.ink, FIRST_OF_PAIR) : name, end: index + word.length });
  }
  return inks.map(({ ink }) => ink);
};
