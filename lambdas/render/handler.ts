// The Render state: one picture from the image model.
import { imageModel } from '../shared/aws/image-model.ts';
import { ledger } from '../shared/aws/ledger.ts';
import { objectStore } from '../shared/aws/object-store.ts';
import { systemClock } from '../shared/aws/system-clock.ts';
import { readEnvironment } from '../shared/env.ts';
import { imageTargets } from '../shared/image-card.ts';
import { coldStart, step, type CreateHandler } from '../shared/step.ts';
import { render } from './render.ts';
import { RenderedSchema, RenderInputSchema } from './schema.ts';

/** Builds the handler from BUCKET_NAME and TABLE_NAME. */
export const createHandler: CreateHandler = (raw) => {
  const { BUCKET_NAME, TABLE_NAME } = readEnvironment(['BUCKET_NAME', 'TABLE_NAME'], raw);
  const store = objectStore(BUCKET_NAME);
  const collaborators = {
    findTarget: imageTargets(store),
    store,
    ledger: ledger(TABLE_NAME),
    imageModel: imageModel(),
    clock: systemClock,
  };
  return step({
    name: 'render',
    input: RenderInputSchema,
    output: RenderedSchema,
    run: (input) => render(collaborators, input),
  });
};

export const handler = coldStart(createHandler);
