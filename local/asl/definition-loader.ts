// Loads definitions and keeps the last few: checking one takes tens of milliseconds.
import type { Definition } from './definition.ts';
import { loadDefinition } from './load.ts';

export type DefinitionLoader = (text: string) => Definition;

const MAX_LOADED = 20;

/** A loader of definition texts that keeps the last `most`; equal texts give the same object, which nobody may change. Throws DefinitionRefused. */
export const createDefinitionLoader = (most = MAX_LOADED): DefinitionLoader => {
  const loaded = new Map<string, Definition>();
  return (text) => {
    const definition = loaded.get(text) ?? loadDefinition(text);
    loaded.delete(text);
    loaded.set(text, definition);
    const [oldest] = loaded.keys();
    if (loaded.size > most && oldest !== undefined) loaded.delete(oldest);
    return definition;
  };
};
