// The files of a brand's own: what the guide names, and what was dropped in.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBrandFolder } from '../../../../lambdas/shared/packs/brand-folder.ts';

let folder = '';
const namesOf = (named: Parameters<typeof readBrandFolder>[1]): string[] =>
  readBrandFolder(folder, named).fonts.map(({ name }) => path.relative(folder, name));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'brand-'));
  mkdirSync(path.join(folder, 'fonts'));
  for (const file of ['logo.svg', 'mark.png', 'own.ttf', 'own.woff2', 'fonts/bold.otf', 'fonts/LICENSE.txt'])
    writeFileSync(path.join(folder, file), file);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a brand’s folder', () => {
  it('gives the logo and the fonts that were dropped in', () => {
    const { logo, fonts } = readBrandFolder(folder, {});
    expect(path.basename(logo?.name ?? '')).toBe('logo.svg');
    expect(fonts.map(({ name }) => path.basename(name))).toEqual(['bold.otf']);
  });

  it('gives what the guide names, each file once', () => {
    expect(path.basename(readBrandFolder(folder, { logo: 'mark.png' }).logo?.name ?? '')).toBe('mark.png');
    expect(namesOf({ font: 'own.ttf' })).toEqual([path.join('fonts', 'bold.otf'), 'own.ttf']);
    expect(namesOf({ font: 'fonts/bold.otf' })).toEqual([path.join('fonts', 'bold.otf')]);
  });

  it('refuses a named file that is not there, or is no font, and says which field to correct', () => {
    expect(() => readBrandFolder(folder, { logo: 'no.svg' })).toThrow(/no\.svg does not exist.*logo\.file/u);
    expect(() => readBrandFolder(folder, { font: 'no.ttf' })).toThrow(/no\.ttf does not exist.*typography\.file/u);
    expect(() => readBrandFolder(folder, { font: 'own.woff2' })).toThrow(/own\.woff2; a TTF or OTF file is wanted/u);
  });

  it('is nothing for a brand without one', () => {
    expect(readBrandFolder(path.join(folder, 'none'), {})).toEqual({ fonts: [] });
  });
});
