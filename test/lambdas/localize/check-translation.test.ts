// What a translation must keep, and what is refused.
import { describe, expect, it } from '@jest/globals';
import { translationProblems } from '../../../lambdas/localize/check-translation.ts';
import type { WantedText } from '../../../lambdas/localize/wanted-texts.ts';
import { loadPacks } from '../../../lambdas/shared/packs/load-packs.ts';

const packs = loadPacks('packs');
const context = { markets: ['zh-CN', 'en-US', 'es-MX', 'es-ES'].map((id) => packs.market(id)), names: ['Hearth'] };
const text = (
  [from, to]: readonly [string, string],
  source: string,
  kind: WantedText['kind'] = 'sellingPoint',
): WantedText => ({
  cueId: 'c001',
  kind,
  from,
  to,
  source,
  isDrawn: true,
});
const problems = (wanted: WantedText, said: string) => translationProblems(wanted, said, context);

describe('a good translation', () => {
  it.each([
    ['en', 'es', 'Hearth skillet, 26 cm, from hob to oven', 'Sartén Hearth de 26 cm, del fuego al horno'],
    ['en', 'zh', '26 centimetres of cast iron', '26厘米铸铁'],
    ['zh', 'en', '30毫升装，敏感肌可用', '30 ml, fit for sensitive skin'],
    ['zh', 'en', '二十六厘米的锅', 'a 26 cm pan'],
    ['en', 'zh', 'three layers keep heat', '三层锁温'],
    ['en', 'es', 'holds 0.9 litres', 'caben 0,9 litros'],
    ['en', 'es', 'now $1,299', 'ahora 1.299 dólares'],
    ['zh', 'es', '直播价199元', 'precio en directo: 199 yuanes'],
    ['zh', 'en', 'SPF50+ 防晒', 'SPF50+ sunscreen'],
  ])('from %s to %s passes: %s', (...[from, to, source, said]) => {
    expect(problems(text([from, to], source), said)).toEqual([]);
  });
});

describe('a translation', () => {
  it.each([
    ['another number', text(['en', 'es'], 'a 26 cm pan'), 'una sartén de 28 cm', /measure 26 cm is missing/u],
    ['another unit', text(['en', 'es'], '30 ml bottle'), 'frasco de 30 g', /measure 30 ml is missing/u],
    ['a converted price', text(['zh', 'en'], '只要199元'), 'only $27', /price CNY 199 is missing/u],
    ['the number in another currency', text(['zh', 'en'], '只要199元'), 'only $199', /price CNY 199 is missing/u],
    [
      'an invented number',
      text(['en', 'es'], 'keeps heat'),
      'conserva el calor 12 horas',
      /12 h is not in the source/u,
    ],
    ['no brand', text(['en', 'es'], 'Hearth kettle'), 'tetera', /name "Hearth" is missing/u],
    ['a translated code', text(['zh', 'en'], 'Tritan 杯身'), 'plastic cup', /name "Tritan" is missing/u],
    [
      'Latin words in Chinese',
      text(['en', 'zh'], 'soft cream'),
      '柔软细腻的面霜lotion',
      /"lotion" is not in the source/u,
    ],
    [
      'an English word left in Chinese',
      text(['en', 'zh'], 'soft cream'),
      '柔软细腻滋润的cream',
      /"cream" is not translated/u,
    ],
    ['the wrong script', text(['en', 'zh'], 'soft cream'), 'crema suave', /not in Chinese characters/u],
    ['Chinese in Spanish', text(['zh', 'es'], '保湿面霜'), 'crema 保湿', /has Chinese characters/u],
    ['the source itself', text(['en', 'es'], 'from hob to oven'), 'from hob to oven', /not translated/u],
    [
      'a forbidden superlative',
      text(['en', 'zh'], 'the best pan'),
      '最好的锅',
      /says 最好的, which absolute-superlatives of zh-CN forbids/u,
    ],
    ['too many characters', text(['en', 'es'], 'light'), 'ligero '.repeat(30), /at most 100 are allowed/u],
    ['turned-round text', text(['en', 'es'], 'light'), 'lig\u202Eero', /control characters/u],
  ])('is refused with %s', (...[, wanted, said, problem]) => {
    expect(problems(wanted, said).join('; ')).toMatch(problem);
  });

  it('of a product title may stay as it is, names do', () => {
    expect(problems(text(['es', 'en'], 'Bolso Cala Verde', 'productTitle'), 'Bolso Cala Verde')).toEqual([]);
  });
});
