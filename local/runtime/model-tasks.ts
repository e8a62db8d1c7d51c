// Loads the programs that play the models: the painter, the analyst, the translator and the judge.
import type { LanguageTasks } from '../endpoints/bedrock/converse.ts';
import type { Paint } from '../endpoints/bedrock/image-model.ts';

export interface ModelTasks extends LanguageTasks {
  paint: Paint;
}

/** Imports the four modules; late, because their fonts and word lists take a moment. */
export const loadModelTasks = async (): Promise<ModelTasks> => {
  const [{ paint }, { analyse }, { judge }, { translate }] = await Promise.all([
    import('../endpoints/bedrock/painter/paint.ts'),
    import('../endpoints/bedrock/analyst/analyse.ts'),
    import('../endpoints/bedrock/judge/judge.ts'),
    import('../endpoints/bedrock/translator/translate.ts'),
  ]);
  return { paint, analyse, judge, translate };
};
