// Words on pictures against the advertising law of a market.
import { describe, expect, it } from '@jest/globals';
import { findWords } from '../../../../lambdas/shared/market/find-words.ts';
import { checkWords, forbiddenWords } from '../../../../lambdas/shared/market/overlay-rules.ts';
import { loadPacks } from '../../../../lambdas/shared/packs/load-packs.ts';

const packs = loadPacks('packs');
const china = packs.market('zh-CN');

describe('found words', () => {
  it('are whole words in Latin script and anything in Chinese', () => {
    expect(findWords('The best bestseller, BEST of all', ['best']).map(({ surface }) => surface)).toEqual([
      'best',
      'BEST',
    ]);
    expect(findWords('全国第一品牌', ['第一']).map(({ start, end }) => [start, end])).toEqual([[2, 4]]);
  });

  it('are the longest where several overlap', () => {
    expect(findWords('最好的锅', ['最好', '最好的']).map(({ word }) => word)).toEqual(['最好的']);
  });

  it('are not inside a harmless word, but beside it', () => {
    expect(findWords('第一步用销量第一的锅', ['第一'], ['第一步']).map(({ start }) => start)).toEqual([6]);
  });

  it('take a word with signs of regular expressions as it is', () => {
    expect(findWords('n.º 1 and nxº 1', ['n.º 1'])).toHaveLength(1);
  });
});

describe('absolute superlatives in mainland China', () => {
  it.each([
    ['最好的不粘锅', '好的不粘锅'],
    ['顶级珐琅铸铁', '高级珐琅铸铁'],
    ['最受欢迎的口红', '受欢迎的口红'],
    ['最轻最薄的防晒', '轻薄的防晒'],
  ])('are weakened where the phrase stays whole: %s', (said, may) => {
    expect(checkWords(said, china).text).toBe(may);
  });

  it.each([
    '国家级品质',
    '全国第一',
    '销量第一的锅',
    '独一无二的设计',
    '最佳选择',
    'NO.1 口红',
    '全网NO.1口红',
    '世界级工艺',
  ])('take the phrase out where nothing weaker is left: %s', (said) => {
    expect(checkWords(said, china).text).toBe('');
  });

  it.each([
    '第一步先热锅',
    '最后一步倒油',
    '最近很多人问',
    '第一次用也不粘',
    '最多可装400毫升',
    '最佳食用时间三天',
    '最大承重20公斤',
    '第一时间锁水',
    '一锅到底',
    '唯美设计',
    '统一价格',
  ])('are not seen in harmless words: %s', (said) => {
    expect(checkWords(said, china)).toEqual({ text: said, changes: [], warnings: [] });
  });

  it('are listed with the rule, what was found, and before and after', () => {
    const { changes } = checkWords('最好的锅', china);
    expect(changes).toEqual([
      {
        rule: expect.objectContaining({ id: 'absolute-superlatives' }),
        before: '最好的锅',
        after: '好的锅',
        found: ['最好的'],
      },
    ]);
    expect(changes[0]?.rule.source).toContain('广告法 第九条');
  });
});

describe('claims in other markets', () => {
  it('leave unqualified green claims out in the United States and in Spain', () => {
    expect(checkWords('Eco-friendly skillet', packs.market('en-US')).text).toBe('');
    expect(checkWords('Bolso respetuoso con el medio ambiente', packs.market('es-ES')).text).toBe('');
    expect(checkWords('made of recycled leather', packs.market('en-US')).text).toBe('made of recycled leather');
  });

  it('warn about "free" but not about sugar-free', () => {
    expect(checkWords('Free spatula with every pan', packs.market('en-US')).warnings[0]?.found).toEqual(['Free']);
    expect(checkWords('BPA-free and sugar-free', packs.market('en-US')).warnings).toEqual([]);
  });

  it('warn about the best in Mexico and change nothing', () => {
    const { text, warnings } = checkWords('La mejor sartén', packs.market('es-MX'));
    expect(text).toBe('La mejor sartén');
    expect(warnings.map(({ rule }) => rule.id)).toEqual(['exaggerated-claims']);
  });

  it('are named when they are forbidden', () => {
    expect(forbiddenWords('顶级最佳', china).flatMap(({ found }) => found)).toEqual(['顶级', '最佳']);
  });
});

describe('the rules of every market', () => {
  const rules = packs.ids('markets').flatMap((id) => packs.market(id).rules.map((rule) => ({ id, rule })));

  it('have a name of their own, a reason and a source', () => {
    for (const id of packs.ids('markets')) {
      const names = packs.market(id).rules.map((rule) => rule.id);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeGreaterThan(0);
    }
    for (const { rule } of rules) {
      expect(rule.reason.length).toBeGreaterThan(20);
      expect(rule.source).toMatch(/\d{4}|https?:|[Rr]ule|条|§|C\.?F\.?R|U\.S\.C/u);
    }
  });

  it('never put a word in that they forbid', () => {
    for (const { id, rule } of rules) {
      if (rule.does !== 'forbid') continue;
      for (const after of Object.values(rule.replacements ?? {}))
        expect([id, after, forbiddenWords(after, packs.market(id))]).toEqual([id, after, []]);
    }
  });
});
