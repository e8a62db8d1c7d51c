import { describe, expect, it } from '@jest/globals';
import { loadModelTasks } from '../../../local/runtime/model-tasks.ts';

describe('loadModelTasks', () => {
  it('brings the painter, the analyst and the judge', async () => {
    const { paint, analyse, judge } = await loadModelTasks();
    const image = await paint({
      prompt: 'a red mug',
      negativePrompt: '',
      seed: 1,
      width: 256,
      height: 256,
      format: 'png',
    });
    expect([...image.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(analyse).toBeInstanceOf(Function);
    expect(judge).toBeInstanceOf(Function);
  });
});
