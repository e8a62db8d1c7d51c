// The files that lie beside a brand's guide: what the guide names, else logo.svg or logo.png; and fonts/*.ttf or *.otf.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { badInput } from '../errors.ts';

export interface BrandFile {
  /** As a person finds it: a path from where the packs are. */
  name: string;
  bytes: Uint8Array;
}

export interface BrandFolder {
  logo?: BrandFile;
  /** In the order of their names. */
  fonts: BrandFile[];
}

const LOGOS = ['logo.svg', 'logo.png'];
const FONT = /\.(?:ttf|otf)$/iu;

const fileAt = (name: string): BrandFile => ({ name, bytes: readFileSync(name) });

/** What a guide names, as paths within the brand's folder. */
export interface NamedFiles {
  logo?: string | undefined;
  font?: string | undefined;
}

const mustExist = (file: string, what: string, field: string): string => {
  if (existsSync(file)) return file;
  throw badInput(`The brand's ${what} ${file} does not exist. Put it there, or correct ${field}.`);
};

/** The file that the guide names, else the one called logo.svg or logo.png. */
const logoOf = (folder: string, named: string | undefined): BrandFile | undefined => {
  if (named !== undefined) return fileAt(mustExist(path.join(folder, named), 'logo', 'logo.file'));
  const found = LOGOS.find((name) => existsSync(path.join(folder, name)));
  return found === undefined ? undefined : fileAt(path.join(folder, found));
};

/** The file that the guide names, and those of the folder fonts/. */
const fontsOf = (folder: string, named: string | undefined): BrandFile[] => {
  const fonts = path.join(folder, 'fonts');
  const dropped = existsSync(fonts) ? readdirSync(fonts).filter((name) => FONT.test(name)) : [];
  const files = dropped.map((name) => path.join(fonts, name));
  if (named !== undefined) {
    if (!FONT.test(named))
      throw badInput(`typography.file names ${named}; a TTF or OTF file is wanted. Convert it, or name another one.`);
    files.push(mustExist(path.join(folder, named), 'font', 'typography.file'));
  }
  return [...new Set(files)].sort().map(fileAt);
};

/** Reads `folder` at once; a brand without a folder has neither. Throws BadInput when a file that the guide names is not there. */
export const readBrandFolder = (folder: string, { logo: namedLogo, font }: NamedFiles): BrandFolder => {
  const logo = logoOf(folder, namedLogo);
  return { ...(logo === undefined ? {} : { logo }), fonts: fontsOf(folder, font) };
};
