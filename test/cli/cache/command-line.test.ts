// liveframe cache as a user meets it, on the data folder of a run.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RenderJobSchema } from '../../../lambdas/shared/domain/render-job.ts';

const CLI = join(import.meta.dirname, '../../../cli/liveframe.ts');
const SCRIPT = `[00:20] Maya: The cherry red skillet sits on the stove by the window, butter foaming, two eggs sliding in.\n`;

let work: string;
const liveframe = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd: work, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const told = (...words: string[]): Record<string, unknown> =>
  JSON.parse(liveframe('cache', ...words, '--json').stdout) as Record<string, unknown>;

let prompt: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'liveframe-cache-'));
  writeFileSync(join(work, 'show.md'), SCRIPT);
  const run = liveframe(
    'run',
    'show.md',
    '--brand',
    'hearth',
    '--channel',
    'social-square',
    '--options',
    '1',
    '--json',
  );
  const { manifest } = JSON.parse(run.stdout) as { manifest: string };
  const { cues } = JSON.parse(readFileSync(join(work, manifest), 'utf8')) as {
    cues: { options: { job: unknown }[] }[];
  };
  prompt = RenderJobSchema.parse(cues[0]?.options[0]?.job).prompt;
}, 180_000);
afterAll(() => rmSync(work, { recursive: true }));

describe('liveframe cache', () => {
  it('counts, explains, audits and takes out of service', () => {
    expect(told('stats')).toMatchObject({ entries: 1, by: { language: { en: 1 } } });
    expect(told('explain', prompt)).toMatchObject({ decision: { source: 'exact-cache' } });
    expect(told('audit')).toMatchObject({ hits: [], audited: { of: 0 } });
    expect(readFileSync(join(work, 'out/cache-audit/index.html'), 'utf8')).toContain('There is no semantic hit yet.');
    expect(told('invalidate', '--brand', 'hearth', '--dry-run')).toMatchObject({ entries: 1, done: false });
    expect(told('invalidate', '--brand', 'hearth', '--yes')).toMatchObject({ entries: 1, done: true });
    expect(told('explain', prompt)).toMatchObject({ exact: [], decision: { source: 'render' } });
  }, 180_000);

  it.each([
    [['invalidate'], 'Nothing says what is to go'],
    [['invalidate', '--all'], 'Look with --dry-run, then add --yes'],
    [['explain', ' '], 'The prompt is empty'],
    [['audit', '--mark', 'x=perhaps'], '--mark takes <hit>=right or <hit>=wrong'],
    [['audit', '--limit', '0'], '--limit is "0"'],
  ])('refuses %j with one message', (words, message) => {
    const { status, stderr } = liveframe('cache', ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});
