// The command line as a user meets it: exit codes, messages, what is and is not written.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SCRIPT = `[00:20] Maya: The cherry red skillet sits on the stove by the window, butter foaming, two eggs sliding in.\n`;

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'liveframe-cli-'));
  writeFileSync(join(work, 'show.md'), SCRIPT);
});
afterAll(() => rmSync(work, { recursive: true }));

const liveframe = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'cli/liveframe.ts'), ...words], {
    cwd: work,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

/** One picture in one size. */
const SMALL = ['run', 'show.md', '--channel', 'social-square', '--options', '1'];

describe('liveframe run', () => {
  it('makes the pictures, prints one object and copies the run out; a repeat pays nothing', () => {
    const first = liveframe(...SMALL, '--json');
    const result = JSON.parse(first.stdout) as Record<string, unknown> & { gallery: string; manifest: string };

    expect(first.status).toBe(0);
    expect(result).toMatchObject({ cues: 1, jobs: 1, accepted: 1, failed: 0, simulated: true });
    expect(existsSync(join(work, result.gallery))).toBe(true);
    expect(JSON.parse(readFileSync(join(work, result.manifest), 'utf8'))).toMatchObject({ runId: result.runId });

    const second = liveframe(...SMALL);
    expect(second.status).toBe(0);
    expect(second.stdout).toMatch(/already done \d+ seconds? ago; --again repeats it/);
    expect(second.stdout).toMatch(/paid \$0\.00; would cost \$0\.\d\d on Bedrock \(prices of \d{4}-\d\d-\d\d\)/);
  }, 180_000);

  it('ends with 1 when the budget stopped it, and says what to do', () => {
    const { status, stdout } = liveframe(...SMALL, '--options', '3', '--budget', '0.08', '--data', 'tight');

    expect(status).toBe(1);
    expect(stdout).toContain('stopped before paying: Read why: raise --budget,');
  }, 180_000);

  it('ends with 1 and one message when the budget does not hold the reading; a larger one goes on', () => {
    const tooSmall = liveframe(...SMALL, '--budget', '0.0001', '--data', 'tiny', '--json');
    expect(tooSmall.status).toBe(1);
    expect(tooSmall.stderr).toMatch(/^show\.md: Reading the script can cost up to .* Raise --budget/m);
    expect(tooSmall.stderr.match(/again/g)).toHaveLength(1);

    expect(liveframe(...SMALL, '--budget', '1', '--data', 'tiny').status).toBe(0);
  }, 180_000);

  it('refuses an --out folder that cannot be written to, before anything is started', () => {
    const { status, stderr } = liveframe('run', 'show.md', '--out', join('show.md', 'out'), '--data', 'no-out');

    expect(status).toBe(2);
    expect(stderr).toContain('Choose another one with --out.');
    expect(existsSync(join(work, 'no-out'))).toBe(false);
  });

  it.each([
    ['an unknown brand', ['--brand', 'heart'], 'Did you mean "hearth"?'],
    ['an unknown channel', ['--channel', 'tiktok-mian'], 'Did you mean "tiktok-main"?'],
    ['options of 0', ['--options', '0'], 'a whole number from 1 to 8 is allowed'],
    ['options of 1000', ['--options', '1000'], 'a whole number from 1 to 8 is allowed'],
    ['a negative budget', ['--budget', '-1'], 'above 0 is allowed'],
    ['a budget in words', ['--budget', 'lots'], 'it takes a number'],
    ['faults that are no JSON', ['--faults', '{'], '--faults is not JSON'],
    ['a fault nobody knows', ['--faults', '{"rain":1}'], 'Allowed: throttle'],
    ['real models without a terminal to ask on', ['--models', 'aws'], /AWS|--yes/],
    ['an option nobody knows', ['--colour', 'red'], 'unknown option'],
  ])('refuses %s with 2 and writes nothing', (_title, words, message) => {
    const { status, stderr, stdout } = liveframe('run', 'show.md', '--data', 'refused', ...words);

    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(existsSync(join(work, 'refused'))).toBe(false);
  });

  it('refuses a word with terminal escapes in it without printing them', () => {
    const { status, stderr } = liveframe('run', 'show.md', '--brand', '\u001B[31mred\u001B[0m\u202E');

    expect(status).toBe(2);
    expect(stderr).toContain('There is no brand "red"');
  });

  it('refuses a folder in place of a script', () => {
    expect(liveframe('run', '.')).toMatchObject({ status: 2, stderr: expect.stringContaining('it is a folder') });
  });
});

describe('liveframe estimate', () => {
  it('tells cost and time without starting anything', () => {
    const { status, stdout } = liveframe('estimate', 'show.md', '--json', '--options', '2');

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ script: 'show.md', images: 2, costUsd: expect.any(Number) });
  });

  it('says it in words', () => {
    expect(liveframe('estimate', 'show.md').stdout).toMatch(/likely \$\d+\.\d+, at worst \$\d+\.\d+ on Bedrock/);
  });
});

describe('liveframe asl run', () => {
  const definition = {
    QueryLanguage: 'JSONata',
    StartAt: 'A',
    States: { A: { Type: 'Pass', Output: '{% 1 + 1 %}', End: true } },
  };
  beforeAll(() => {
    writeFileSync(join(work, 'machine.json'), JSON.stringify(definition));
    writeFileSync(join(work, 'input.json'), '{}');
    writeFileSync(
      join(work, 'mocks.json'),
      JSON.stringify({ StateMachines: { M: { TestCases: { Plain: {} } } }, MockedResponses: {} }),
    );
  });
  const machine = ['asl', 'run', '--definition', 'machine.json', '--input', 'input.json', '--mocks', 'mocks.json'];

  it('prints the execution as one object', () => {
    const { status, stdout } = liveframe(...machine, '--case', 'Plain', '--json');

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('refuses a case that is not in the mock file', () => {
    expect(liveframe(...machine, '--case', 'Other').status).toBe(2);
  });

  it('refuses a file that is not there', () => {
    const { status, stderr } = liveframe(
      'asl',
      'run',
      '--definition',
      'no.json',
      '--input',
      'input.json',
      '--mocks',
      'mocks.json',
      '--case',
      'Plain',
    );

    expect([status, stderr.trim()]).toEqual([2, 'The definition no.json cannot be read: ENOENT.']);
  });
});

describe('liveframe eval analysis', () => {
  it('measures labelled rows', () => {
    const { status, stdout } = liveframe(
      'eval',
      'analysis',
      '--data',
      join(ROOT, 'eval/scripts/analysis.jsonl'),
      '--json',
    );
    const result = JSON.parse(stdout) as { goldRecall: number };

    expect(status).toBe(0);
    expect(result).toMatchObject({ scripts: 24, evidenceErrors: 0 });
    expect(result.goldRecall).toBeGreaterThan(0.6);
  }, 180_000);
});
