import { describe, expect, it } from '@jest/globals';
import { createStandIn, type StandInOptions } from '../../../../local/endpoints/bedrock/stand-in.ts';
import type { PaintRequest } from '../../../../local/endpoints/bedrock/image-model.ts';
import { allCards, haikuCard, imageCard, titanCard, ultraCard } from '../../support/model-cards.ts';

const standIn = (options: Partial<StandInOptions> = {}) => {
  const painted: PaintRequest[] = [];
  const account = createStandIn({
    cards: allCards,
    paint: (request) => {
      painted.push(request);
      return Promise.resolve(Uint8Array.of(1));
    },
    analyse: () => '{}',
    judge: () => Promise.resolve('{}'),
    ...options,
  });
  const render = (prompt: string, modelId = imageCard.modelId) =>
    account.answer({ modelId, operation: 'invoke', body: { prompt, seed: 1 } });
  return { ...account, painted, render };
};

const outcomesOf = async (count: number, send: (n: number) => Promise<object>): Promise<string[]> => {
  const results = await Promise.allSettled(Array.from({ length: count }, (_, n) => send(n)));
  return results.map((result) =>
    result.status === 'fulfilled' ? 'answered' : (result.reason as { code: string }).code,
  );
};

describe('createStandIn', () => {
  it('throttles what exceeds the quota within a minute, and counts only what passed', async () => {
    let now = 0;
    const { render } = standIn({ quota: 2, now: () => now });
    expect(await outcomesOf(3, (n) => render(`a${n}`))).toEqual(['answered', 'answered', 'ThrottlingException']);
    now = 59_999;
    await expect(render('b')).rejects.toMatchObject({ code: 'ThrottlingException', status: 429 });
    now = 60_000;
    await expect(render('c')).resolves.toBeDefined();
  });

  it('takes a quota of its own for each model, and 6,000 a minute for the others', async () => {
    const { render } = standIn({ quota: { [imageCard.modelId]: 1 }, now: () => 0 });
    const ultra = await outcomesOf(5, (n) => render(`u${n}`, ultraCard.modelId));
    expect(new Set(ultra)).toEqual(new Set(['answered']));
    expect(await outcomesOf(2, (n) => render(`c${n}`))).toEqual(['answered', 'ThrottlingException']);
  });

  it('bills answers by the card, not what was throttled, denied or invalid', async () => {
    const { render, bill, answer, faults } = standIn({ quota: 1, now: () => 0 });
    await render('a');
    await expect(render('b')).rejects.toThrow();
    await expect(render('', ultraCard.modelId)).rejects.toThrow();
    faults.set({ denyAccess: [titanCard.modelId] });
    await expect(
      answer({ modelId: titanCard.modelId, operation: 'invoke', body: { inputText: 'x' } }),
    ).rejects.toMatchObject({
      code: 'AccessDeniedException',
    });
    expect(bill.statement()).toEqual({
      calls: [{ modelId: imageCard.modelId, purpose: 'render', count: 1, microUsd: 40_000 }],
      totalMicroUsd: 40_000,
      sends: [
        { modelId: imageCard.modelId, outcome: 'answered', count: 1 },
        { modelId: imageCard.modelId, outcome: 'throttled', count: 1 },
        { modelId: ultraCard.modelId, outcome: 'invalid', count: 1 },
        { modelId: titanCard.modelId, outcome: 'denied', count: 1 },
      ],
    });
  });

  it('answers a filtered request with status 200 and no picture, billed as the card says', async () => {
    const { render, bill, painted } = standIn({ faults: { refuse: 1 } });
    await expect(render('a')).resolves.toEqual({ finish_reasons: ['Filter reason: prompt'] });
    await render('a', ultraCard.modelId);
    expect(painted).toEqual([]);
    expect(bill.statement().calls).toEqual([
      { modelId: imageCard.modelId, purpose: 'render', count: 1, microUsd: 40_000 },
    ]);
    expect(bill.statement().sends.map(({ outcome }) => outcome)).toEqual(['filtered', 'filtered']);
  });

  it('bills a request that times out, without waiting', async () => {
    const { render, bill } = standIn({ faults: { timeout: 1 } });
    await expect(render('a')).rejects.toMatchObject({ code: 'ModelTimeoutException', status: 408 });
    expect(bill.statement().totalMicroUsd).toBe(40_000);
  });

  it('does not bill a request it is too busy for', async () => {
    const { render, bill } = standIn({ faults: { unavailable: 1 } });
    await expect(render('a')).rejects.toMatchObject({ code: 'ServiceUnavailableException', status: 503 });
    expect(bill.statement().totalMicroUsd).toBe(0);
  });

  it('hands the painter the way a picture is to be spoilt', async () => {
    const { render, painted } = standIn({ faults: { spoil: 1 } });
    await Promise.all(Array.from({ length: 40 }, (_, n) => render(`picture ${n}`)));
    expect(new Set(painted.map(({ fault }) => fault))).toEqual(new Set(['blank', 'blurred', 'truncated']));
  });

  it('leaves the other models alone when faults are for renders only', async () => {
    const { answer, render } = standIn({ faults: { throttle: 1, only: 'render' } });
    await expect(render('a')).rejects.toMatchObject({ code: 'ThrottlingException' });
    await expect(
      answer({ modelId: titanCard.modelId, operation: 'invoke', body: { inputText: 'x' } }),
    ).resolves.toBeDefined();
  });

  it('bills a repair turn as one', async () => {
    const { answer, bill } = standIn();
    const messages = ['user', 'assistant', 'user'].map((role) => ({ role, content: [{ text: 'x' }] }));
    const textFormat = { type: 'json_schema', structure: { jsonSchema: { name: 'cue_analysis', schema: '{}' } } };
    await answer({
      modelId: haikuCard.modelId,
      operation: 'converse',
      body: { messages, outputConfig: { textFormat } },
    });
    expect(bill.statement().calls[0]?.purpose).toBe('repair');
  });

  it('paints the same picture for the same request without a seed', async () => {
    const { answer } = standIn();
    const send = (seed?: number) =>
      answer({ modelId: imageCard.modelId, operation: 'invoke', body: { prompt: 'x', seed } });
    const [first, second] = [await send(), await send()];
    expect(first).toEqual(second);
    expect(first).not.toMatchObject({ seeds: [0] });
    expect(await send(3)).toMatchObject({ seeds: [3] });
  });
});
