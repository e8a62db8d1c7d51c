// The cards of all embedders that the packs know.
import type { EmbedderCard } from '../shared/domain/packs.ts';
import type { Packs } from '../shared/packs/load-packs.ts';

export const embedderCards = (packs: Pick<Packs, 'ids' | 'model'>): EmbedderCard[] =>
  packs
    .ids('models')
    .map((id) => packs.model(id))
    .filter((card) => card.kind === 'embedding');
