// One picture for all markets of a run: replacements, avoided things, and what happens when markets disagree.
import { describe, expect, it } from '@jest/globals';
import { adaptCue } from '../../../lambdas/prompt/adapt-cue.ts';
import { renderJobs } from '../../../lambdas/prompt/render-jobs.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';
import { DEFAULT_MODELS, snapshotPacks } from '../../../lambdas/shared/packs/snapshot-packs.ts';
import { cue, specWith } from './fixtures.ts';

const packs = loadPacks('packs');
const market = (id: string) => packs.market(id);
const inScene = (change: Partial<typeof cue.scene>) => ({ ...cue, scene: { ...cue.scene, ...change } });
const specFor = (...markets: string[]) =>
  specWith('stability-core', {
    packs: snapshotPacks(packs, {
      brand: 'hearth',
      channels: ['live-cover'],
      markets,
      prompts: 'scene',
      ...DEFAULT_MODELS,
    }),
  });

describe('a replacement', () => {
  it('is made when its market is in the run, and listed with rule, reason and source', () => {
    const { cue: adapted, adaptations } = adaptCue(inScene({ setting: 'a car interior at dawn' }), [market('en-GB')]);

    expect(adapted.scene.setting).toBe('a car interior with the steering wheel on the right at dawn');
    expect(adaptations).toEqual([
      {
        cueId: 'c001',
        market: 'en-GB',
        rule: 'left-hand-traffic',
        field: 'scene.setting',
        before: 'a car interior at dawn',
        after: 'a car interior with the steering wheel on the right at dawn',
        reason: expect.stringContaining('left'),
        source: expect.stringContaining('Highway Code'),
      },
    ]);
  });

  it('leaves a scene alone that no rule speaks of', () => {
    const adapted = adaptCue(cue, packs.ids('markets').map(market));
    expect(adapted).toEqual({ cue, negative: [], adaptations: [], warnings: [] });
  });

  it('waits for the words that must be said with it: snow at Christmas only, in the south', () => {
    const south = [market('es-AR')];
    expect(adaptCue(inScene({ background: 'a snowy street' }), south).adaptations).toEqual([]);
    const { cue: adapted } = adaptCue(
      inScene({ background: 'a snowy street', props: ['Christmas tree', 'snowflakes'] }),
      south,
    );
    expect(adapted.scene.background).toBe('a sunny summer street');
    expect(adapted.scene.props).toEqual(['Christmas tree', 'sunbeams']);
  });

  it('is the first market’s where two contradict each other, and the other’s becomes a warning', () => {
    const scene = inScene({ setting: 'a car interior' });
    const british = adaptCue(scene, [market('en-GB'), market('en-US')]);
    const american = adaptCue(scene, [market('en-US'), market('en-GB')]);

    expect(british.cue.scene.setting).toContain('on the right');
    expect(british.adaptations.map((one) => one.market)).toEqual(['en-GB']);
    expect(british.warnings).toEqual([
      expect.stringMatching(/en-US \(right-hand-traffic\).*en-GB, which is named first, decides/u),
    ]);
    expect(american.cue.scene.setting).toContain('on the left');
    expect(american.warnings).toHaveLength(1);
  });

  it('is made once where markets agree, without a warning', () => {
    const { adaptations, warnings } = adaptCue(inScene({ setting: 'car interior' }), [
      market('en-US'),
      market('es-ES'),
    ]);
    expect(adaptations).toHaveLength(1);
    expect(warnings).toEqual([]);
  });
});

describe('what is avoided', () => {
  it('is avoided for every market of the run, each word once', () => {
    const scene = inScene({ props: ['bouquet of flowers', 'wallet'] });
    const { negative, adaptations } = adaptCue(scene, [market('zh-CN'), market('es-ES'), market('en-US')]);

    expect(negative).toEqual(
      expect.arrayContaining(['white chrysanthemums', 'chrysanthemums', 'banknotes', 'paper money']),
    );
    expect(new Set(negative).size).toBe(negative.length);
    expect(new Set(adaptations.map((one) => `${one.market} ${one.rule}`))).toEqual(
      new Set([
        'zh-CN renminbi-pictures',
        'zh-CN mourning-flowers',
        'es-ES all-saints-flowers',
        'en-US currency-likeness',
      ]),
    );
  });

  it('joins the negative prompt, and gives the job another id and another scope', () => {
    const scene = inScene({ props: ['chopsticks'] });
    const [plain] = renderJobs(specFor('en-US'), { cue: scene, flags: [] }).jobs;
    const { jobs, adaptations } = renderJobs(specFor('en-US', 'zh-CN'), { cue: scene, flags: [] });

    expect(jobs[0]?.negativePrompt).toContain('chopsticks standing upright in rice');
    expect(plain?.negativePrompt).not.toContain('chopsticks');
    expect(jobs[0]?.jobId).not.toBe(plain?.jobId);
    expect(jobs[0]?.cacheScope).not.toBe(plain?.cacheScope);
    expect(adaptations).toHaveLength(1);
  });

  it('keeps the number of pictures: one set for all markets', () => {
    const one = renderJobs(specFor('en-US'), { cue, flags: [] }).jobs;
    const three = renderJobs(specFor('zh-CN', 'en-US', 'es-MX'), { cue, flags: [] }).jobs;
    expect(three).toHaveLength(one.length);
  });

  it('is a warning when the image model takes no negative prompt', () => {
    const spec = specFor('zh-CN');
    const image = {
      ...spec.packs.image,
      fields: spec.packs.image.fields.filter((field) => field !== 'negative_prompt'),
    };
    const { conflicts } = renderJobs(
      { ...spec, packs: { ...spec.packs, image } },
      { cue: inScene({ props: ['chopsticks'] }), flags: [] },
    );
    expect(conflicts).toEqual([expect.stringContaining('takes no negative prompt')]);
  });
});
