import { describe, expect, it } from '@jest/globals';
import { createFaults, type FaultSettings } from '../../../../local/endpoints/bedrock/faults.ts';
import { haikuCard, imageCard } from '../../support/model-cards.ts';

const decideMany = (
  settings: FaultSettings,
  card = imageCard as typeof imageCard | typeof haikuCard,
): (string | undefined)[] => {
  const faults = createFaults(settings);
  return Array.from({ length: 1000 }, (_, n) => faults.decide(card, { prompt: `p${n}` })?.kind);
};

describe('createFaults', () => {
  it('does nothing by default', () => {
    expect(new Set(decideMany({}))).toEqual(new Set([undefined]));
  });

  it('is the same for the same seed and requests, and different for another seed', () => {
    const knobs = { throttle: 0.1, refuse: 0.05, spoil: 0.05 };
    expect(decideMany({ ...knobs, seed: 1 })).toEqual(decideMany({ ...knobs, seed: 1 }));
    expect(decideMany({ ...knobs, seed: 1 })).not.toEqual(decideMany({ ...knobs, seed: 2 }));
  });

  it('strikes about the share it is asked for', () => {
    const throttled = decideMany({ throttle: 0.1 }).filter((kind) => kind === 'throttle').length;
    expect(throttled).toBeGreaterThan(70);
    expect(throttled).toBeLessThan(130);
  });

  it('draws anew when the same request comes again', () => {
    const faults = createFaults({ throttle: 0.5 });
    const kinds = new Set(Array.from({ length: 30 }, () => faults.decide(imageCard, { prompt: 'same' })?.kind));
    expect(kinds).toEqual(new Set(['throttle', undefined]));
  });

  it('never refuses or spoils the answer of a language model', () => {
    expect(new Set(decideMany({ refuse: 1, spoil: 1 }, haikuCard))).toEqual(new Set([undefined]));
  });

  it('denies the models named, or all', () => {
    const faults = createFaults({ denyAccess: [haikuCard.modelId] });
    expect(faults.decide(haikuCard, {})).toEqual({ kind: 'denyAccess' });
    expect(faults.decide(imageCard, {})).toBeUndefined();
    faults.set({ denyAccess: true });
    expect(faults.decide(imageCard, {})).toEqual({ kind: 'denyAccess' });
  });

  it('refuses a share above 1', () => {
    expect(() => createFaults({ throttle: 1.5 })).toThrow('throttle');
  });
});
