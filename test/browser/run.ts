// Opens a fresh run's gallery in headless Chromium at desktop and phone width and checks what a visitor would notice. `npm run test:browser`
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';

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

const inspect = async (browser: Browser, gallery: string, size: (typeof SIZES)[number]): Promise<Finding[]> => {
  const page = await browser.newPage({ viewport: size });
  const errors: string[] = [];
  const loaded: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(pathToFileURL(gallery).href, { waitUntil: 'load' });
  const outside = loaded.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'));
  const bytes = loaded
    .filter((url) => url.startsWith('file:'))
    .reduce((sum, url) => sum + statSync(localFile(url)).size, 0);
  const { overflow, broken } = await layoutOf(page);
  const focusable = await page.locator('a[href], button, summary, [tabindex="0"]').count();
  await page.close();
  const finding = (title: string, passed: boolean, detail: string): Finding => ({
    title: `${size.name}: ${title}`,
    passed,
    detail,
  });
  return [
    finding('logs no error', errors.length === 0, errors.join('; ')),
    finding('asks nothing of the network', outside.length === 0, outside.join(', ')),
    finding('is not wider than the window', overflow <= 0, `${overflow} px too wide`),
    finding('shows every image it loads', broken.length === 0, broken.join(', ')),
    finding(`loads at most ${FIRST_SCREEN_BYTES} bytes at first`, bytes <= FIRST_SCREEN_BYTES, `${bytes} bytes`),
    finding('can be used with the keyboard', focusable > 0, `${focusable} focusable elements`),
  ];
};

const main = async (executablePath: string): Promise<void> => {
  const work = mkdtempSync(join(tmpdir(), 'liveframe-browser-'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const gallery = runExample(work);
    const findings: Finding[] = [];
    for (const size of SIZES) findings.push(...(await inspect(browser, gallery, size)));
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
