// Each attempt asks for its own picture, the same one whenever it is repeated.
import { describe, expect, it } from '@jest/globals';
import { attemptRequest, attemptSeed } from '../../../lambdas/render/attempt-request.ts';
import { renderJob } from '../../fakes/render-run.ts';

const blurred = {
  attempt: 1,
  seed: 1,
  renderKey: 'k',
  checks: [{ check: 'blur', passed: false, reason: 'blurred' }],
};

describe('attemptSeed', () => {
  it("takes the job's seed first, also 0", () => {
    expect([attemptSeed(0, 1), attemptSeed(7, 1)]).toEqual([0, 7]);
  });

  it('derives others that are always the same', () => {
    const seeds = [2, 3, 4].map((attempt) => attemptSeed(7, attempt));
    expect(new Set([7, ...seeds]).size).toBe(4);
    expect(attemptSeed(7, 2)).toBe(seeds[0]);
  });
});

describe('attemptRequest', () => {
  it('asks the first time for exactly what the job says', () => {
    const job = renderJob();
    expect(attemptRequest(job, { attempt: 1, earlier: [] }, 10_000)).toEqual({
      prompt: job.prompt,
      negativePrompt: job.negativePrompt,
      seed: job.seed,
      aspectRatio: '9:16',
      outputFormat: 'jpeg',
    });
  });

  it('never cuts the prompt for a hint that does not fit', () => {
    const job = renderJob({ prompt: 'p'.repeat(90) });
    const request = attemptRequest(job, { attempt: 2, earlier: [blurred] }, 100);
    expect(request.prompt).toBe(job.prompt);
    expect(request.negativePrompt).toBe('text, watermark, blurry, out of focus, motion blur');
  });

  it('starts a negative prompt where the job has none, and repeats no word', () => {
    const none = attemptRequest(renderJob({ negativePrompt: '' }), { attempt: 2, earlier: [blurred] }, 1000);
    expect(none.negativePrompt).toBe('blurry, out of focus, motion blur');
    const had = attemptRequest(renderJob({ negativePrompt: 'Blurry' }), { attempt: 2, earlier: [blurred] }, 1000);
    expect(had.negativePrompt).toBe('Blurry, out of focus, motion blur');
  });
});
