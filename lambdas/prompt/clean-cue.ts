// A cue and its product with every phrase cleaned that can reach a prompt.
import type { Cue } from '../shared/domain/analysis.ts';
import type { Product } from '../shared/domain/product.ts';
import { cleanText } from './clean-text.ts';
import type { Flags } from './midjourney-flags.ts';

export interface CleanCue {
  cue: Cue;
  product?: Product;
  /** Flags found inside the phrases. */
  flags: Flags[];
  /** What was taken out, each once. */
  changes: string[];
}

/** Cleans the scene, the attributes and the product's name; evidence and titles stay as they were said. */
export const cleanCue = (cue: Cue, product?: Product): CleanCue => {
  const flags: Flags[] = [];
  const changes = new Set<string>();
  const clean = (phrase: string): string => {
    const cleaned = cleanText(phrase);
    for (const change of cleaned.changes) changes.add(change);
    if (cleaned.flags !== undefined) flags.push(cleaned.flags);
    return cleaned.text;
  };
  const { props, ...layers } = cue.scene;
  const cleanLayers = Object.fromEntries(
    Object.entries(layers).map(([layer, phrase]) => [layer, clean(phrase)]),
  ) as typeof layers;
  const attributes = cue.attributes.map(({ name, value }) => ({ name, value: clean(value) }));
  const cleaned: Cue = {
    ...cue,
    scene: { ...cleanLayers, props: props.map(clean).filter((prop) => prop !== '') },
    attributes: attributes.filter(({ value }) => value !== ''),
    ...(cue.productName === undefined ? {} : { productName: clean(cue.productName) }),
  };
  const sheet = product && { ...product, attributes: cleanValues(product.attributes, clean) };
  return { cue: cleaned, ...(sheet === undefined ? {} : { product: sheet }), flags, changes: [...changes] };
};

const cleanValues = (attributes: Record<string, string>, clean: (value: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, clean(value)]));
