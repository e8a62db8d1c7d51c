// Unpacks the lock file's native packages for Lambda's Linux into build/natives, checked by their integrity. `npm run natives [arm64|x64]`
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface LockEntry {
  version: string;
  integrity?: string;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const lock = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as { packages: Record<string, LockEntry> };

/** What each native package needs at run time on Linux with glibc. */
const packagesFor = (architecture: string): Record<'sharp' | 'canvas', string[]> => ({
  sharp: [
    'sharp',
    '@img/colour',
    'detect-libc',
    'semver',
    `@img/sharp-linux-${architecture}`,
    `@img/sharp-libvips-linux-${architecture}`,
  ],
  canvas: ['@napi-rs/canvas', `@napi-rs/canvas-linux-${architecture}-gnu`],
});

/** sharp may have its own copy of a dependency. */
const locked = (name: string): LockEntry => {
  const entry = lock.packages[`node_modules/sharp/node_modules/${name}`] ?? lock.packages[`node_modules/${name}`];
  if (entry === undefined)
    throw new Error(`package-lock.json has no ${name}; run npm install and commit the lock file.`);
  return entry;
};

const verify = (name: string, tarball: string): void => {
  const { integrity } = locked(name);
  if (integrity === undefined) throw new Error(`package-lock.json has no integrity for ${name}.`);
  const [algorithm = '', expected] = integrity.split('-', 2);
  const actual = createHash(algorithm).update(readFileSync(tarball)).digest('base64');
  if (actual !== expected)
    throw new Error(`${name}: the tarball's ${algorithm} is not the lock file's. Nothing was installed.`);
};

const unpack = (name: string, folder: string): void => {
  const work = mkdtempSync(join(tmpdir(), 'natives-'));
  try {
    const spec = `${name}@${locked(name).version}`;
    const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', work, spec], {
      encoding: 'utf8',
    }).trim();
    const tarball = join(work, packed.split('\n').at(-1) ?? '');
    verify(name, tarball);
    const target = join(folder, name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

const architecture = process.argv[2] ?? 'arm64';
if (!['arm64', 'x64'].includes(architecture))
  throw new Error(`natives: got ${architecture}; allowed are arm64 and x64.`);
const target = join(ROOT, 'build', 'natives', `linux-${architecture}`);
const fresh = `${target}.new`;
rmSync(fresh, { recursive: true, force: true });
for (const [group, names] of Object.entries(packagesFor(architecture)))
  for (const name of names) unpack(name, join(fresh, group));
rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
console.log(`native packages for linux-${architecture} are in ${target}`);
