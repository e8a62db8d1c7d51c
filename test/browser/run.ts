// Opens the galleries of an example's fresh run and of a show of 200 cues in headless Chromium and checks what a visitor would notice. `npm run test:browser`
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { writeLongShow } from './long-show.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);
const SIZES = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];
/** Bytes of everything the first screen loads. */
const FIRST_SCREEN_BYTES = 1_000_000;
/** Cues of the generated show. */
const LONG_SHOW = 200;

interface Finding {
  title: string;
  passed: boolean;
  detail: string;
}

const runExample = (work: string): string => {
  const arguments_ = [
    'cli/liveframe.ts',
    'run',
    'examples/kitchen-en/script.md',
    '--products',
    'examples/kitchen-en/products.csv',
  ];
  const folders = ['--brand', 'hearth', '--data', join(work, 'data'), '--out', join(work, 'out'), '--json'];
  const output = execFileSync(process.execPath, [...arguments_, ...folders], { cwd: ROOT, encoding: 'utf8' });
  return (JSON.parse(output) as { gallery: string }).gallery;
};

const localFile = (url: string): string => fileURLToPath(new URL(url));

/** In the page: whether something is wider than the window, and which images did not load. */
const layoutOf = (page: Page): Promise<{ overflow: number; broken: string[] }> =>
  page.evaluate(`({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    broken: [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src),
  })`);

interface Visit {
  errors: string[];
  /** Addresses of everything that was asked for. */
  loaded: string[];
}

const watch = (page: Page): Visit => {
  const visit: Visit = { errors: [], loaded: [] };
  page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()));
  page.on('pageerror', (error) => visit.errors.push(error.message));
  page.on('request', (request) => visit.loaded.push(request.url()));
  return visit;
};

const bytesOf = ({ loaded }: Visit): number =>
  loaded.filter((url) => url.startsWith('file:')).reduce((sum, url) => sum + statSync(localFile(url)).size, 0);

const focused = (page: Page): Promise<string> =>
  page.evaluate(`document.activeElement.id || document.activeElement.className || document.activeElement.tagName`);

/** Frames that a smooth scroll may take; waitForFunction is evaluated in a way that the page's content policy forbids. */
const MOST_FRAMES = 300;

/** Waits until the expression is true in the page. Throws when it stays false. */
const until = async (page: Page, expression: string): Promise<void> => {
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    if (await page.evaluate<boolean>(expression)) return;
    await page.evaluate('new Promise((resolve) => { requestAnimationFrame(resolve); })');
  }
  throw new Error(`it never comes to ${expression}`);
};

/** Presses keys as somebody without a mouse does: what is wrong, or nothing. */
const useKeyboard = async (page: Page, cues: readonly string[]): Promise<string> => {
  await page.keyboard.press('Tab');
  if ((await focused(page)) !== 'skip') return `the first Tab goes to ${await focused(page)}, not to the skip link`;
  await page.keyboard.press('Enter');
  await until(page, `location.hash === '#show'`);
  await page.keyboard.press('j');
  const first = await focused(page);
  if (!cues.includes(first)) return `j goes to ${first}, not to a moment`;
  await until(page, `Math.abs(document.getElementById('${first}').getBoundingClientRect().top) < innerHeight / 2`);
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(`document.activeElement.closest('.cue')?.id`);
  return inside === first ? '' : `Tab after j leaves the moment ${first} for ${String(inside)}`;
};

const keyboardOf = async (page: Page): Promise<string> => {
  const cues = await page.evaluate<string[]>(`[...document.querySelectorAll('.cue')].map((cue) => cue.id)`);
  return useKeyboard(page, cues).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
};

type Size = (typeof SIZES)[number];

const openPage = async (browser: Browser, file: string, size: Size): Promise<{ page: Page; visit: Visit }> => {
  const page = await browser.newPage({ viewport: size });
  const visit = watch(page);
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  return { page, visit };
};

/** What holds for every page of a gallery. */
const inspectPage = async (page: Page, visit: Visit): Promise<Finding[]> => {
  const { overflow, broken } = await layoutOf(page);
  const outside = visit.loaded.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'));
  return [
    { title: 'logs no error', passed: visit.errors.length === 0, detail: visit.errors.join('; ') },
    { title: 'asks nothing of the network', passed: outside.length === 0, detail: outside.join(', ') },
    { title: 'is not wider than the window', passed: overflow <= 0, detail: `${overflow} px too wide` },
    { title: 'shows every image it loads', passed: broken.length === 0, detail: broken.join(', ') },
  ];
};

const inspectShow = async (browser: Browser, gallery: string, size: Size): Promise<Finding[]> => {
  const { page, visit } = await openPage(browser, gallery, size);
  const bytes = bytesOf(visit);
  const keyboard = await keyboardOf(page);
  const findings = await inspectPage(page, visit);
  await page.close();
  return [
    ...findings,
    {
      title: `loads at most ${FIRST_SCREEN_BYTES} bytes at first (${bytes})`,
      passed: bytes <= FIRST_SCREEN_BYTES,
      detail: `${bytes} bytes`,
    },
    { title: 'can be used with the keyboard', passed: keyboard === '', detail: keyboard },
  ];
};

const inspectCue = async (browser: Browser, gallery: string, size: Size): Promise<Finding[]> => {
  const { page, visit } = await openPage(browser, join(dirname(gallery), 'c001.html'), size);
  const findings = await inspectPage(page, visit);
  await page.close();
  return findings;
};

/** Every finding of a gallery's first page and of one moment's page, at every size. */
const inspect = async (browser: Browser, name: string, gallery: string): Promise<Finding[]> => {
  const all: Finding[] = [];
  const add = (page: string, size: Size, findings: readonly Finding[]): void => {
    all.push(...findings.map((found) => ({ ...found, title: `${name}, ${page}, ${size.name}: ${found.title}` })));
  };
  for (const size of SIZES) {
    add('show', size, await inspectShow(browser, gallery, size));
    add('moment', size, await inspectCue(browser, gallery, size));
  }
  return all;
};

const main = async (executablePath: string): Promise<void> => {
  const work = mkdtempSync(join(tmpdir(), 'liveframe-browser-'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const findings = [
      ...(await inspect(browser, `${LONG_SHOW} cues`, await writeLongShow(join(work, 'long'), LONG_SHOW))),
      ...(await inspect(browser, 'example', runExample(work))),
    ];
    for (const { title, passed, detail } of findings)
      console.log(`${passed ? 'ok    ' : 'FAILED'} ${title}${passed ? '' : `: ${detail}`}`);
    const failed = findings.filter(({ passed }) => !passed).length;
    console.log(`${findings.length - failed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
};

if (CHROMIUM === undefined)
  console.log('skipped: there is no Chromium on this machine (Debian: apt-get install chromium)');
else await main(CHROMIUM);
