// The house rules that a machine can check: ASL and Lambdas agree, folders have their files, the lock file is whole.
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonata from 'jsonata';
import { ERROR_CATALOGUE } from '../lambdas/shared/errors.ts';
import { PIPELINE_FUNCTIONS } from '../infra/functions.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');
const DEFINITION = read('infra/statemachines/pipeline.asl.json');

interface State {
  Type: string;
  Next?: string;
  Default?: string;
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Retry?: { ErrorEquals: string[] }[];
  ItemProcessor?: Machine;
  Resource?: string;
  Arguments?: { FunctionName?: string };
}
interface Machine {
  StartAt: string;
  States: Record<string, State>;
}
const MACHINE = JSON.parse(DEFINITION) as Machine;

const allStates = ({ States }: Machine): [string, State][] =>
  Object.entries(States).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...(state.ItemProcessor === undefined ? [] : allStates(state.ItemProcessor)),
  ]);
const STATES = new Map(allStates(MACHINE));

const filesIn = (folder: string): string[] =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));
const SOURCES = ['infra', 'lambdas', 'local', 'cli', 'eval', 'bench'].flatMap(filesIn);

/** States Functions and Lambda themselves raise these. */
const PLATFORM_ERRORS = /^(States\.|Lambda\.|Sandbox\.Timedout$)/;

describe('the state machine', () => {
  it('names only errors of the catalogue or of the platform', () => {
    const named = [...STATES.values()].flatMap(({ Retry = [], Catch = [] }) =>
      [...Retry, ...Catch].flatMap(({ ErrorEquals }) => ErrorEquals),
    );

    expect(named.filter((name) => !PLATFORM_ERRORS.test(name) && !(name in ERROR_CATALOGUE))).toEqual([]);
  });

  it('retries only errors that the catalogue calls retryable', () => {
    const retried = [...STATES.values()]
      .flatMap(({ Retry = [] }) => Retry.flatMap(({ ErrorEquals }) => ErrorEquals))
      .filter((name) => !PLATFORM_ERRORS.test(name));

    for (const name of retried) expect(ERROR_CATALOGUE[name as keyof typeof ERROR_CATALOGUE].retryable).toBe(true);
  });

  it('sends again after every retryable error that Render can raise', () => {
    const sendAgain = STATES.get('Render')?.Catch?.find(({ Next }) => Next === 'SendAgain?')?.ErrorEquals ?? [];
    const ofRender = ['ModelThrottled', 'ModelUnavailable', 'ModelTimeout', 'GrantExpired', 'StoreUnavailable'];

    expect(sendAgain).toEqual(expect.arrayContaining(ofRender));
    for (const name of sendAgain.filter((each) => !PLATFORM_ERRORS.test(each)))
      expect(ERROR_CATALOGUE[name as keyof typeof ERROR_CATALOGUE].retryable).toBe(true);
  });

  it('never retries Render in place, except when Lambda did not start it', () => {
    expect(STATES.get('Render')?.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals)).toEqual([
      'Lambda.TooManyRequestsException',
    ]);
  });

  it('has a Lambda for every Task, and a Task for every Lambda', () => {
    const called = [...STATES.values()]
      .filter(({ Type }) => Type === 'Task')
      .map(({ Arguments }) => Arguments?.FunctionName?.replace(/^\$\{(\w+)\}$/, '$1'));

    expect([...new Set(called)].sort()).toEqual(Object.keys(PIPELINE_FUNCTIONS).sort());
  });

  it('holds only JSONata that parses', () => {
    for (const [, expression = ''] of DEFINITION.matchAll(/"\{%(.*?)%\}"/g))
      expect(() => jsonata(JSON.parse(`"${expression}"`) as string)).not.toThrow();
  });

  it('calls a Task within the seconds its function may take', () => {
    for (const [name, state] of STATES) {
      const placeholder = state.Arguments?.FunctionName?.replace(/^\$\{(\w+)\}$/, '$1');
      if (placeholder === undefined) continue;
      const { TimeoutSeconds } = state as { TimeoutSeconds?: number };
      expect([name, TimeoutSeconds]).toEqual([name, PIPELINE_FUNCTIONS[placeholder]?.timeoutSeconds]);
    }
  });
});

describe('a Lambda folder', () => {
  const folders = readdirSync(`${ROOT}lambdas`).filter((name) => name !== 'shared');

  it.each(folders)('%s has a handler, a schema and a test', (folder) => {
    const files = readdirSync(`${ROOT}lambdas/${folder}`);

    expect(files).toEqual(expect.arrayContaining(['handler.ts', 'schema.ts']));
    expect(existsSync(`${ROOT}test/lambdas/${folder}`)).toBe(true);
  });

  it.each(folders)('%s states its worst-case seconds', (folder) => {
    const sources = readdirSync(`${ROOT}lambdas/${folder}`).filter((file) => file.endsWith('.ts'));

    expect(sources.some((file) => /worst.case/i.test(read(`lambdas/${folder}/${file}`)))).toBe(true);
  });

  it.each(folders)('%s exports createHandler and a cold-started handler', (folder) => {
    const handler = read(`lambdas/${folder}/handler.ts`);

    expect(handler).toMatch(/export const createHandler: CreateHandler/);
    expect(handler).toMatch(/export const handler = coldStart\(createHandler\)/);
  });
});

describe('a source file', () => {
  it('says in its first line what it is for', () => {
    const silent = SOURCES.filter((file) => !/^(#!.*\n)?\/\/ \S/.test(read(file)));

    expect(silent).toEqual([]);
  });

  it('has a name in kebab-case', () => {
    expect(SOURCES.filter((file) => !/(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.ts$/.test(file))).toEqual([]);
  });

  it('has a test that mirrors its folder, in lambdas, infra and local', () => {
    const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));
    const tested = filesIn('test').filter((file) => file.endsWith('.test.ts'));
    const areas = new Set(
      SOURCES.filter((file) => /^(lambdas|local)\//.test(file)).map((file) =>
        folderOf(file).split('/').slice(0, 2).join('/'),
      ),
    );

    for (const area of areas)
      expect([area, tested.some((file) => file.startsWith(`test/${area}/`))]).toEqual([area, true]);
  });
});

describe('the lock file', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
  };

  it('holds an entry for every optional dependency, as npm ci asks', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
      ),
    );

    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });
});
