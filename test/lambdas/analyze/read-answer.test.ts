import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../../../lambdas/analyze/read-answer.ts';
import { answer } from './analysis-run.ts';

const json = JSON.stringify(answer());

describe("a model's answer", () => {
  it('is read when it fits the schema', () => {
    expect(readAnswer({ text: json, stopReason: 'end_turn' })).toEqual({ ok: true, answer: answer() });
  });

  it('is read out of a code fence', () => {
    expect(readAnswer({ text: `Here it is:\n\`\`\`json\n${json}\n\`\`\``, stopReason: 'stop_sequence' }).ok).toBe(true);
  });

  it('fails when it was cut off, even if it parses', () => {
    const reading = readAnswer({ text: json, stopReason: 'max_tokens' });
    expect(reading).toEqual({ ok: false, problems: [expect.stringContaining('cut off')] });
  });

  it('fails with its stop reason when it was stopped', () => {
    const reading = readAnswer({ text: json, stopReason: 'content_filtered' });
    expect(reading).toEqual({ ok: false, problems: [expect.stringContaining('content_filtered')] });
  });

  it('fails when it is no JSON', () => {
    expect(readAnswer({ text: 'Sorry, no.', stopReason: 'end_turn' }).ok).toBe(false);
  });

  it('fails with the place and the fault when it does not fit', () => {
    const text = JSON.stringify({ ...answer(), cues: [{ title: 'x' }] });
    const reading = readAnswer({ text, stopReason: 'end_turn' });
    expect(reading).toEqual({
      ok: false,
      problems: expect.arrayContaining([expect.stringMatching(/^cues\.0\.quotes: /)]),
    });
  });

  it('fails for a confidence above 1', () => {
    const text = JSON.stringify(answer({ emotion: { label: 'warm', intensity: 0.5, confidence: 1.2 } }));
    expect(readAnswer({ text, stopReason: 'end_turn' }).ok).toBe(false);
  });
});
