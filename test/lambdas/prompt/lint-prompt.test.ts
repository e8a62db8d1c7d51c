// The linter of prompts: every rule, and the shipped prompt styles for every brand and model.
import { describe, expect, it } from '@jest/globals';
import { lintPrompt, type LintRequest } from '../../../lambdas/prompt/lint-prompt.ts';
import { renderJobs } from '../../../lambdas/prompt/render-jobs.ts';
import type { ImageModelCard } from '../../../lambdas/shared/domain/packs.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { cue, cutOut, product, specWith } from './fixtures.ts';

const { image: card, brand } = specWith().packs;
const rulesIn = (prompt: string, changes: Partial<LintRequest> = {}): string[] =>
  lintPrompt({ prompt, negativePrompt: '', card, brand, ...changes }).map(({ rule }) => rule);

describe('the linter', () => {
  it('finds nothing in plain sentences', () => {
    expect(rulesIn('A red pan on oak (with two eggs), at 10:30, 1:1. Its textured rim.')).toEqual([]);
  });

  it('finds a prompt that is longer than the model reads', () => {
    const short = { ...card, prompting: { ...card.prompting, bestCharacters: 5 } };
    expect(rulesIn('A pan.', { card: short })).toEqual(['length']);
  });

  it.each(['a pan --ar 9:16', 'a pan —style raw'])('finds the leaked flag in "%s"', (prompt) => {
    expect(rulesIn(prompt)).toEqual(['flag']);
  });

  it.each(['a (red:1.3) pan', 'a pan::2 on oak', 'a ((red)) pan'])('finds the weight in "%s"', (prompt) => {
    expect(rulesIn(prompt)).toEqual(['weights']);
  });

  it('allows weights for a model that understands them', () => {
    const weighs = { ...card, prompting: { ...card.prompting, weights: true } };
    expect(rulesIn('a (red:1.3) pan', { card: weighs })).toEqual([]);
  });

  it.each(['a pan <lora:x:1>', 'a [red:blue:0.5] pan', 'a pan BREAK a lid', 'a pan `x'])(
    'finds the notation in "%s"',
    (prompt) => {
      expect(rulesIn(prompt)).toContain('syntax');
    },
  );

  it('finds a placeholder that nobody filled in', () => {
    expect(rulesIn('a pan for [product name]')).toEqual(['placeholder']);
  });

  it('finds what prompt and negative prompt both name, as whole words', () => {
    expect(rulesIn('smoke in a textured pan', { negativePrompt: 'text, smoke' })).toEqual(['contradiction']);
  });

  it('finds what the brand’s guide forbids', () => {
    expect(rulesIn('a row of empty cookware')).toEqual(['contradiction']);
  });
});

const packs = loadPacks('packs');
const images = packs.ids('models').filter((id) => packs.model(id).kind === 'image');
const imageCard = (id: string): ImageModelCard => {
  const found = packs.model(id);
  if (found.kind !== 'image') throw new Error(`${id} makes no pictures.`);
  return found;
};

describe.each(packs.ids('prompts'))('the prompt style %s', (id) => {
  const specOf = (model: string, brandId = 'hearth') => {
    const spec = specWith();
    const choice = { image: imageCard(model), prompts: packs.prompts(id), brand: packs.brand(brandId) };
    return { ...spec, options: 8, packs: { ...spec.packs, ...choice } };
  };

  it.each(packs.ids('brands'))('contradicts nothing in the guide of %s', (brandId) => {
    for (const model of images) {
      for (const shown of [product, cutOut]) {
        const { jobs } = renderJobs(specOf(model, brandId), { cue, product: shown, flags: [] });
        const found = jobs.flatMap(({ prompt, negativePrompt }) =>
          lintPrompt({ prompt, negativePrompt, card: imageCard(model), brand: packs.brand(brandId) }),
        );
        expect(found).toEqual([]);
      }
    }
  });

  it.each(images)('asks %s for this', (model) => {
    const { jobs } = renderJobs(specOf(model), { cue, product, flags: [] });
    expect(jobs[0]?.prompt).toMatchSnapshot();
  });
});
