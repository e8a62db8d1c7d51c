// An image model that gives prepared answers in turn and remembers what it was asked.
import type { ImageAnswer, ImageModel } from '../../lambdas/shared/ports/image-model.ts';

export interface ScriptedImageModel extends ImageModel {
  asked: Parameters<ImageModel['generate']>[0][];
}

/** An Error among the answers is thrown. Asking for more than was prepared fails. */
export const scriptedImageModel = (answers: readonly (ImageAnswer | Error)[]): ScriptedImageModel => {
  const asked: ScriptedImageModel['asked'] = [];
  return {
    asked,
    generate: (request) => {
      const answer = answers[asked.push(request) - 1];
      if (answer === undefined) return Promise.reject(new Error('The image model was asked once too often.'));
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
};
