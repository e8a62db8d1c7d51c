import { describe, expect, it } from '@jest/globals';
import { wcagContrast } from 'culori';
import { buildManifest } from '../../../lambdas/finish/build-manifest.ts';
import { evidenceExcerpt } from '../../../lambdas/finish/gallery/evidence.ts';
import { escapeHtml, markup } from '../../../lambdas/finish/gallery/html.ts';
import { cuePage } from '../../../lambdas/finish/gallery/cue-page.ts';
import { galleryPage, viewOf } from '../../../lambdas/finish/gallery/page.ts';
import type { View } from '../../../lambdas/finish/gallery/view.ts';
import { fromGallery } from '../../../lambdas/finish/gallery/pictures.ts';
import { themeOf } from '../../../lambdas/finish/gallery/theme.ts';
import { clockTime } from '../../../lambdas/finish/gallery/words.ts';
import type { CuePublication } from '../../../lambdas/shared/domain/manifest.ts';
import type { Outcome } from '../../../lambdas/shared/domain/outcome.ts';
import type { RunSpec } from '../../../lambdas/shared/domain/run.ts';
import {
  acceptedWith,
  analysis,
  brand,
  cueOf,
  cues,
  jobOf,
  RUN_ID,
  SCRIPT,
  setPicture,
  specOf,
} from '../publish/run-fixture.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\`\${x}`;
const accepted = acceptedWith(setPicture(1));
const attempt = {
  attempt: 1,
  seed: 3,
  renderKey: 'x',
  checks: [{ check: 'blur', passed: false, value: 9, limit: 150, reason: 'The picture is blurred.' }],
};
const fileOf = (name: string) => ({
  channel: 'live-cover',
  market: 'en-US',
  key: `runs/${RUN_ID}/picks/live-cover/${name}`,
  width: 540,
  height: 960,
  bytes: 9,
  sha256: 'x',
});

const option = (id: string, outcome: Outcome, rank?: number) => {
  const [cueId = '', number] = id.split('/');
  return {
    job: jobOf(cueId, Number(number)),
    outcome,
    files: rank === undefined ? [] : [fileOf(`${number}.jpg`)],
    ...(rank === undefined ? {} : { rank, rankReason: rank === 1 ? 'Sharpest.' : 'Softer than the pick.' }),
  };
};

const publications: CuePublication[] = [
  {
    cue: cues[0]!,
    options: [
      option(
        'c001/1',
        acceptedWith(setPicture(1), { source: 'semantic-cache', cacheNote: 'It says the same.', costMicroUsd: 0 }),
        2,
      ),
      option('c001/2', acceptedWith(setPicture(2), { earlier: [attempt] }), 1),
      option('c001/3', { kind: 'rejected', attempts: [attempt, { ...attempt, attempt: 2 }] }),
      option('c001/4', { kind: 'failed', error: { name: 'ModelAccessDenied', message: 'Access denied.' } }),
    ],
    pick: 2,
    pickReason: 'Sharpest.',
    files: [fileOf('01 & co.jpg')],
    card: false,
    altText: 'A red pan.',
    warnings: [],
  },
  {
    cue: cues[1]!,
    options: [
      option('c002/1', { kind: 'skipped', why: 'budget', detail: 'The budget is used up.' }),
      option('c002/2', { kind: 'refused', stage: 'prompt', reason: 'Filter reason: prompt', earlier: [] }),
    ],
    pickReason: 'No option was accepted.',
    files: [fileOf('02.jpg')],
    card: true,
    altText: 'A card.',
    warnings: ['Mind the gap.'],
  },
];

const money = { limitMicroUsd: 500_000, openMicroUsd: 0, settledMicroUsd: 80_000, uncertainMicroUsd: 0 };
const thumbs = new Set([
  'c001-2-pick.jpg',
  'c001-2-option.jpg',
  'c001-2-tiny.jpg',
  'c001-1-option.jpg',
  'c001-1-pick.jpg',
  'c001-2-failed-1-option.jpg',
  'c002-card-pick.jpg',
  'c002-card-tiny.jpg',
]);

const viewFor = (published: CuePublication[] = publications, spec: RunSpec = specOf(), uncertainMicroUsd = 0): View => {
  const run = { spec, analysis, cues: published, promptWarnings: [] };
  const lines = [
    {
      runId: RUN_ID,
      reservationId: 'r',
      purpose: 'render' as const,
      modelId: 'core',
      reservedMicroUsd: 1,
      chargedMicroUsd: 80_000,
      state: 'settled' as const,
      expiresAt: 1,
    },
  ];
  const manifest = buildManifest({
    runId: RUN_ID,
    n: 1,
    executionArn: 'arn:x',
    run,
    money: { ...money, uncertainMicroUsd },
    lines,
    finishedAt: Date.UTC(2026, 10, 23, 12, 5),
  });
  return viewOf({ manifest, spec, analysis, script: SCRIPT, thumbs });
};

const inOneLine = (page: string): string => page.replace(/\s*\n\s*/g, ' ');
const pageOf = (...given: Parameters<typeof viewFor>): string => inOneLine(galleryPage(viewFor(...given)));
/** The pages of all cues, one after the other. */
const cuePagesOf = (...given: Parameters<typeof viewFor>): string => {
  const view = viewFor(...given);
  return view.manifest.cues.map((publication, index) => inOneLine(cuePage(publication, view, index))).join(' ');
};

describe('gallery page', () => {
  const page = pageOf();

  it('says in one sentence what it is and what was paid', () => {
    expect(page).toMatch(/2 storyboard pictures, drawn locally without an AI model, for 2 moments of this livestream/);
    expect(page).toMatch(/Paid \$0\.00; would cost \$0\.08 on Bedrock \(prices of 2026-11-23\)\./);
  });

  it('says what real models cost, and what of it is uncertain', () => {
    const real = { ...specOf(), modelEndpoint: 'aws:123456789012/us-west-2' };
    expect(pageOf(publications, real)).toMatch(/2 pictures for 2 moments[\s\S]*Cost \$0\.08\./);
    expect(pageOf(publications, real, 40_000)).toMatch(/Cost \$0\.12, of which \$0\.04 is uncertain\./);
    expect(pageOf(publications, real)).not.toMatch(/class="badge">Storyboard/);
  });

  it('shows cues and moments without a picture in the order of the script, on the timeline and below', () => {
    const order = [...page.matchAll(/href="#([cu]\d+)"/g)].map(([, id]) => id);
    expect(order).toEqual(['u1', 'c001', 'c002', 'u2']);
    const below = [...page.matchAll(/<(?:article|aside)[^>]* id="([cu]\d+)"/g)].map(([, id]) => id);
    expect(below).toEqual(order);
    expect(page).toMatch(/A greeting shows nothing\./);
  });

  it('highlights the sentence of the script in its context', () => {
    expect(page).toMatch(
      /Welcome to the kitchen! <mark>First the red pan: it goes from hob to oven\.<\/mark> Watch the egg/,
    );
  });

  it('shows the pick large, the options to choose from, and the files of all channels', () => {
    expect(page).toMatch(
      /<img src="thumbs\/c001-2-pick\.jpg" alt="A red pan\." width="540" height="960" fetchpriority="high" \/>/,
    );
    expect(page).toMatch(/<b>Option 2<\/b>, wide\. Sharpest\./);
    expect(page.indexOf('data-name="Option 2"')).toBeLessThan(page.indexOf('data-name="Option 1"'));
    expect(page).toMatch(/href="\.\.\/picks\/live-cover\/01%20%26%20co\.jpg"/);
  });

  it('shows a rejected picture with its reason and its successor', () => {
    expect(page).toMatch(
      /c001-2-failed-1-option\.jpg[\s\S]*Its successor, option 2[\s\S]*The picture is blurred\. Drawn again with a new seed/,
    );
    expect(page).toMatch(/no readable picture[\s\S]*No further picture followed/);
  });

  it('says what became of options without a picture, and what to do', () => {
    expect(page).toMatch(/Option 4: error\.<\/b> ModelAccessDenied: Access denied\. <span class="next">Fix the cause/);
    expect(page).toMatch(
      /Option 1: stopped by the budget\.<\/b> The budget is used up\. <span class="next">Raise --budget/,
    );
    expect(page).toMatch(/Option 2: blocked by the model&#39;s filter\.<\/b> Filter reason: prompt/);
    expect(page).toMatch(/Option 3: failed our check\.<\/b> 2 pictures were made; none passed\./);
  });

  it('labels cards and storyboards', () => {
    expect(page).toMatch(/class="badge card">No picture passed — card/);
    expect(page).toMatch(/class="badge">Storyboard · drawn locally, no AI model called/);
  });

  it('tells how pictures were made on the cue’s own page, with seed, cost, source and the checks in words', () => {
    const cuePages = cuePagesOf();
    expect(cuePages).toMatch(/local painter in the place of Stability AI Stable Image Core/);
    expect(cuePages).toMatch(/from the cache: a prompt that means the same was rendered before \(It says the same\.\)/);
    expect(cuePages).toMatch(/\$0\.04 on Bedrock, \$0\.00 here/);
    expect(cuePages).toMatch(/✓ blur<\/span> The picture is sharp/);
    expect(cuePages).toMatch(/✗ blur<\/span> The picture is blurred\./);
  });

  it('links every cue with its own page, and those with each other and the show', () => {
    expect(page).toMatch(/href="c001\.html">4 options, 1 file, how they were made</);
    const cuePages = cuePagesOf();
    expect(cuePages).toMatch(/href="index\.html#c001">Sunday kitchen</);
    expect(cuePages).toMatch(/href="c002\.html">→ /);
    expect(cuePages).toMatch(/href="c001\.html">← /);
  });

  it('stays light with 200 cues: facts on the page, the rest on the cues’ own', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...publications[0]!,
      cue: cueOf(index + 1, 'See you!', { title: 'A title of an ordinary length for a moment' }),
    }));
    const long = galleryPage(viewFor(many));
    expect(long).not.toContain('class="option"');
    expect(long.length).toBeLessThan(500_000);
  });

  it('ends with totals, ledger and warnings', () => {
    expect(page).toMatch(/pictures passed the check<\/dt><dd>2 of 6<\/dd>/);
    expect(page).toMatch(
      /Making pictures<\/th>\s*<td><code>core<\/code><\/td>\s*<td class="number">1<\/td>\s*<td class="number">\$0\.08/,
    );
    expect(page).toMatch(/Mind the gap\./);
  });

  it('says how well pictures fit the brand, and why that was not measured', () => {
    const checks = [{ check: 'style', passed: true, value: 0.976, limit: 0.84, reason: 'Looks like Hearth.' }];
    const [first, second] = publications;
    const scored = {
      ...first!,
      options: first!.options.map((each) =>
        each.outcome.kind === 'accepted' ? { ...each, outcome: { ...each.outcome, checks } } : each,
      ),
    };
    const view = viewFor([scored, second!]);
    expect(view.manifest.totals.styleScore).toBeCloseTo(0.976, 9);
    expect(view.manifest.cues.map(({ styleScore }) => styleScore)).toEqual([0.976, undefined]);
    expect(view.manifest.cues[0]!.options.map(({ styleScore }) => styleScore)).toEqual([
      0.976,
      0.976,
      undefined,
      undefined,
    ]);
    const text = inOneLine(galleryPage(view));
    expect(text).toMatch(/<li>Fits Hearth&#39;s style: 98 %<\/li>/);
    expect(text).toMatch(/data-words="Softer than the pick\. Fits Hearth&#39;s style: 98 %\."/);
    expect(text).toMatch(/fit of the picks with Hearth&#39;s style<\/dt><dd>98 %/);
    expect(page).toMatch(/Brand style was not measured: the guide of Hearth has not learned one yet/);
  });

  it('shows proofs, AI labels and enlargements, in sum and for each file', () => {
    const proof = {
      sku: 'PAN',
      photoSha256: 'x',
      crop: { x: 0, y: 0, width: 9, height: 9 },
      box: { x: 0, y: 0, width: 9, height: 9 },
      exactPixels: 81,
      differing: 0 as const,
      ssim: 0.99712,
      lowestSsim: 0.9,
      colourShift: 1,
      worstPixel: 9,
    };
    const from = { width: 600, height: 1067 };
    const label = { text: 'AI生成', box: { x: 0, y: 0, width: 9, height: 9 } };
    const files = [
      { ...fileOf('a.jpg'), proof, label, enlarged: { scale: 1.8, from, by: 'resampling' as const } },
      {
        ...fileOf('b.jpg'),
        proof,
        enlarged: { scale: 0.4, from: { width: 3072, height: 3072 }, by: 'upscaler' as const },
      },
      fileOf('c.jpg'),
    ];
    const proven = [{ ...publications[0]!, files }];
    expect(pageOf(proven)).toMatch(
      /<li>Product proven unchanged in 2 of 3 files<\/li><li>AI label “AI生成” in 1 of 3 files<\/li><li>1 file enlarged, up to 1\.8×<\/li>/,
    );
    expect(pageOf(proven)).toMatch(/files with the product proven unchanged<\/dt><dd>2</);
    const cuePages = cuePagesOf(proven);
    expect(cuePages).toMatch(
      /product unchanged \(likeness 0\.997 of 1\) · AI label “AI生成” · enlarged 1\.8× from 600×1067</,
    );
    expect(cuePages).toMatch(/made larger by the upscaler, to 3072×3072</);
  });

  it('shows the price once where markets write it alike, else each with its market', () => {
    const { packs, ...spec } = specOf();
    const [usa] = packs.markets;
    const china = { ...usa!, id: 'zh-CN', name: 'China', locale: 'zh-CN', currency: 'CNY' };
    expect(page).toMatch(/<span class="price">\$39\.90<\/span>\s*<s>\$59<\/s><\/span>/);
    const both = pageOf(publications, { ...spec, packs: { ...packs, markets: [usa!, china] } });
    expect(both).toMatch(/\$39\.90<\/span>\s*<s>\$59<\/s> <small>United States<\/small>/);
    expect(both).toMatch(/US\$39\.90<\/span>\s*<s>US\$59<\/s> <small>China<\/small>/);
  });

  it('says what was understood of the files: columns, rows left out and why, photos', () => {
    const understood = {
      script: { how: 'table' as const, segments: 12 },
      tables: [
        {
          file: 'in/order.xlsx',
          format: 'xlsx',
          sheet: 'Sunday',
          headerRows: [2],
          columns: [{ header: '话术', means: 'script' }],
          rows: 12,
          skipped: [{ row: 9, reason: HOSTILE }],
        },
      ],
      products: {
        bySku: 10,
        byTitle: 1,
        withoutProduct: 1,
        notInSheet: [{ row: 4, text: 'Pot' }],
        notInScript: ['LID'],
      },
      photos: [{ sku: 'PAN', how: 'path' as const, from: 'pan.png' }],
      withoutPhoto: ['LID'],
    };
    const text = pageOf(publications, specOf({ understood }));
    expect(text).toMatch(/put together from the rows of the running order: 12 parts\./);
    expect(text).toMatch(/<b>order\.xlsx<\/b>.*sheet “Sunday”, columns named in row 2, 12 rows used\./);
    expect(text).toMatch(/话术 → script/);
    expect(text).toMatch(/1 row left out<\/summary><ul><li>Row 9: &quot;&gt;&lt;script&gt;/);
    expect(text).toMatch(/Products of the rows: 10 found by SKU, 1 by title, 1 name no product\./);
    expect(text).toMatch(/Row 4 names “Pot”, which is not in the product sheet\./);
    expect(text).toMatch(/1 product photo found\.[\s\S]*Without a photo: LID\./);
  });

  it('loads nothing from anywhere and lets no script run but its own', () => {
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).toMatch(/default-src &#39;none&#39;|default-src 'none'/);
    expect([...page.matchAll(/<script/g)]).toHaveLength(1);
  });

  it('escapes everything a script, a sheet or a model said', () => {
    const cue = cueOf(1, 'See you!', {
      title: HOSTILE,
      language: HOSTILE,
      productName: HOSTILE,
      scene: { ...cues[0]!.scene, subject: HOSTILE },
    });
    const bad = { ...cue, sellingPoints: [{ ...cue.sellingPoints[0]!, text: HOSTILE }] };
    const job = jobOf('c001', 1, { prompt: HOSTILE, variation: HOSTILE, negativePrompt: HOSTILE });
    const failed: Outcome = { kind: 'failed', error: { name: HOSTILE, message: HOSTILE } };
    const published = [
      {
        ...publications[0]!,
        cue: bad,
        altText: HOSTILE,
        pickReason: HOSTILE,
        warnings: [HOSTILE],
        options: [
          { job, outcome: accepted, rank: 1, rankReason: HOSTILE, files: [fileOf(HOSTILE)] },
          { job, outcome: failed, files: [] },
        ],
        pick: 1,
      },
    ];
    const spec = { ...specOf(), title: HOSTILE, warnings: [HOSTILE] };
    const hostileSpec = {
      ...spec,
      packs: { ...spec.packs, brand: { ...brand, name: HOSTILE, tagline: HOSTILE } },
    };
    for (const hostile of [pageOf(published, hostileSpec), cuePagesOf(published, hostileSpec)]) {
      expect(hostile).not.toMatch(/<script>alert|<img src=x|onerror='/);
      expect([...hostile.matchAll(/<script/g)]).toHaveLength(1);
      expect(hostile).toContain('&quot;&gt;&lt;script&gt;');
    }
  });

  it('works for a run without cues', () => {
    expect(pageOf([])).toMatch(/0 moments/);
  });

  it('shows products without times, prices or a sheet', () => {
    const cue = cueOf(2, 'See you!', { productName: 'the red pan', sellingPoints: [] });
    const page2 = pageOf([{ ...publications[1]!, cue }]);
    expect(page2).toMatch(/class="product">the red pan</);
    expect(page2).toMatch(/class="when">Moment 1 of 1</);
    const spec = specOf();
    const { sku, title, attributes, visualVersion, commercialVersion } = spec.products[0]!;
    const product = { sku, title, attributes, visualVersion, commercialVersion };
    expect(pageOf(publications, { ...spec, products: [product] })).toMatch(/<b>Red pan<\/b><\/p>/);
  });
});

describe('gallery parts', () => {
  it('escape text and leave HTML of their own alone', () => {
    expect(markup`<p title="${'"<&>`'}">${[markup`<b>${1}</b>`, undefined, 'x<y']}</p>`.html).toBe(
      '<p title="&quot;&lt;&amp;&gt;&#96;"><b>1</b>x&lt;y</p>',
    );
    expect(escapeHtml("it's")).toBe('it&#39;s');
  });

  it('write times with and without hours', () => {
    expect([clockTime(5), clockTime(75.9), clockTime(3725)]).toEqual(['0:05', '1:15', '1:02:05']);
  });

  it('address files of the run from the page', () => {
    expect(fromGallery('r', 'runs/r/gallery/thumbs/a b.jpg')).toBe('thumbs/a%20b.jpg');
    expect(fromGallery('r', 'runs/r/picks/x/1.jpg')).toBe('../picks/x/1.jpg');
  });

  it('cut long contexts at a sentence, or at a word with an ellipsis', () => {
    const words = 'word '.repeat(80);
    const script = `${words}Here it is. ${words}And here. ${'tail '.repeat(60)}`;
    const span = (quote: string) => ({
      start: script.indexOf(quote),
      end: script.indexOf(quote) + quote.length,
      quote,
    });
    const excerpt = evidenceExcerpt(
      { ...cues[0]!, evidence: [span('And here.'), span('Here it is.'), span('it is.')] },
      script,
    ).html;
    expect([...excerpt.matchAll(/<mark>/g)]).toHaveLength(2);
    expect(excerpt).toMatch(
      /<p>…word[\s\S]*<mark>Here it is\.<\/mark> word[\s\S]*word… …[\s\S]*<mark>And here\.<\/mark>[\s\S]*tail…<\/p>/,
    );
    const chinese = `${'一二三四五六七八九十。'.repeat(12)}看这支口红。${'谢谢大家。'.repeat(20)}`;
    const start = chinese.indexOf('看');
    const short = evidenceExcerpt(
      { ...cues[0]!, language: 'zh-CN', evidence: [{ start, end: start + 6, quote: '看这支口红。' }] },
      chinese,
    ).html;
    expect(short.replace(/<[^>]+>/g, '').length).toBeLessThan(110);
  });

  it('keep colours readable for every brand, pale ones too', () => {
    const pale = {
      ...brand,
      palette: ['#FFEEDD', '#FFDDCC', '#FFCCBB'].map((hex) => ({ role: 'primary' as const, name: hex, hex })),
    };
    const dark = {
      ...brand,
      palette: ['#220000', '#330000', '#440000'].map((hex) => ({ role: 'text' as const, name: hex, hex })),
    };
    for (const theme of [themeOf(brand), themeOf(pale), themeOf(dark)]) {
      expect(wcagContrast(theme.ink, theme.paper)).toBeGreaterThanOrEqual(7);
      expect(wcagContrast(theme.quiet, theme.paper)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(theme.accent, theme.paper)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(theme.ink, theme.mark)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
