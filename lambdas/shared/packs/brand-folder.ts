// The files that lie beside a brand's guide: packs/brands/<id>/logo.svg or logo.png, and packs/brands/<id>/fonts/*.ttf or *.otf.
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

/** The file that the guide names, else the one called logo.svg or logo.png. */
const logoOf = (folder: string, named: string | undefined): BrandFile | undefined => {
  if (named !== undefined && !existsSync(path.join(folder, named))) {
    throw badInput(`The brand's logo ${path.join(folder, named)} does not exist. Put it there, or correct logo.file.`);
  }
  const found = named ?? LOGOS.find((name) => existsSync(path.join(folder, name)));
  return found === undefined ? undefined : fileAt(path.join(folder, found));
};

/** Reads `folder` at once; a brand without a folder has neither. Throws BadInput when the named logo is not there. */
export const readBrandFolder = (folder: string, namedLogo: string | undefined): BrandFolder => {
  const fonts = path.join(folder, 'fonts');
  const names = existsSync(fonts) ? readdirSync(fonts).filter((name) => FONT.test(name)) : [];
  const logo = logoOf(folder, namedLogo);
  return {
    ...(logo === undefined ? {} : { logo }),
    fonts: names.sort().map((name) => fileAt(path.join(fonts, name))),
  };
};
