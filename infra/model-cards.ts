// The model cards of packs/models, for the IAM statements: a function may call the models of its kind and no others.
import { fileURLToPath } from 'node:url';
import type { ImageOperation, ModelCard } from '../lambdas/shared/domain/packs.ts';
import { loadPacks } from '../lambdas/shared/packs/load-packs.ts';

/** Every card of one kind, in the order of their ids. */
export const modelCards = (kind: ModelCard['kind']): ModelCard[] => {
  const packs = loadPacks(fileURLToPath(new URL('../packs', import.meta.url)));
  return packs
    .ids('models')
    .map((id) => packs.model(id))
    .filter((card) => card.kind === kind);
};

/** The cards of the image services that do one thing. */
export const serviceCards = (operation: ImageOperation): ModelCard[] =>
  modelCards('image-service').filter((card) => card.kind === 'image-service' && card.operation === operation);
