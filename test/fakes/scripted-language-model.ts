// A language model that gives prepared answers in turn and keeps the requests it got.
import type { ConverseRequest, LanguageModel } from '../../lambdas/shared/ports/language-model.ts';

type Answered = Awaited<ReturnType<LanguageModel['converse']>>;

export interface ScriptedLanguageModel extends LanguageModel {
  requests: ConverseRequest[];
}

/** Text is an answer that ended well and took 1000 + 200 tokens; an Error is thrown. */
export const scriptedLanguageModel = (
  answers: readonly (string | Partial<Answered> | Error)[],
): ScriptedLanguageModel => {
  const requests: ConverseRequest[] = [];
  return {
    requests,
    converse: (request) => {
      const next = answers[requests.length];
      requests.push(request);
      if (next === undefined) return Promise.reject(new Error('The model was asked more often than expected.'));
      if (next instanceof Error) return Promise.reject(next);
      const given = typeof next === 'string' ? { text: next } : next;
      const usage = { inputTokens: 1000, outputTokens: 200 };
      return Promise.resolve({ text: '', stopReason: 'end_turn', usage, ...given });
    },
  };
};
